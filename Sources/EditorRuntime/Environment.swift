public import ConditionalRequests
public import EditorCore
public import TerminalModel

/// The world as the runtime sees it: closures that `triptych` fills in, and tests too.
public struct Environment: Sendable {
  /// The time, in Unix milliseconds.
  public var now: @Sendable () -> Int64
  /// Returns after so many milliseconds; throws when its task is cancelled.
  public var sleep: @Sendable (_ milliseconds: Int64) async throws -> Void
  /// By what the time between two polls is multiplied: many editors are not to ask in step.
  public var jitter: @Sendable () -> Double = { 1 }
  /// The terminal.
  public var terminal: TerminalEnvironment
  /// The document on its server.
  public var remote: RemoteEnvironment
  /// Unsaved work on disk.
  public var drafts: DraftEnvironment
  /// Files that a person asks for.
  public var files: FileEnvironment

  /// A world.
  public init(
    now: @escaping @Sendable () -> Int64,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void,
    terminal: TerminalEnvironment, remote: RemoteEnvironment, drafts: DraftEnvironment,
    files: FileEnvironment = FileEnvironment()
  ) {
    self.now = now
    self.sleep = sleep
    self.terminal = terminal
    self.remote = remote
    self.drafts = drafts
    self.files = files
  }
}

/// What the runtime does with the terminal.
public struct TerminalEnvironment: Sendable {
  /// Names the one listener to keys, pastes, resizes and signals; it gets those that came before,
  /// and all that have arrived together in one call.
  public var listen: @MainActor @Sendable (@escaping @MainActor ([TerminalEvent]) -> Void) -> Void
  /// Shows a frame; only what differs from the frame before is written.
  public var present: @MainActor @Sendable (Screen) -> Void
  /// Draws every cell anew with the next frame.
  public var invalidate: @MainActor @Sendable () -> Void
  /// Gives the terminal to the shell and stops the process; returns when it goes on.
  public var suspend: @MainActor @Sendable () -> Void
  /// Gives the terminal to the person's own editor with a file of a name and some bytes; returns
  /// what it left, once it ended.
  public var editOutside: @MainActor @Sendable (_ name: String, [UInt8]) async -> OutsideReply
  /// Puts text on the terminal's clipboard.
  public var copy: @MainActor @Sendable ([UInt8]) -> Void
  /// Rings the bell.
  public var bell: @MainActor @Sendable () -> Void
  /// Asks for clicks and the wheel, or leaves the mouse to the terminal.
  public var useMouse: @MainActor @Sendable (Bool) -> Void

  /// A terminal.
  public init(
    listen:
      @escaping @MainActor @Sendable (@escaping @MainActor ([TerminalEvent]) -> Void) -> Void,
    present: @escaping @MainActor @Sendable (Screen) -> Void,
    invalidate: @escaping @MainActor @Sendable () -> Void,
    suspend: @escaping @MainActor @Sendable () -> Void,
    copy: @escaping @MainActor @Sendable ([UInt8]) -> Void,
    bell: @escaping @MainActor @Sendable () -> Void,
    useMouse: @escaping @MainActor @Sendable (Bool) -> Void = { _ in },
    editOutside:
      @escaping @MainActor @Sendable (_ name: String, [UInt8]) async -> OutsideReply = { _, _ in
        .failed("There is no terminal that an editor could be given.")
      }
  ) {
    self.listen = listen
    self.present = present
    self.invalidate = invalidate
    self.suspend = suspend
    self.copy = copy
    self.bell = bell
    self.useMouse = useMouse
    self.editOutside = editOutside
  }
}

/// What the runtime does with the document on its server.
///
/// Every call can be cancelled.
public struct RemoteEnvironment: Sendable {
  /// Takes note of a request that went over the wire.
  public typealias Recorder = @Sendable (RequestRecord) -> Void
  /// Compares a remote version with my bytes.
  public typealias Comparison = @Sendable (Revision, [UInt8]) -> ContentComparison

  /// Reads the document.
  public var load: @Sendable (@escaping Recorder) async -> LoadOutcome
  /// Asks whether a version is still the newest.
  public var poll: @Sendable (Revision, @escaping Recorder) async -> LoadOutcome
  /// Drives a save to its outcome; asks how contents compare, and says when an answer was lost.
  public var save:
    @Sendable (
      SaveExchange, @escaping Comparison, @escaping @Sendable () -> Void, @escaping Recorder
    )
      async -> SaveOutcome

