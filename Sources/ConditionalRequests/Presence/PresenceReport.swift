/// What somebody tells others about their work on a document: advice, never a lock.
public struct PresenceReport: Hashable, Sendable {
  /// What they do.
  public enum Activity: Hashable, Sendable {
    /// They look at the document.
    case viewing
    /// They have changes that are not saved, or type some.
    case editing
    /// A save is under way.
    case saving
    /// They merge: how many of how many conflicts are decided.
    case merging(done: Int, total: Int)
  }

  /// Who they are: on one line, at most ``maximumNameLength`` characters.
  public var name: String
  /// What they do.
  public var activity: Activity
  /// Where: a JSON Pointer of at most ``maximumPointerBytes`` bytes; empty for the whole document.
  public var pointer: String
  /// For how long they have pressed no key, in milliseconds.
  public var idleMilliseconds: Int64

  /// The longest name, in Unicode scalars.
  public static let maximumNameLength = 64
  /// The longest pointer, in bytes.
  public static let maximumPointerBytes = 1_024
  /// The longest idle time that is told, in milliseconds: a day.
  public static let maximumIdleMilliseconds: Int64 = 86_400_000
  /// The most conflicts of a merge that are told.
  public static let maximumConflicts = 1_000_000

  /// A report.
  public init(
    name: String, activity: Activity, pointer: String, idleMilliseconds: Int64 = 0
  ) {
    self.name = name
    self.activity = activity
    self.pointer = pointer
    self.idleMilliseconds = idleMilliseconds
  }
}

/// Somebody else who works on the document, as a server tells it: untrusted text.
public struct PresentPerson: Hashable, Sendable, Identifiable {
  /// Tells people of one name apart; the server gives it out once and never again.
  public var id: Int64
  /// What they told last.
  public var report: PresenceReport
  /// How long ago that was when the server answered, in milliseconds.
  public var heardMilliseconds: Int64

  /// Somebody.
  public init(id: Int64, report: PresenceReport, heardMilliseconds: Int64 = 0) {
    self.id = id
    self.report = report
    self.heardMilliseconds = heardMilliseconds
  }
}

/// What telling a server about one's work gave.
public enum PresenceReply: Hashable, Sendable {
  /// Everybody else, the longest there first.
  case heard([PresentPerson])
  /// The server takes no note of who is there, or not any more.
  case notOffered
  /// No answer that helps; it is tried again later.
  case failed
}
