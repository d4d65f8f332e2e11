import Foundation
import TestSupport

/// A server with one document that only those see who send a token.
final class LockedServer: Sendable {
  /// Where it listens.
  let port: Int

  private let listener: Int32
  private let token: String

  /// A server that wants this token.
  init(token: String) throws {
    self.token = token
    listener = try LoopbackSocket.listen()
    port = try LoopbackSocket.port(of: listener)
    Thread.detachNewThread { [self] in accept() }
  }

  /// Takes no more connections.
  func close() {
    shutdown(listener, Int32(SHUT_RDWR))
    Glibc.close(listener)
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      guard client >= 0 else { return }
      Thread.detachNewThread { [self] in
        answer(client)
        Glibc.close(client)
      }
    }
  }

  /// Answers one request; the connection ends with it.
  private func answer(_ client: Int32) {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while !String(decoding: head, as: UTF8.self).contains("\r\n\r\n") {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      head += buffer.prefix(count)
    }
    let lines = String(decoding: head, as: UTF8.self).lowercased().split(separator: "\r\n")
    let isKnown = lines.contains { $0 == "authorization: bearer \(token)" }
    let bytes = Array((isKnown ? Self.document : Self.refusal).utf8)
    _ = bytes.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
  }

  private static let document =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 13\r\n"
    + "Connection: close\r\n\r\n{\"secret\": 4}"

  private static let refusal =
    "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n"
    + "Connection: close\r\n\r\n"
}
