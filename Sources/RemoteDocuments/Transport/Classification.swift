import AsyncHTTPClient
import ConditionalRequests
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// What kept an answer away, and whether the request may have reached the server.
///
/// In doubt it may have: only what fails before a connection stands is surely not sent.
func classified(_ error: any Error) -> (TransportFault.Kind, mayHaveBeenSent: Bool) {
  switch error {
  case is NotBegun: (.cancelled, false)
  case is CancellationError: (.cancelled, true)
  case is BodyTooLarge: (.tooLarge, true)
  case let error as HTTPClientError: classified(error)
  case let error as NIOConnectionError: (classified(error), false)
  case let error as IOError: classified(error)
  case ChannelError.connectTimeout: (.timeout, false)
  case let error as HTTPParserError:
    // The parser's word for a stream that ends in the middle of an answer.
    (error == .invalidEOFState ? .reset : .malformed, true)
  default: classifiedByName(error)
  }
}

private func classified(_ error: HTTPClientError) -> (TransportFault.Kind, mayHaveBeenSent: Bool) {
  switch error {
  case .cancelled, .requestStreamCancelled: (.cancelled, true)
  case .connectTimeout, .getConnectionFromPoolTimeout: (.timeout, false)
  case .tlsHandshakeTimeout: (.tls, false)
  case .deadlineExceeded, .readTimeout, .writeTimeout: (.timeout, true)
  case .remoteConnectionClosed, .uncleanShutdown: (.reset, true)
  default: (.other, true)
  }
}

/// A name may have several addresses; one that answers "nobody listens here" says the most.
private func classified(_ error: NIOConnectionError) -> TransportFault.Kind {
  let kinds = error.connectionErrors.map { classified($0.error).0 }
  return kinds.first { $0 == .refused } ?? kinds.first ?? .dns
}

private func classified(_ error: IOError) -> (TransportFault.Kind, mayHaveBeenSent: Bool) {
  switch error.errnoCode {
  case ECONNREFUSED: (.refused, false)
  case ENETUNREACH, EHOSTUNREACH, ENETDOWN, EHOSTDOWN, EADDRNOTAVAIL: (.offline, false)
  case ETIMEDOUT: (.timeout, true)
  case ECONNRESET, EPIPE, ECONNABORTED, ENOTCONN: (.reset, true)
  default: (.other, true)
  }
}

/// The TLS library is not among the modules we import, so that its errors are told by name.
private func classifiedByName(
  _ error: any Error
) -> (TransportFault.Kind, mayHaveBeenSent: Bool) {
  let type = String(reflecting: Swift.type(of: error))
  guard type.hasPrefix("NIOSSL") else { return (.other, true) }
  let text = String(describing: error).lowercased()
  if text.contains("uncleanshutdown") { return (.reset, true) }
  return (.tls, !(text.contains("handshake") || text.contains("validat")))
}
