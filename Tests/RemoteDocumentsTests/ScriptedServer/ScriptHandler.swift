import Foundation
import NIOCore
import NIOPosix

/// Reads requests of one connection and answers each as the script says.
final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The first byte of a client that begins with a TLS handshake.
  private static let startOfTLS: UInt8 = 0x16

  private let connection: Int
  private let journal: Journal
  private let script: ScriptedServer.Script
  private var received: [UInt8] = []
  /// Whether a request was answered before its body: what follows is the rest of it.
  private var ignoresInput = false

  init(connection: Int, journal: Journal, script: @escaping ScriptedServer.Script) {
    self.connection = connection
    self.journal = journal
    self.script = script
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !ignoresInput else { return }
    received.append(contentsOf: unwrapInboundIn(data).readableBytesView)
    if received.first == Self.startOfTLS {
      perform(.raw("HTTP/1.1 400 Plain\r\nContent-Length: 0\r\n\r\n", ending: .close), context)
    }
    while let request = nextRequest() {
      perform(script(journal.add(request)), context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // A client that goes away is part of what is tested.
    context.close(promise: nil)
  }

  /// The next request whose body is there in full; that of one with `X-Early` is not waited for.
  private func nextRequest() -> ReceivedRequest? {
    guard let end = received.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    var lines = String(decoding: received[..<end.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    let start = lines.removeFirst().split(separator: " ").map(String.init)
    guard start.count == 3 else { return nil }
    let fields = lines.map { line in
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (name: parts[0].lowercased(), value: String(parts[1].drop { $0 == " " }))
    }
    let length = fields.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    let isEarly = fields.contains { $0.name == "x-early" }
    guard isEarly || received.count >= end.upperBound + length else { return nil }
    let body = Array(received[end.upperBound...].prefix(length))
    ignoresInput = isEarly
    received = isEarly ? [] : Array(received[(end.upperBound + length)...])
    return ReceivedRequest(
      connection: connection, method: start[0], target: start[1], fields: fields, body: body)
  }

  private func perform(_ reply: Reply, _ context: ChannelHandlerContext) {
    if !reply.bytes.isEmpty {
      let buffer = context.channel.allocator.buffer(bytes: reply.bytes)
      context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }
    switch reply.ending {
    case .open: break
    case .close: context.close(promise: nil)
    case .reset:
      let sockets = context.channel as? any SocketOptionProvider
      let lingering = sockets?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      lingering?.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    }
  }
}
