public import ConditionalRequests
public import JSONSyntax

/// Names a request, so that a late reply can be told from the one that is waited for.
public struct RequestID: Sendable, Hashable {
  /// A number that is not used twice in a run.
  public var number: Int

  /// An identifier.
  public init(_ number: Int) { self.number = number }
}

/// Something that is under way.
public struct PendingRequest: Sendable, Equatable {
  /// Which request.
  public var id: RequestID
  /// When it began, in Unix milliseconds.
  public var since: Int64

  /// A request that begins now.
  public init(id: RequestID, since: Int64) {
    self.id = id
    self.since = since
  }
}

/// A save that is under way.
public struct PendingSave: Sendable, Equatable {
  /// Which request, since when.
  public var request: PendingRequest
  /// The document that is being sent: mine at that moment, or the merged result.
  public var content: SentContent
  /// The version that it is to replace; `nil` when it is to be created.
  public var base: DocumentVersion?
  /// How many paths it changes on the server.
  public var pathCount: Int
  /// Whether the answer was lost and a GET decides.
  public var isUnsure: Bool
  /// Whether another save was asked for meanwhile.
  public var isSaveQueued: Bool

  /// A save that begins.
  public init(request: PendingRequest, content: SentContent, base: DocumentVersion?) {
    self.request = request
    self.content = content
    self.base = base
    self.pathCount = 0
    self.isUnsure = false
    self.isSaveQueued = false
  }
}

/// A save that was sent, and of which it could not be found out whether it arrived.
public struct UndecidedSave: Sendable, Equatable {
  /// What was sent.
  public var content: SentContent
  /// The version that it was to replace; `nil` when it was to be created.
  public var base: DocumentVersion?

  /// A save without an answer.
  public init(content: SentContent, base: DocumentVersion?) {
    self.content = content
    self.base = base
  }
}

/// A merge that is being computed off the main actor.
public struct PendingMerge: Sendable, Equatable {
  /// What its outcome is for.
  public enum Purpose: Sendable, Equatable {
    /// To know what a merge with theirs would be: marks, counts, the card, the merge screen.
    case news
    /// To put what was edited during a save onto the version that stands on the server now.
    case rebase(SavedVersion)
  }
  /// Which request.
  public var id: RequestID
  /// What its outcome is for.
  public var purpose: Purpose

  /// A merge that begins.
  public init(id: RequestID, purpose: Purpose) {
    self.id = id
    self.purpose = purpose
  }
}

/// A version that became base by a save.
public struct SavedVersion: Sendable, Equatable {
  /// The version on the server.
  public var version: DocumentVersion
  /// What was sent: what has been edited since is against this.
  public var content: SentContent
  /// The sentence that says what happened.
  public var message: Message

  /// A version that was saved.
  public init(version: DocumentVersion, content: SentContent, message: Message) {
    self.version = version
    self.content = content
    self.message = message
  }
}

/// What is known of the server's reachability and of the last refusal.
public enum NetworkStatus: Sendable, Equatable {
  /// The last request was answered.
  case online
  /// Nothing answers: since when, when it is tried again, how often it was tried, and why.
  case offline(since: Int64, retryAt: Int64, attempt: Int, reason: String)
}

/// A refusal of the server that stays until the next success.
public enum SaveProblem: Sendable, Equatable {
  /// 401 or 403.
  case credentials(status: Int, text: String)
  /// 404 or 410: the document was deleted.
  case gone(status: Int)
  /// 400, 409, 413, 415, 422, 428 and others, with the server's reason.
  case rejected(status: Int, text: String)
  /// The server says that the document is elsewhere, where nothing was sent.
  case moved(text: String)
  /// 429 or 503.
  case busy(status: Int, retryAt: Int64?)
  /// The server says that the document cannot be written.
  case readOnly(text: String)
}

/// What is under way with the server and what is known of it.
public struct NetworkState: Sendable, Equatable {
  /// The first load, or one that was asked for.
  public var load: PendingRequest?
  /// The save under way.
  public var save: PendingSave?
  /// The poll under way.
  public var poll: PendingRequest?
  /// The merge that is being computed off the main actor, with what it is for.
  public var merge: PendingMerge?
  /// Whether the merge opens as soon as it is computed.
  public var opensMerge: Bool
  /// A save of which it is not known whether it arrived.
  public var undecided: UndecidedSave?
  /// Mine as it was when a save could not be sent: it is sent again when the server answers.
  public var unsent: JSONDocument?
  /// Whether the program ends when the save under way succeeds (`:wq`).
  public var quitsAfterSave: Bool
  /// Whether the server is reached.
  public var status: NetworkStatus
  /// Whether Enter goes to the first place that the server complained about: until the next key.
  public var offersRejected = false
  /// The refusal that stands.
  public var problem: SaveProblem?
  /// When a poll or load was last answered, in Unix milliseconds.
  public var lastAnswer: Int64?
  /// When the last save succeeded: the SAVED chip shows for 2 s.
  public var savedAt: Int64?
  /// When the document was updated from the server while it was clean, and how many paths.
  public var updatedAt: Int64?
  /// How many paths the last update changed.
  public var updatedCount: Int
  /// How often news are asked for, in milliseconds; `nil` when they are not.
  public var pollInterval: Int64?
  /// Since when the window is without the keyboard, in Unix milliseconds; `nil` while it has it.
  public var lostFocusAt: Int64?
  /// Who saved before my saves since the last one that succeeded: one name a refusal.
  public var rivals: [String]
  /// The number of the next request.
  public var nextRequestNumber: Int

  /// Nothing under way.
  public init(pollInterval: Int64?) {
    status = .online
    opensMerge = false
    quitsAfterSave = false
    updatedCount = 0
    self.pollInterval = pollInterval
    rivals = []
    nextRequestNumber = 1
  }

  /// How many saves in a row were refused.
  public var refusals: Int { rivals.count }

  /// A new identifier.
  public mutating func makeRequestID() -> RequestID {
    defer { nextRequestNumber += 1 }
    return RequestID(nextRequestNumber)
  }
}

/// The requests of this run, oldest first.
public struct RequestLog: Sendable, Equatable {
  /// How many are kept.
  public static let limit = 200
  /// The requests, oldest first.
  public var records: [RequestRecord] = []

  /// An empty log.
  public init() {}
}
