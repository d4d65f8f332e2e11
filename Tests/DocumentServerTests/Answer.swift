import AsyncHTTPClient
import JSONSyntax
import NIOCore
import NIOHTTP1
import Testing

/// A whole answer.
struct Answer: Sendable, CustomStringConvertible {
  let status: Int
  let fields: HTTPHeaders
  let body: [UInt8]

  init(_ response: HTTPClientResponse) async throws {
    status = Int(response.status.code)
    fields = response.headers
    body = Array(try await response.body.collect(upTo: 64 << 20).readableBytesView)
  }

  subscript(_ name: String) -> String? { fields.first(name: name) }

  var text: String { String(decoding: body, as: UTF8.self) }
  var description: String { "\(status) \(fields) \(text.prefix(500))" }

  /// The string or number at a pointer of a JSON body; `null` for null, nil when nothing is there.
  func member(_ pointer: String) throws -> String? {
    let document = try JSONDocument(parsing: body)
    guard let node = document.node(at: try JSONPointer(parsing: pointer)) else { return nil }
    return node.string?.description ?? String(decoding: node.literal, as: UTF8.self)
  }
}
