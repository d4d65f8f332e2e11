import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Invites the body of a request whose client waits to be asked for it.
///
/// Such a client would pause for a second or so before it sends the body unasked. A body that is
/// announced as too large is not invited: its refusal comes instead, before it is sent.
///
/// Source: RFC 9110, section 10.1.1.
final class InvitationHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let maximumBodyByteCount: Int

  init(maximumBodyByteCount: Int) {
    self.maximumBodyByteCount = maximumBodyByteCount
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let request) = unwrapInboundIn(data), isWaiting(request) {
      let invitation = HTTPResponsePart.head(HTTPResponse(status: .continue))
      context.writeAndFlush(wrapOutboundOut(invitation), promise: nil)
    }
    context.fireChannelRead(data)
  }

  private func isWaiting(_ request: HTTPRequest) -> Bool {
    guard request.method == .put,
      request.headerFields[.expect]?.lowercased() == "100-continue"
    else { return false }
    let announced = request.headerFields[.contentLength].flatMap(Int.init) ?? 0
    return announced <= maximumBodyByteCount
  }
}
