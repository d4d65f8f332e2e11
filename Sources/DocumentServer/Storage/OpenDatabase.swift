import Foundation
import GRDB

/// Opens the database of a store and brings its tables up to date.
///
/// Throws: `DocumentServerError` when the file cannot be opened or is no database of ours.
func openDatabase(
  _ storage: DocumentServerOptions.Storage
) throws(DocumentServerError) -> any DatabaseWriter {
  do {
    let database = try connection(to: storage)
    try migrator.migrate(database)
    return database
  } catch {
    throw DocumentServerError(message: sentence(for: error, storage))
  }
}

private func connection(
  to storage: DocumentServerOptions.Storage
) throws -> any DatabaseWriter {
  switch storage {
  case .memory:
    return try DatabaseQueue()
  case .file(let path):
    try makePrivateFile(at: path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let pool = try DatabasePool(path: path, configuration: configuration)
    // The library relaxes this to NORMAL in WAL mode; an answered write must survive a power cut.
    try pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
    }
    return pool
  }
}

/// The documents may be private: others of this machine are not to read the file.
private func makePrivateFile(at path: String) throws {
  let files = FileManager.default
  let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
  try files.createDirectory(at: folder, withIntermediateDirectories: true)
  guard !files.fileExists(atPath: path) else { return }
  guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
  else { throw CocoaError(.fileWriteNoPermission) }
}

private var migrator: DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("documents") { database in
    try database.execute(
      sql: """
        CREATE TABLE counter (revision INTEGER NOT NULL);
        INSERT INTO counter VALUES (0);
        -- A deleted document keeps its row, without body, media type and digest.
        CREATE TABLE document (
          path TEXT NOT NULL PRIMARY KEY,
          revision INTEGER NOT NULL UNIQUE,
          author TEXT,
          savedAt INTEGER NOT NULL,
          sharesSecond BOOLEAN NOT NULL,
          mediaType TEXT,
          digest TEXT,
          body BLOB
        );
        """)
  }
  migrator.registerMigration("versions") { database in
    try database.execute(
      sql: """
        -- What was replaced, as long as it is kept.
        CREATE TABLE version (
          path TEXT NOT NULL,
          revision INTEGER NOT NULL,
          author TEXT,
          savedAt INTEGER NOT NULL,
          sharesSecond BOOLEAN NOT NULL,
          mediaType TEXT NOT NULL,
          digest TEXT NOT NULL,
          body BLOB NOT NULL,
          PRIMARY KEY (path, revision)
        );
        """)
  }
  return migrator
}

private func sentence(for error: any Error, _ storage: DocumentServerOptions.Storage) -> String {
  let words = (error as? DatabaseError)?.message ?? error.localizedDescription
  let reason = words.hasSuffix(".") ? String(words.dropLast()) : words
  return switch storage {
  case .memory: "The documents cannot be kept in memory: \(reason)."
  case .file(let path): "The documents at \(path) cannot be opened: \(reason)."
  }
}
