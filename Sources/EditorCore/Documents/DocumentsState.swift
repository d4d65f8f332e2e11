public import ConditionalRequests

/// What is known of the documents beside the one that is open.
public struct DocumentsState: Sendable, Equatable {
  /// The address of the folder that is listed; empty before the list was opened.
  public var folder = ""
  /// What the server listed; `nil` until it did.
  public var listing: DocumentListing?
  /// The version of the list, by which the server is asked for a newer one.
  public var revision: Revision?
  /// The request for the list that is under way.
  public var request: PendingRequest?
  /// When the list was last answered, in Unix milliseconds.
  public var answeredAt: Int64?
  /// Why there is no list: a sentence; `nil` while there is one.
  public var failure: String?
  /// Drafts on this machine, of whichever documents.
  public var drafts: [DraftOffer] = []
  /// What the list is filtered by.
  public var filter = ""
  /// The documents that were open in this run, as they were seen last, by address.
  public var seen: [String: SeenDocument] = [:]
  /// Whether a document that is not there is to be begun: its name was typed to create it.
  public var createsMissing = false

  /// Nothing known yet.
  public init() {}
}

/// A document that was open in this run, as it was when another one was opened.
public struct SeenDocument: Sendable, Hashable {
  /// The tag of the newest version that was seen.
  public var entityTag: EntityTag?
  /// How many places my draft changes.
  public var changeCount: Int

  /// A document that was left.
  public init(entityTag: EntityTag?, changeCount: Int) {
    self.entityTag = entityTag
    self.changeCount = changeCount
  }
}
