import Crypto
import Foundation
import GRDB

/// The documents, and the counter of their revisions, in an SQLite database.
///
/// Whether a write is allowed is asked within its transaction. A store that has only
/// compare-and-swap by revision can keep the same promise by asking again when a swap is lost.
struct DocumentStore: Sendable {
  private let database: any DatabaseWriter
  /// Unix milliseconds.
  private let now: @Sendable () -> Int64

  /// Throws: `DocumentServerError` when the file cannot be opened or is no database of ours.
  init(
    _ storage: DocumentServerOptions.Storage,
    now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1000) }
  ) throws(DocumentServerError) {
    database = try openDatabase(storage)
    self.now = now
  }

  /// What stands at a path; its bytes as well when `wantsBody` says so of the state.
  func read(
    _ path: DocumentPath, wantsBody: @escaping @Sendable (DocumentState) -> Bool
  ) async throws(DocumentStoreError) -> (state: DocumentState, body: Data?) {
    try await wrapped {
      try await database.read { database in
        let state = try database.state(at: path)
        return (state, wantsBody(state) ? try database.body(at: path) : nil)
      }
    }
  }

  /// Makes a change in one transaction, unless `refusal` names a reason against it.
  ///
  /// `refusal` sees what stands there at that moment, and nothing can come in between. When this
  /// returns, a change that was made is on the disk.
  func make<Refusal>(
    _ change: DocumentChange, at path: DocumentPath,
    unless refusal: @escaping @Sendable (DocumentState) -> Refusal?
  ) async throws(DocumentStoreError) -> ChangeOutcome<Refusal> {
    let digest = change.content.map { content in contentDigest(of: content.body) }
    return try await wrapped {
      try await database.write { database in
        let before = try database.state(at: path)
        if let reason = refusal(before) { return .refused(reason, current: before) }
        let stamp = try database.nextStamp(after: before.stamp, author: change.author, now: now())
        try database.save(change, digest: digest, stamp: stamp, at: path)
        return .made(before: before, after: try database.state(at: path))
      }
    }
  }

  /// The documents below a folder by path, and the latest revision of all documents.
  func list(
    below folder: String
  ) async throws(DocumentStoreError) -> (entries: [ListEntry], revision: Int64) {
    try await wrapped {
      try await database.read { database in
        (try database.listEntries(below: folder), try database.latestRevision())
      }
    }
  }

  /// A document in the list.
  struct ListEntry: Equatable, Sendable {
    let path: String
    let version: DocumentVersion
  }

  /// Reads in one transaction.
  func reading<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(DocumentStoreError) -> Value {
    try await wrapped { try await database.read(body) }
  }

  private func wrapped<Value: Sendable>(
    _ body: () async throws -> Value
  ) async throws(DocumentStoreError) -> Value {
    do {
      return try await body()
    } catch {
      throw DocumentStoreError(underlying: error)
    }
  }
}

private func contentDigest(of body: Data) -> String {
  SHA256.hash(data: body).prefix(4)
    .map { byte in String(UInt16(byte) + 256, radix: 16).dropFirst() }
    .joined()
}
