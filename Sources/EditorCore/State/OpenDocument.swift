public import ConditionalRequests
public import JSONMerge
public import JSONSyntax

/// One version of a document: what the server sent, and what it says.
public struct DocumentVersion: Sendable, Equatable {
  /// The bytes with their validators.
  public var revision: Revision
  /// The bytes, parsed; `null` where they are no JSON.
  public var document: JSONDocument
  /// Where the bytes are no JSON; `nil` when they are.
  public let problem: JSONSyntaxError?

  /// A version whose document was parsed from the revision's bytes.
  public init(revision: Revision, document: JSONDocument) {
    self.init(revision: revision, document: document, problem: nil)
  }

  /// A version of which it is known where its bytes are no JSON, if anywhere.
  init(revision: Revision, document: JSONDocument, problem: JSONSyntaxError?) {
    self.revision = revision
    self.document = document
    self.problem = problem
  }
}

/// The document with its three sides and everything that follows from them.
public struct OpenDocument: Sendable, Equatable {
  /// The version both sides started from; its tag is the one that is sent.
  public var base: DocumentVersion
  /// My version: base plus my edits.
  public var mine: JSONDocument
  /// The newest version of the server when it differs from base, as far as known.
  public var theirs: RemoteNews? {
    didSet { markTheirs() }
  }
  /// Undo and redo.
  public var history: History
  /// My changes against base, in document order; ``compareWithBase()`` keeps them up to date.
  public private(set) var changes: [JSONChange]
  /// Which place of base became which place of `mine`; kept with `changes` for speed.
  public private(set) var correspondence: Correspondence
  /// What I deleted, where it stood; kept with `changes` for speed.
  public private(set) var ghosts: Ghosts
  /// Where my changes are marked; kept with `changes` for speed.
  public private(set) var myMarks: MyMarks
  /// Where their changes are marked; kept with `changes` and `theirs` for speed.
  public private(set) var theirMarks: TheirMarks
  /// Places that the server complained about when it refused the last save.
  public internal(set) var rejected: RejectedPlaces
  /// Places that an update from the server just changed, ascending: marked until the cursor moves.
  public var freshPaths: [ChildPath]

  /// A freshly loaded document without edits.
  public init(version: DocumentVersion) {
    self.base = version
    self.mine = version.document
    self.theirs = nil
    self.history = History()
    self.changes = []
    self.correspondence = Correspondence()
    self.ghosts = Ghosts([])
    self.myMarks = MyMarks([])
    self.theirMarks = TheirMarks()
    self.freshPaths = []
    self.rejected = RejectedPlaces()
  }

  /// Whether there is something to save.
  public var isDirty: Bool { !changes.isEmpty || !mine.isIdentical(to: base.document) }

  /// Whether mine says the same as base in other white space or another spelling.
  public var differsInLayoutOnly: Bool { isDirty && changes.isEmpty }

  /// Brings all that follows from `base` and `mine` up to date; to be called after either was set.
  ///
  /// A version of `mine` with the bytes of base becomes base itself, so that it is known as clean.
  ///
  /// **Complexity**: O(what changed).
  public mutating func compareWithBase() {
    changes = differences(from: base.document, to: mine)
    if changes.isEmpty, !mine.isIdentical(to: base.document), mine == base.document {
      mine = base.document
    }
    correspondence = Correspondence(base: base.document, mine: mine, changes: changes)
    ghosts = correspondence.ghosts
    myMarks = MyMarks(changes)
    rejected.follow(mine)
    markTheirs()
  }

  /// Makes another version mine, of which is known what differs from base.
  ///
  /// **Complexity**: O(changes).
  public mutating func replaceMine(with document: JSONDocument, changes: [JSONChange]) {
    self.changes = changes
    mine = changes.isEmpty && document == base.document ? base.document : document
    correspondence = Correspondence(base: base.document, mine: mine, changes: changes)
    ghosts = correspondence.ghosts
    myMarks = MyMarks(changes)
    rejected.follow(mine)
    markTheirs()
  }

  private mutating func markTheirs() {
    theirMarks =
      theirs.map { TheirMarks($0, base: base.document, correspondence: correspondence) }
      ?? TheirMarks()
  }
}

/// What is known of a version that somebody else saved.
public struct RemoteNews: Sendable, Equatable {
  /// The version, as fetched.
  public var version: DocumentVersion
  /// Their changes: base against theirs.
  public var changes: [JSONChange]
  /// The merge that would happen now; `nil` while it is computed.
  public var forecast: ThreeWayMerge?
  /// When it was first seen, in Unix milliseconds.
  public var seenAt: Int64

  /// News without a forecast.
  public init(version: DocumentVersion, changes: [JSONChange], seenAt: Int64) {
    self.version = version
    self.changes = changes
    self.forecast = nil
    self.seenAt = seenAt
  }

  /// How many places would conflict; `nil` while it is not known.
  public var conflictCount: Int? { forecast?.conflicts.count }
}
