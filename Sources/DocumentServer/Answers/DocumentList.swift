import ConditionalRequests
import Foundation

/// The list of documents as it is answered.
struct DocumentList: Encodable {
  struct Entry: Encodable {
    let path: String
    let etag: String
    let size: Int
    let savedAt: String
    let author: String?
    let mediaType: String
  }

  let documents: [Entry]

  init(_ entries: [DocumentStore.ListEntry]) {
    documents = entries.map { entry in
      Entry(
        path: entry.path, etag: entry.version.entityTag.fieldValue, size: entry.version.byteCount,
        savedAt: entry.version.stamp.savedAtText, author: entry.version.stamp.author,
        mediaType: entry.version.mediaType)
    }
  }

  /// Indented, since people look at it.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
