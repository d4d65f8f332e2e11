/// One version of a document as somebody has it.
public struct Revision: Equatable, Sendable {
  /// The document, byte for byte as it was received.
  public var bytes: [UInt8]
  /// The tag the server gave to it; `nil` when it gave none, or two, or one that cannot be sent back.
  public var entityTag: EntityTag?
  /// The value of Last-Modified as it came: not safe for a terminal.
  public var lastModified: String?
  /// The value of Content-Type as it came, parameters included: not safe for a terminal.
  public var mediaType: String?
  /// Who wrote it, on one line, where the server says so.
  public var author: String?
  /// When it was written in the server's words, on one line.
  public var savedAt: String?
  /// When it was received, in milliseconds since 1970.
  public var receivedAt: Int64
  /// What the server offers beside the document.
  public var related = RelatedResources()

  /// A version with what is known of it.
  public init(
    bytes: [UInt8], entityTag: EntityTag? = nil, lastModified: String? = nil,
    mediaType: String? = nil, author: String? = nil, savedAt: String? = nil, receivedAt: Int64 = 0
  ) {
    self.bytes = bytes
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.mediaType = mediaType
    self.author = author
    self.savedAt = savedAt
    self.receivedAt = receivedAt
  }

  /// The validators that can be sent back; both are `nil` when writes cannot be guarded.
  public var validators: Validators {
    Validators(
      entityTag: entityTag, lastModified: lastModified.flatMap(HTTPDate.unixSeconds))
  }

  /// The conditions under which a write replaces this version and no other.
  ///
  /// The tag as received, weak or not; without one, the time; empty when there is neither.
  public var guardingPreconditions: Preconditions {
    var preconditions = Preconditions()
    if let entityTag {
      preconditions.ifMatch = .tags([entityTag])
    } else {
      preconditions.ifUnmodifiedSince = validators.lastModified
    }
    return preconditions
  }
}
