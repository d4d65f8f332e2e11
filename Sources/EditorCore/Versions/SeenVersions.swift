import ConditionalRequests
public import JSONMerge
import JSONSyntax

/// The versions of the document that were seen in this run.
public struct SeenVersions: Sendable, Equatable {
  /// How many are kept.
  public static let limit = 64
  /// How many bytes all of them may hold; the newest two are kept whatever they hold.
  public static let byteLimit = 256 << 20

  /// The versions, oldest first.
  public private(set) var entries: [SeenVersion] = []
  /// How many older ones were let go.
  public private(set) var droppedCount = 0
  /// The rows that are marked, by number; two of them are compared.
  public var marked: [Int] = []
  /// The comparison that is shown or computed.
  public var comparison: VersionComparison?
  /// The version that is looked at.
  public var view: VersionView?
  /// What is known of the versions that the server keeps.
  public internal(set) var server = ServerVersions()
  private var nextNumber = 1

  /// None yet.
  public init() {}

  /// The version with a number.
  public func entry(_ number: Int) -> SeenVersion? { entries.first { $0.number == number } }

  /// Keeps a version unless it is known; the oldest ones go when there are too many.
  mutating func note(_ version: DocumentVersion, _ origin: SeenVersion.Origin, at moment: Int64) {
    guard version.revision.receivedAt != Revision.neverReceived else { return }
    if let known = entries.lastIndex(where: { $0.version.hasSameFacts(as: version) }) {
      if origin.isMine { entries[known].origin = origin }
      return
    }
    entries.append(
      SeenVersion(number: nextNumber, version: version, origin: origin, seenAt: moment))
    nextNumber += 1
    while entries.count > Self.limit || (entries.count > 2 && byteCount > Self.byteLimit) {
      entries.removeFirst()
      droppedCount += 1
    }
  }

  /// Keeps a version that was read from the server's list, and gives its number.
  mutating func insert(_ version: DocumentVersion, at index: Int, seenAt moment: Int64) -> Int {
    if let known = entries.first(where: { $0.version.hasSameFacts(as: version) }) {
      return known.number
    }
    let number = nextNumber
    nextNumber += 1
    entries.insert(
      SeenVersion(number: number, version: version, origin: .listed, seenAt: moment), at: index)
    return number
  }

  private var byteCount: Int { entries.reduce(0) { $0 + $1.version.byteCount } }
}

/// A version that was seen, and how it came.
public struct SeenVersion: Sendable, Equatable {
  /// How a version became known.
  public enum Origin: Sendable, Hashable {
    /// It was read when the document was opened.
    case fetched
    /// Somebody else saved it.
    case theirs
    /// I saved it.
    case saved
    /// I saved it, and it is a merge.
    case merged
    /// The draft that was taken up was made on it.
    case draftBase
    /// The server keeps it, and it was read to be looked at.
    case listed

    /// Whether it is of my making.
    var isMine: Bool { self == .saved || self == .merged }
  }
  /// Counts the versions of this run from 1; 0 stands for mine.
  public let number: Int
  /// The version.
  public let version: DocumentVersion
  /// How it came.
  public internal(set) var origin: Origin
  /// When it was seen first, in Unix milliseconds.
  public let seenAt: Int64
}

/// Two versions that are compared.
public struct VersionComparison: Sendable, Equatable {
  /// What the outcome is for.
  public enum Purpose: Sendable, Hashable {
    /// To be shown.
    case show
    /// To bring the newer one back as an edit of mine.
    case restore
  }
  /// What the outcome is for.
  public var purpose: Purpose
  /// The number of the older one; of a version that is to come back, 0: it is compared with base.
  public var old: Int
  /// The number of the newer one.
  public var new: Int
  /// The comparison under way; `nil` when it came to its end.
  public var request: RequestID?
  /// What differs.
  public var changes: [JSONChange] = []
  /// The base that a version which is to come back is compared with.
  var base: JSONDocument?

  /// A comparison that was not ordered yet.
  init(purpose: Purpose, old: Int, new: Int) {
    self.purpose = purpose
    self.old = old
    self.new = new
  }
}

/// A version that is looked at and cannot be edited.
public struct VersionView: Sendable, Equatable {
  /// Its number.
  public var number: Int
  /// The version.
  public var version: DocumentVersion
  /// Cursor, folds and viewport of its tree.
  public var tree: TreeState
}

extension DocumentVersion {
  /// Whether both are surely the same version: what would take long is not compared.
  func hasSameFacts(as other: DocumentVersion) -> Bool {
    guard byteCount == other.byteCount, tagAsSent == other.tagAsSent else { return false }
    return tagAsSent != nil || receivedAt == other.receivedAt
  }
}
