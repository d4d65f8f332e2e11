import ConditionalRequests
import Foundation
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Dates every answer, so that no version in it is younger than the answer itself.
///
/// The library's own date is up to a second old. A client would take a version from after the
/// answer for one that it cannot rely on.
///
/// Source: RFC 9110, section 8.8.2.1.
final class DateHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .head(let response) = unwrapOutboundIn(data) else {
      return context.write(data, promise: promise)
    }
    let dated = dated(response, now: Int64(Date().timeIntervalSince1970))
    context.write(wrapOutboundOut(.head(dated)), promise: promise)
  }
}

/// The answer as it is to be sent at a time, in seconds since 1970.
func dated(_ response: HTTPResponse, now: Int64) -> HTTPResponse {
  var response = response
  response.headerFields[.date] = HTTPDate.text(now)
  let modified = response.headerFields[.lastModified].flatMap(HTTPDate.unixSeconds)
  // Only when the clock was set back since the version was saved.
  if let modified, modified > now { response.headerFields[.lastModified] = HTTPDate.text(now) }
  return response
}
