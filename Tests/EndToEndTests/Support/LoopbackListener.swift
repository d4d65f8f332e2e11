import Foundation

/// Takes connections on a free port of 127.0.0.1 and hands each of them on.
final class LoopbackListener: Sendable {
  /// Where it listens.
  let port: Int

  private let descriptor: Int32

  /// A listener; `serve` gets the socket of each connection, on the thread that takes them, and
  /// closes it.
  init(serve: @escaping @Sendable (Int32) -> Void) throws {
    let descriptor = try LoopbackSocket.listen()
    self.descriptor = descriptor
    port = try LoopbackSocket.port(of: descriptor)
    Thread.detachNewThread {
      while true {
        let client = Glibc.accept(descriptor, nil, nil)
        guard client >= 0 else { return }
        serve(client)
      }
    }
  }

  /// Takes no more connections.
  func close() {
    shutdown(descriptor, Int32(SHUT_RDWR))
    Glibc.close(descriptor)
  }
}
