import Foundation
import TestSupport

/// A server with one document that only those see who send a token.
struct LockedServer {
  private let listener: LoopbackListener

  /// Where it listens.
  var port: Int { listener.port }

  /// A server that wants this token.
  init(token: String) throws {
    listener = try LoopbackListener { client in
      Thread.detachNewThread {
        Self.answer(client, ifItSends: token)
        Glibc.close(client)
      }
    }
  }

  /// Takes no more connections.
  func close() { listener.close() }

  /// Answers one request; the connection ends with it.
  private static func answer(_ client: Int32, ifItSends token: String) {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += buffer.prefix(count)
    }
    let lines = String(decoding: head, as: UTF8.self).lowercased().split(separator: "\r\n")
    let isKnown = lines.contains { $0 == "authorization: bearer \(token)" }
    let bytes = Array((isKnown ? document : refusal).utf8)
    _ = bytes.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  private static let document =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 13\r\n"
    + "Connection: close\r\n\r\n{\"secret\": 4}"

  private static let refusal =
    "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n"
    + "Connection: close\r\n\r\n"
}
