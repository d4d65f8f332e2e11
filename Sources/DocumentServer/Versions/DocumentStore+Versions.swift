import Foundation
import GRDB

extension DocumentStore {
  /// The versions of a document that are kept, the newest first, and what stands there now.
  func versions(
    of path: DocumentPath
  ) async throws(DocumentStoreError) -> (state: DocumentState, versions: [DocumentVersion]) {
    try await reading { database in
      let state = try database.state(at: path)
      let earlier = try database.earlierVersions(of: path)
      return (state, (state.version.map { [$0] } ?? []) + earlier)
    }
  }

  /// A version of a document with its bytes; nil when it is not kept.
  func version(
    _ revision: Int64, of path: DocumentPath
  ) async throws(DocumentStoreError) -> (version: DocumentVersion, body: Data)? {
    try await reading { database in
      if let current = try database.state(at: path).version,
        current.stamp.revision == revision, let body = try database.body(at: path)
      {
        return (current, body)
      }
      return try database.earlierVersion(revision, of: path)
    }
  }
}
