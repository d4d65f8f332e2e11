import Foundation
import GRDB

/// The statements of the store.
extension Database {
  func state(at path: DocumentPath) throws -> DocumentState {
    let row = try Row.fetchOne(
      self, sql: "SELECT \(Self.stateColumns) FROM document WHERE path = ?",
      arguments: [path.text])
    return row.map(DocumentState.init) ?? .never
  }

  func body(at path: DocumentPath) throws -> Data? {
    try Data.fetchOne(
      self, sql: "SELECT body FROM document WHERE path = ?", arguments: [path.text])
  }

  /// The documents below a folder, whose path ends with a slash.
  func listEntries(below folder: String) throws -> [DocumentStore.ListEntry] {
    try Row.fetchAll(
      self,
      sql: """
        SELECT path, \(Self.stateColumns) FROM document
          WHERE body IS NOT NULL AND path > ? AND path < ? ORDER BY path
        """,
      // "0" is the character after "/": all that begins with the folder lies between the two.
      arguments: [folder, String(folder.dropLast()) + "0"]
    ).compactMap { row in
      DocumentState(row: row).version.map { version in
        DocumentStore.ListEntry(path: row["path"], version: version)
      }
    }
  }

  func latestRevision() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT revision FROM counter") ?? 0
  }

  /// Takes the next revision, counted in the same transaction and never counted back.
  func nextStamp(after last: VersionStamp?, author: String?, now: Int64) throws -> VersionStamp {
    try execute(sql: "UPDATE counter SET revision = revision + 1")
    let savedAt = max(now, last?.savedAt ?? now)
    return VersionStamp(
      revision: try latestRevision(), author: author, savedAt: savedAt,
      sharesSecond: last.map { last in last.lastModified == savedAt / 1000 } ?? false)
  }

  func save(
    _ change: DocumentChange, digest: String?, stamp: VersionStamp, at path: DocumentPath
  ) throws {
    // A deletion deletes: what was there before is not to be read any more either.
    if change.content == nil { try dropVersions(of: path) } else { try keepVersion(at: path) }
    try execute(
      sql: """
        INSERT OR REPLACE INTO document
          (path, revision, author, savedAt, sharesSecond, mediaType, digest, body)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        path.text, stamp.revision, stamp.author, stamp.savedAt, stamp.sharesSecond,
        change.content?.mediaType, digest, change.content?.body,
      ])
  }

  static var stateColumns: String {
    "revision, author, savedAt, sharesSecond, mediaType, digest, length(body) AS byteCount"
  }
}

extension DocumentState {
  init(row: Row) {
    let stamp = VersionStamp(
      revision: row["revision"], author: row["author"], savedAt: row["savedAt"],
      sharesSecond: row["sharesSecond"])
    guard let mediaType: String = row["mediaType"], let digest: String = row["digest"] else {
      self = .deleted(stamp)
      return
    }
    self = .current(
      DocumentVersion(
        stamp: stamp, mediaType: mediaType, byteCount: row["byteCount"], contentDigest: digest))
  }
}
