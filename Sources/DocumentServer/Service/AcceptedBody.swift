import ConditionalRequests
import Foundation
import HTTPTypes
import Hummingbird
import JSONSyntax
import NIOCore
import NIOPosix

/// A body that may be stored: not too large, of a JSON media type, and JSON.
struct AcceptedBody {
  let bytes: Data
  let mediaType: String
}

/// Reads and checks the body of a request.
///
/// Throws: 413, 415 or 400, in this order.
func acceptedBody(of request: Request, limit: Int) async throws -> AcceptedBody {
  let body = try await collected(request, limit: limit)
  let mediaType = try acceptedMediaType(request.headers)
  let bytes = Array(body.readableBytesView)
  try await checkSyntax(bytes)
  return AcceptedBody(bytes: Data(bytes), mediaType: mediaType)
}

/// Stops reading at the limit, whether the length was announced or not.
private func collected(_ request: Request, limit: Int) async throws -> ByteBuffer {
  if let announced = request.headers[.contentLength].flatMap(Int.init), announced > limit {
    throw Refusal.contentTooLarge(limit: limit)
  }
  var body = ByteBuffer()
  for try await part in request.body {
    guard body.readableBytes + part.readableBytes <= limit else {
      throw Refusal.contentTooLarge(limit: limit)
    }
    body.writeImmutableBuffer(part)
  }
  return body
}

private func acceptedMediaType(_ fields: HTTPFields) throws(Refusal) -> String {
  guard fields[.contentEncoding].map({ coding in coding.lowercased() == "identity" }) ?? true
  else { throw .unsupportedCoding }
  guard fields[.contentRange] == nil else { throw .partialContent }
  guard let mediaType = fields[.contentType] else { return "application/json" }
  let essence = mediaType.prefix { character in character != ";" }
    .filter { character in character != " " && character != "\t" }.lowercased()
  let isJSON =
    essence == "application/json" || (essence.contains("/") && essence.hasSuffix("+json"))
  guard isJSON, mediaType.utf8.count <= 256, !essence.contains(",") else {
    throw .unsupportedMediaType
  }
  return mediaType
}

/// A large text is checked on a thread of its own: others need this one for their answers.
private func checkSyntax(_ bytes: [UInt8]) async throws {
  do {
    if bytes.count <= 64 << 10 {
      _ = try JSONDocument(parsing: bytes)
    } else {
      try await NIOThreadPool.singleton.runIfActive { _ = try JSONDocument(parsing: bytes) }
    }
  } catch let error as JSONSyntaxError {
    throw Refusal.notJSON(error)
  }
}
