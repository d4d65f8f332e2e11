/// How a document server is reached, where it keeps its documents and what it accepts.
public struct DocumentServerOptions: Equatable, Sendable {
  /// Where the documents are kept.
  public enum Storage: Equatable, Sendable {
    /// In an SQLite database at this path; made when it is missing, with the folders above it.
    case file(String)
    /// In memory, gone with the server.
    case memory
  }

  /// The name or address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 takes one that is free.
  public var port = 8412
  /// Where the documents are kept.
  public var storage: Storage
  /// The largest body that is accepted, in bytes.
  public var maximumBodyByteCount = 16 << 20
  /// Whether an existing document may be replaced or deleted without any precondition.
  public var allowsUnconditionalWrites = false
  /// Documents that are made at the start, where none has ever been.
  public var seeds: [SeedDocument] = []

  /// The documented defaults, and documents in `storage`.
  public init(storage: Storage) {
    self.storage = storage
  }
}
