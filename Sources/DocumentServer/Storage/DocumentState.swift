import ConditionalRequests

/// What stands at a path.
enum DocumentState: Equatable, Sendable {
  /// Nothing, and nothing ever did.
  case never
  /// Nothing any more.
  case deleted(VersionStamp)
  /// A document.
  case current(DocumentVersion)

  /// The document, if one stands there.
  var version: DocumentVersion? {
    guard case .current(let version) = self else { return nil }
    return version
  }

  /// Who changed the path last, and when.
  var stamp: VersionStamp? {
    switch self {
    case .never: nil
    case .deleted(let stamp): stamp
    case .current(let version): version.stamp
    }
  }
}

/// One version of a document, without its bytes.
struct DocumentVersion: Equatable, Sendable {
  let stamp: VersionStamp
  /// As it was sent, parameters included.
  let mediaType: String
  let byteCount: Int
  /// The first 8 hexadecimal digits of the SHA-256 of the bytes.
  let contentDigest: String

  /// Strong: the revision alone is never used twice, and the digest shows the content.
  var entityTag: EntityTag { EntityTag(strong: "\(stamp.revision)-\(contentDigest)") }

  /// What conditions are judged by.
  var validators: Validators {
    Validators(entityTag: entityTag, lastModified: stamp.judgedDate)
  }
}