  /// Lists the documents of a folder, unless a known list is still the newest.
  public var list: @Sendable (_ folder: String, Revision?, @escaping Recorder) async -> LoadOutcome
  /// Turns to the document at another address; what follows is about that one.
  public var open: @Sendable (_ url: String) async -> Void

  /// Reads what a link of the document leads to.
  public var readRelated: @Sendable (_ target: String, @escaping Recorder) async -> LoadOutcome = {
    _, _ in .missing(status: 404, nil)
  }
  /// Tells others of me where a link of the document leads to, and hears of them.
  public var tellPresence: @Sendable (PresenceReport, _ target: String) async -> PresenceReply = {
    _, _ in .notOffered
  }
  /// Tells that I left; at the end of the program nobody has to ask for it.
  public var leavePresence: @Sendable (_ target: String) async -> Void = { _ in }

  /// Sends other credentials from now on, those that were typed or those of the configuration;
  /// gives a sentence when that cannot be.
  public var signIn: @Sendable (String?) async -> String? = { _ in "Nobody can sign in here." }

  /// A server; without `list` it lists nothing.
  public init(
    load: @escaping @Sendable (@escaping Recorder) async -> LoadOutcome,
    poll: @escaping @Sendable (Revision, @escaping Recorder) async -> LoadOutcome,
    save:
      @escaping @Sendable (
        SaveExchange, @escaping Comparison, @escaping @Sendable () -> Void, @escaping Recorder
      ) async -> SaveOutcome,
    list:
      @escaping @Sendable (_ folder: String, Revision?, @escaping Recorder) async -> LoadOutcome = {
        _, _, _ in .missing(status: 404, nil)
      },
    open: @escaping @Sendable (_ url: String) async -> Void = { _ in }
  ) {
    self.load = load
    self.poll = poll
    self.save = save
    self.list = list
    self.open = open
  }
}

/// What the runtime does with files that a person asks for.
public struct FileEnvironment: Sendable {
  /// Writes a file whole or not at all.
  public var write: @Sendable (FileOrder) async -> FileReply
  /// The paths that begin with a text, in their order; folders end in a slash.
  public var list: @Sendable (String) async -> [String]

  /// A world in which there are none, or one with files.
  public init(
    write: @escaping @Sendable (FileOrder) async -> FileReply = { _ in
      .refused("Files cannot be written here.")
    },
    list: @escaping @Sendable (String) async -> [String] = { _ in [] }
  ) {
    self.write = write
    self.list = list
  }
}

/// What the runtime does with unsaved work on disk.
public struct DraftEnvironment: Sendable {
  /// A draft cannot be written or read: a sentence for people.
  public struct Failure: Error, Equatable {
    /// What happened, what is safe, what can be done.
    public var message: String

    /// A failure.
    public init(message: String) { self.message = message }
  }

  /// Carries an order out; returns when the record is in the kernel's hands.
  public var journal: @Sendable (JournalOrder) async throws(Failure) -> Void
  /// The drafts of this document that no other process holds.
  public var find: @Sendable () async -> [DraftOffer]
  /// Takes a draft over: its base and its records, oldest first.
  public var adopt: @Sendable (_ id: String) async throws(Failure) -> (Revision, [[UInt8]])
  /// Drops a draft for good.
  public var drop: @Sendable (_ id: String) async throws(Failure) -> Void
  /// What people must know of the drafts that were found or taken over last: a sentence, told once.
  public var warning: @Sendable () async -> String?

  /// The drafts of all documents that no other process holds.
  public var findAll: @Sendable () async -> [DraftOffer]
  /// Leaves the draft for a later editor and turns to those of another document.
  public var open: @Sendable (_ document: String) async throws(Failure) -> Void

  /// A store of drafts.
  public init(
    journal: @escaping @Sendable (JournalOrder) async throws(Failure) -> Void,
    find: @escaping @Sendable () async -> [DraftOffer],
    adopt: @escaping @Sendable (_ id: String) async throws(Failure) -> (Revision, [[UInt8]]),
    drop: @escaping @Sendable (_ id: String) async throws(Failure) -> Void,
    warning: @escaping @Sendable () async -> String? = { nil },
    findAll: @escaping @Sendable () async -> [DraftOffer] = { [] },
    open: @escaping @Sendable (_ document: String) async throws(Failure) -> Void = { _ in }
  ) {
    self.journal = journal
    self.find = find
    self.adopt = adopt
    self.drop = drop
    self.warning = warning
    self.findAll = findAll
    self.open = open
  }
}
