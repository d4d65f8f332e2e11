import ConditionalRequests
import Foundation

/// The versions of a document that are kept, as they are answered.
struct VersionList: Encodable {
  struct Entry: Encodable {
    let href: String
    let etag: String
    let size: Int
    let savedAt: String
    let author: String?
  }

  let versions: [Entry]

  /// The newest first.
  init(_ versions: [DocumentVersion], of path: DocumentPath) {
    self.versions = versions.map { version in
      Entry(
        href: path.target(ofRevision: version.stamp.revision),
        etag: version.entityTag.fieldValue, size: version.byteCount,
        savedAt: version.stamp.savedAtText, author: version.stamp.author)
    }
  }

  /// Indented, since people look at it.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
