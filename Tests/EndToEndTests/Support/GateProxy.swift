import Foundation
import Synchronization

/// A proxy on 127.0.0.1 between editors and a server, with a gate that holds requests or answers.
///
/// Two threads a connection that copy bytes: enough for a handful of people.
struct GateProxy {
  /// What holds things up.
  let gate: Gate

  private let listener: LoopbackListener

  /// Where it listens.
  var port: Int { listener.port }

  /// A proxy in front of the server at `target`.
  init(target: Int) throws {
    let gate = Gate()
    self.gate = gate
    listener = try LoopbackListener { client in
      guard let server = try? LoopbackSocket.connect(port: target) else {
        // The server is away: the client sees its connection closed.
        Glibc.close(client)
        return
      }
      Self.connect(client, to: server, through: gate)
    }
  }

  /// Takes no more connections.
  func close() { listener.close() }

  private static func connect(_ client: Int32, to server: Int32, through gate: Gate) {
    let lastRequest = LastRequest()
    Thread.detachNewThread {
      LoopbackSocket.copy(from: client, to: server) { bytes in
        lastRequest.began(with: bytes)
        return gate.pass(request: bytes)
      }
    }
    Thread.detachNewThread {
      LoopbackSocket.copy(from: server, to: client) { _ in gate.pass(answerTo: lastRequest.bytes) }
      Glibc.close(client)
      Glibc.close(server)
    }
  }
}

/// How the last request of a connection began.
private final class LastRequest: Sendable {
  private let start = Mutex<[UInt8]>([])

  var bytes: [UInt8] { start.withLock { $0 } }

  func began(with bytes: [UInt8]) {
    let methods = ["GET ", "PUT ", "HEAD ", "DELETE ", "OPTIONS "]
    guard methods.contains(where: { bytes.starts(with: $0.utf8) }) else { return }
    start.withLock { $0 = Array(bytes.prefix(64)) }
  }
}

/// Plain sockets on 127.0.0.1.
enum LoopbackSocket {
  /// A socket could not be made.
  struct Failure: Error { let step: String, code: Int32 }

  /// A listening socket on a free port.
  static func listen() throws -> Int32 {
    let descriptor = try make()
    var address = address(port: 0)
    guard bind(&address, descriptor) == 0 else { throw Failure(step: "bind", code: errno) }
    guard Glibc.listen(descriptor, 64) == 0 else { throw Failure(step: "listen", code: errno) }
    return descriptor
  }

  /// The port that a listening socket has.
  static func port(of descriptor: Int32) throws -> Int {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    guard status == 0 else { throw Failure(step: "getsockname", code: errno) }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// A connection to a port.
  static func connect(port: Int) throws -> Int32 {
    let descriptor = try make()
    var address = address(port: port)
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      Glibc.close(descriptor)
      throw Failure(step: "connect", code: errno)
    }
    return descriptor
  }

  /// Copies bytes until one end closes; `before` sees each piece and says whether it may go on.
  static func copy(from source: Int32, to target: Int32, before: ([UInt8]) -> Bool) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      let bytes = Array(buffer.prefix(count))
      guard before(bytes) else { break }
      var sent = 0
      while sent < bytes.count {
        let written = bytes[sent...].withUnsafeBytes {
          send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard written > 0 else { break }
        sent += written
      }
      if sent < bytes.count { break }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(target, Int32(SHUT_RDWR))
  }

  private static func make() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(step: "socket", code: errno) }
    return descriptor
  }

  private static func bind(_ address: inout sockaddr_in, _ descriptor: Int32) -> Int32 {
    withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func address(port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
