import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestSupport

/// The built server in a terminal of its own, and a plain client to look behind its back.
final class ServerProcess: Sendable {
  /// Where it listens.
  let port: Int

  private let pane: TmuxPane

  /// A client with room for fifty requests at once; it lives as long as the tests.
  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 50
    return HTTPClient(configuration: configuration)
  }()

  private init(pane: TmuxPane, port: Int) {
    self.pane = pane
    self.port = port
  }

  /// Starts the server; `port` 0 takes a free one.
  static func start(
    in tmux: Tmux, data: String = ":memory:", port: Int = 0, options: [String] = []
  ) async throws -> ServerProcess {
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), "serve", "--port", "\(port)", "--data", data] + options,
      columns: 160)
    let mark = "http://127.0.0.1:"
    let shown = try await pane.waitFor(mark)
    let digits = shown.components(separatedBy: mark)[1].prefix(while: \.isNumber)
    guard let number = Int(digits) else { throw WaitingFailed("no port in \(shown)") }
    return ServerProcess(pane: pane, port: number)
  }

  /// The address of a document.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// Kills the server without a word; returns when it is gone.
  func kill() async throws {
    Glibc.kill(try await pane.processID(), SIGKILL)
    _ = try await pane.waitUntilEnd()
  }

  /// Creates a document.
  func create(_ path: String, _ text: String) async throws {
    let answer = try await send(
      .PUT, path, body: text,
      fields: [("If-None-Match", "*"), ("Content-Type", "application/json")])
    guard answer.status == 201 else { throw WaitingFailed("PUT \(path): \(answer.status)") }
  }

  /// The bytes of a document.
  func text(_ path: String) async throws -> String { try await send(.GET, path).body }

  /// The tag of a document.
  func tag(_ path: String) async throws -> String { try await send(.GET, path).tag ?? "" }

  /// Replaces a document as somebody else would.
  func replace(_ path: String, _ text: String, author: String) async throws {
    let answer = try await send(
      .PUT, path, body: text,
      fields: [
        ("If-Match", try await tag(path)), ("Content-Type", "application/json"),
        ("X-Triptych-Author", author),
      ])
    guard answer.status == 200 || answer.status == 204 else {
      throw WaitingFailed("PUT \(path): \(answer.status) \(answer.body)")
    }
  }

  /// Sends one request.
  func send(
    _ method: HTTPMethod, _ path: String, body: String? = nil, fields: [(String, String)] = []
  ) async throws -> (status: UInt, tag: String?, body: String) {
    var request = HTTPClientRequest(url: url(path))
    request.method = method
    for (name, value) in fields { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let answer = try await Self.client.execute(request, timeout: .seconds(20))
    let bytes = try await answer.body.collect(upTo: 32 << 20)
    return (answer.status.code, answer.headers.first(name: "ETag"), String(buffer: bytes))
  }
}
