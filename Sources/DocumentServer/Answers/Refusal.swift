import ConditionalRequests
import HTTPTypes
import JSONSyntax

/// An answer that is not 2xx or 304: its status, what to say, and the fields that go with it.
struct Refusal: Error, Sendable {
  let status: HTTPResponse.Status
  let detail: String
  var fields: HTTPFields = [:]
  var members: [ProblemDetails.Member] = []
}

extension Refusal {
  static func methodNotAllowed(_ methods: [HTTPRequest.Method]) -> Refusal {
    Refusal(
      status: .methodNotAllowed, detail: "Use one of \(listed(methods)).",
      fields: [.allow: listed(methods)])
  }

  static func malformedPath(_ detail: String) -> Refusal {
    Refusal(status: .badRequest, detail: "The path of the document is malformed. \(detail)")
  }

  static var pathTooLong: Refusal {
    Refusal(
      status: .uriTooLong,
      detail: "The path is longer than \(DocumentPath.maximumByteCount) bytes.")
  }

  static func contentTooLarge(limit: Int) -> Refusal {
    Refusal(
      status: .contentTooLarge, detail: "A document may have at most \(limit) bytes.",
      fields: [.connection: "close"], members: [.init("limit", .integer(Int64(limit)))])
  }

  static var unsupportedMediaType: Refusal {
    Refusal(
      status: .unsupportedMediaType,
      detail: "Only JSON is stored: application/json, or a type that ends in +json.",
      fields: [.accept: "application/json, application/*+json"])
  }

  static var unsupportedCoding: Refusal {
    Refusal(
      status: .unsupportedMediaType, detail: "Send the document without a content coding.",
      fields: [.acceptEncoding: "identity"])
  }

  static var partialContent: Refusal {
    Refusal(
      status: .badRequest, detail: "A document is replaced as a whole: no Content-Range.")
  }

  static func notJSON(_ error: JSONSyntaxError) -> Refusal {
    Refusal(
      status: .badRequest, detail: "The body is not JSON: \(error.message).",
      members: [
        .init("line", .integer(Int64(error.line))),
        .init("column", .integer(Int64(error.column))),
        .init("offset", .integer(Int64(error.offset))),
      ])
  }

  static func malformedPrecondition(_ error: PreconditionSyntaxError) -> Refusal {
    Refusal(status: .badRequest, detail: error.message)
  }

  static var storeFailed: Refusal {
    Refusal(
      status: .serviceUnavailable,
      detail: "The documents cannot be reached now. Whether a write was made is not known: "
        + "read the document before you repeat it.",
      fields: [.retryAfter: "1"])
  }
}

/// Methods as Allow carries them.
func listed(_ methods: [HTTPRequest.Method]) -> String {
  methods.map(\.rawValue).joined(separator: ", ")
}
