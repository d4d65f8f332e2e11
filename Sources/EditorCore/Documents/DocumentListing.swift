public import ConditionalRequests

/// The documents of a folder, as a server lists them.
public struct DocumentListing: Sendable, Equatable {
  /// How many are kept of a long list.
  public static let limit = 10_000

  /// The documents, in the order of the server.
  public var entries: [ListedDocument]
  /// How many more there are.
  public var omittedCount: Int

  /// A list.
  public init(entries: [ListedDocument], omittedCount: Int = 0) {
    self.entries = entries
    self.omittedCount = omittedCount
  }
}

/// A document as a server lists it; untrusted text, escaped when it is drawn.
public struct ListedDocument: Sendable, Hashable {
  /// Its whole address.
  public var url: String
  /// Its path from the folder on, for people.
  public var name: String
  /// Whether it is a folder with documents of its own.
  public var isFolder: Bool
  /// Its tag as the server lists it, or whatever else names its version.
  public var tag: String?
  /// How long it is, in bytes.
  public var byteCount: Int?
  /// When it was changed last, in Unix milliseconds.
  public var changedAt: Int64?
  /// Who changed it last.
  public var author: String?

  /// A document of which only the address is known.
  public init(url: String, name: String, isFolder: Bool = false) {
    self.url = url
    self.name = name
    self.isFolder = isFolder
  }

  /// Its tag, where the server lists it as ETag carries it.
  public var entityTag: EntityTag? { tag.flatMap { EntityTag($0) } }
}

/// What asking for a list gave.
public enum ListingReply: Sendable, Equatable {
  /// A list, and the version that it is.
  case listed(DocumentListing, Revision)
  /// The known list is still the newest.
  case notModified
  /// JSON, but no list: a document of its own.
  case document
  /// No JSON; the sentence says what is wrong with it.
  case unreadable(String)
  /// No answer that helps; the outcome says why (never `.loaded`, never `.notModified`).
  case failed(LoadOutcome)
}
