/// A draft that an earlier run left behind.
public struct DraftOffer: Sendable, Equatable, Identifiable {
  /// Names the draft to the store.
  public var id: String
  /// The address of the document that it is a draft of.
  public var document: String
  /// Whether this very run left it, when another document was opened.
  public var isOwn: Bool
  /// When it was last written, in Unix milliseconds.
  public var changedAt: Int64
  /// The tag of its base, short, for people.
  public var baseTag: String
  /// How many paths it changes; `nil` where nobody counted them.
  public var changeCount: Int?

  /// A draft that is offered.
  public init(
    id: String, document: String = "", isOwn: Bool = false, changedAt: Int64, baseTag: String,
    changeCount: Int?
  ) {
    self.id = id
    self.document = document
    self.isOwn = isOwn
    self.changedAt = changedAt
    self.baseTag = baseTag
    self.changeCount = changeCount
  }
}

extension DraftOffer {
  /// What it holds: "3 changed paths".
  public var contents: String {
    guard let changeCount else { return "unsaved work" }
    return changeCount == 0 ? "what was not accepted yet" : counted(changeCount, "changed path")
  }
}

/// What is known of drafts.
public struct DraftState: Sendable, Equatable {
  /// Drafts that are offered.
  public var offers: [DraftOffer] = []
  /// Whether the store was asked and has answered.
  public var areKnown = false
  /// Whether the draft that was taken over, if any, was compared with the server's version.
  public var isCompared = true
  /// What was read back of a draft and waits for the server's version; `nil` otherwise.
  public var recovery: DraftRecovery?
  /// The sentence why the journal cannot be written, once it could not.
  public var failure: String?

  /// Nothing known yet.
  public init() {}
}
