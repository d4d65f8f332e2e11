import NIOCore
import NIOPosix

/// The socket that accepts connections.
///
/// Before the server shuts down, the entrance closes: a connection that is accepted at that very
/// moment would be dropped between the event loop and its task, and the library traps on that.
actor Entrance {
  private var channel: (any Channel)?

  func opened(_ channel: any Channel) {
    self.channel = channel
  }

  /// Accepts nothing any more, and returns when what was accepted has been handed on.
  func close() async {
    guard let channel else { return }
    // Errors mean that socket or loop are closed already, and then nothing is accepted either.
    try? await channel.setOption(.autoRead, value: false).get()
    // A connection is set up on a loop of its own, and then handed back to that of the socket.
    for loop in MultiThreadedEventLoopGroup.singleton.makeIterator() {
      try? await loop.submit {}.get()
    }
    try? await channel.eventLoop.submit {}.get()
  }
}
