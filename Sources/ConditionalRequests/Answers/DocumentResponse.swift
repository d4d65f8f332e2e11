public import HTTPTypes

/// A whole answer of a server, body included.
public struct DocumentResponse: Equatable, Sendable {
  /// The status.
  public var status: Int
  /// The fields of the header.
  public var fields: HTTPFields
  /// The body, as it came over the wire.
  public var body: [UInt8]
  /// When the body was complete, in milliseconds since 1970.
  public var receivedAt: Int64
  /// What the body says about a failure; read by those who know JSON.
  public var problem: ProblemText?

  /// An answer as it came.
  public init(
    status: Int, fields: HTTPFields, body: [UInt8], receivedAt: Int64,
    problem: ProblemText? = nil
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.receivedAt = receivedAt
    self.problem = problem
  }

  /// The version that the answer carries, if it is a 200 with something that may be JSON.
  ///
  /// An HTML page (most often a login page), any other type that is surely not JSON, and a body
  /// that was compressed although nobody asked for that are no versions.
  public var revision: Revision? {
    guard status == 200, mayBeJSON, !isEncoded else { return nil }
    let written = single(.lastModified)
    var revision = Revision(
      bytes: body, entityTag: entityTag, lastModified: written, mediaType: single(.contentType),
      author: fields[.lastModifiedBy].flatMap(decodeAuthor),
      savedAt: written.map { singleLine($0, limit: 64) }, receivedAt: receivedAt)
    revision.related = RelatedResources(fields: fields)
    return revision
  }

  /// The tag in the header; `nil` for an answer that speaks of a failure.
  ///
  /// Servers put the tag of the error's own body on their 412 and 404 answers, so that only 200,
  /// 201, 204 and 304 are believed. Two ETag fields are as good as none.
  public var entityTag: EntityTag? {
    guard [200, 201, 204, 304].contains(status) else { return nil }
    return single(.eTag).flatMap(EntityTag.init)
  }

  /// Whether the body came in a content coding.
  public var isEncoded: Bool {
    guard let coding = fields[.contentEncoding] else { return false }
    return singleLine(coding).lowercased() != "identity"
  }

  /// Whether the media type leaves open that the body is JSON.
  public var mayBeJSON: Bool {
    guard let mediaType = fields[.contentType] else { return true }
    return mediaTypeMayBeJSON(mediaType)
  }

  /// The waiting time that the server asks for, in seconds from the answer; never negative.
  public var retryAfterSeconds: Int? {
    guard let value = single(.retryAfter) else { return nil }
    if let seconds = Int(value) { return max(0, seconds) }
    guard let time = HTTPDate.unixSeconds(value) else { return nil }
    let now = single(.date).flatMap(HTTPDate.unixSeconds) ?? receivedAt / 1000
    return Int(max(0, time - now))
  }

  /// The value of a field that came exactly once, without blanks around it.
  func single(_ name: HTTPField.Name) -> String? {
    let values = fields[values: name]
    guard values.count == 1, let value = values.first else { return nil }
    let trimmed = value.utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
