import AsyncHTTPClient
import DocumentServer
import NIOCore
import NIOHTTP1
import Testing

/// A server of its own for one test, on a free port of this machine.
struct RunningServer: Sendable {
  let port: Int
  private let client: HTTPClient

  /// Runs `body` against a server with these options, and ends both client and server after it.
  static func run(
    _ options: DocumentServerOptions = .init(storage: .memory),
    _ body: @escaping @Sendable (RunningServer) async throws -> Void
  ) async throws {
    var options = options
    options.port = 0
    let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
    let server = DocumentServer(options: options) { port in announcement.yield(port) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.run()
        announcement.finish()
      }
      group.addTask {
        // Without a port the server has failed, and its own error is the one to be told.
        guard let port = await ports.first(where: { _ in true }) else { return }
        try await withClient { client in try await body(RunningServer(port: port, client: client)) }
      }
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }

  /// Sends one request and reads the whole answer.
  func send(
    _ method: String, _ path: String, _ fields: [(String, String)] = [], body: [UInt8]? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = HTTPMethod(rawValue: method)
    request.headers = HTTPHeaders(fields)
    request.body = body.map { bytes in .bytes(bytes, length: .known(Int64(bytes.count))) }
    return try await Answer(client.execute(request, timeout: .seconds(30)))
  }

  func put(
    _ path: String, _ text: String, _ fields: [(String, String)] = []
  ) async throws -> Answer {
    try await send("PUT", path, fields, body: Array(text.utf8))
  }

  func get(_ path: String, _ fields: [(String, String)] = []) async throws -> Answer {
    try await send("GET", path, fields)
  }

  private static func withClient(_ body: (HTTPClient) async throws -> Void) async throws {
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
      try await body(client)
    } catch {
      try await client.shutdown()
      throw error
    }
    try await client.shutdown()
  }
}
