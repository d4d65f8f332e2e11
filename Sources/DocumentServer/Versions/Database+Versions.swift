import Foundation
import GRDB

/// The statements about versions that were replaced.
extension Database {
  /// How many replaced versions of a document are kept.
  static let keptVersionCount = 50
  /// How many bytes the replaced versions of a document may hold.
  static let keptVersionBytes = 32 << 20

  /// Forgets the replaced versions of a document.
  func dropVersions(of path: DocumentPath) throws {
    try execute(sql: "DELETE FROM version WHERE path = ?", arguments: [path.text])
  }

  /// Keeps what stands at a path, which is about to be replaced.
  func keepVersion(at path: DocumentPath) throws {
    try execute(
      sql: """
        INSERT INTO version (path, revision, author, savedAt, sharesSecond, mediaType, digest, body)
          SELECT path, revision, author, savedAt, sharesSecond, mediaType, digest, body
          FROM document WHERE path = ? AND body IS NOT NULL
        """,
      arguments: [path.text])
    try execute(
      sql: """
        DELETE FROM version WHERE path = :path AND revision IN (
          SELECT revision FROM (
            SELECT revision, row_number() OVER newest AS place,
              sum(length(body)) OVER newest AS bytes
              FROM version WHERE path = :path WINDOW newest AS (ORDER BY revision DESC))
          WHERE place > :count OR bytes > :bytes)
        """,
      arguments: [
        "path": path.text, "count": Self.keptVersionCount, "bytes": Self.keptVersionBytes,
      ])
  }

  /// The replaced versions of a document that are kept, the newest first.
  func earlierVersions(of path: DocumentPath) throws -> [DocumentVersion] {
    try Row.fetchAll(
      self,
      sql: "SELECT \(Self.stateColumns) FROM version WHERE path = ? ORDER BY revision DESC",
      arguments: [path.text]
    ).compactMap { DocumentState(row: $0).version }
  }

  /// A replaced version with its bytes.
  func earlierVersion(
    _ revision: Int64, of path: DocumentPath
  ) throws -> (version: DocumentVersion, body: Data)? {
    let row = try Row.fetchOne(
      self,
      sql: "SELECT \(Self.stateColumns), body FROM version WHERE path = ? AND revision = ?",
      arguments: [path.text, revision])
    guard let row, let version = DocumentState(row: row).version else { return nil }
    return (version, row["body"])
  }
}
