import DocumentServer

/// The server of the demonstration: in this process, its documents in memory.
struct DemonstrationServer {
  private let port: Int
  private let task: Task<Void, any Error>

  /// Starts on a port, or on a free one when that is taken.
  static func start(preferring port: Int) async throws -> DemonstrationServer {
    do {
      return try await start(port)
    } catch is DocumentServerError where port != 0 {
      return try await start(0)
    }
  }

  /// The address of a document.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// Ends the server.
  func stop() { task.cancel() }

  private static func start(_ port: Int) async throws -> DemonstrationServer {
    var options = DocumentServerOptions(storage: .memory)
    options.port = port
    options.seeds = SampleDocuments.all.map {
      SeedDocument(path: $0.path, body: Array($0.text.utf8), author: "sample")
    }
    let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = DocumentServer(options: options) { continuation.yield($0) }
    let task = Task {
      defer { continuation.finish() }
      try await server.run()
    }
    for await port in ports { return DemonstrationServer(port: port, task: task) }
    try await task.value
    throw ProgramFailure("The server of the demonstration ended before it listened.")
  }
}
