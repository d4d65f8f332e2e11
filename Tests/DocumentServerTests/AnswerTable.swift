import Testing

/// What stands at the path before the request.
enum Standing: String, Sendable {
  case never
  /// The second version of a document, saved by ava.
  case present
  /// A document that had two versions, deleted by ben.
  case deleted
}

/// One request and the answer that it must get.
///
/// In the fields, `{tag}` stands for the current tag (of a deleted document, its last one),
/// `{old}` for the tag before it, `{date}` for the time of the last change.
struct Row: Sendable, CustomTestStringConvertible {
  let standing: Standing
  let method: String
  var path = "/document"
  var fields: [(String, String)] = []
  var body: String?
  var allowsUnconditionalWrites = false
  let status: Int
  /// `present` demands some value, `newTag` a strong tag that was not there before.
  var expected: [String: Expected] = [:]

  enum Expected: Sendable, ExpressibleByStringLiteral {
    case value(String)
    case newTag
    case present
    case absent

    init(stringLiteral value: String) { self = .value(value) }
  }

  var testDescription: String {
    let conditions = fields.map { name, value in "\(name): \(value)" }.joined(separator: ", ")
    return "\(standing): \(method) \(path) \(conditions) -> \(status)"
  }
}

private let current: [String: Row.Expected] = [
  "ETag": "{tag}", "Last-Modified": "{date}", "Last-Modified-By": "ava", "Date": .present,
]
private let nothing: [String: Row.Expected] = [
  "ETag": .absent, "Cache-Control": "no-store", "Content-Type": "application/problem+json",
]
private let refused = current.merging([
  "Cache-Control": "no-store", "Content-Type": "application/problem+json",
]) { $1 }
private let gone = nothing.merging(["Last-Modified": "{date}", "Last-Modified-By": "ben"]) { $1 }
private let read = current.merging([
  "Cache-Control": "no-cache", "Content-Type": "application/json; a=1",
]) { $1 }
private let written: [String: Row.Expected] = [
  "ETag": .newTag, "Last-Modified": .present, "Date": .present, "Cache-Control": "no-store",
]
private let problem: [String: Row.Expected] = [
  "Content-Type": "application/problem+json", "Cache-Control": "no-store", "ETag": .absent,
]
private let past = "Sun, 06 Nov 1994 08:49:37 GMT"
private let future = "Fri, 31 Dec 2100 00:00:00 GMT"
private let documentMethods = "GET, HEAD, PUT, DELETE, OPTIONS"

enum AnswerTable {
  static let all = reads + puts + deletes + bodies + methods + lists + order + unconditional

  static let reads = ["GET", "HEAD"].flatMap { method in
    [
      Row(standing: .never, method: method, status: 404, expected: nothing),
      Row(standing: .deleted, method: method, status: 410, expected: gone),
      Row(standing: .present, method: method, status: 200, expected: read),
      row(method, "If-None-Match", "{tag}", 304, read),
      row(method, "If-None-Match", "W/{tag}", 304, read),
      row(method, "If-None-Match", "\"x\", {tag}", 304, read),
      row(method, "If-None-Match", "*", 304, read),
      row(method, "If-None-Match", "{old}", 200, read),
      row(method, "If-None-Match", "tag", 400, problem),
      row(method, "If-Match", "{tag}", 200, read),
      row(method, "If-Match", "*", 200, read),
      row(method, "If-Match", "{old}", 412, refused),
      row(method, "If-Modified-Since", past, 200, read),
      row(method, "If-Modified-Since", future, 304, read),
      row(method, "If-Modified-Since", "yesterday", 200, read),
      row(method, "If-Unmodified-Since", past, 412, refused),
      row(method, "If-Unmodified-Since", future, 200, read),
      Row(
        standing: .present, method: method,
        fields: [("If-None-Match", "{old}"), ("If-Modified-Since", future)], status: 200,
        expected: read),
      Row(
        standing: .deleted, method: method, fields: [("If-None-Match", "{tag}")], status: 410,
        expected: gone),
    ]
  }

  static let puts = [
    put(.never, nil, 201, written),
    put(.never, ("If-None-Match", "*"), 201, written),
    put(.never, ("If-Match", "\"1-0\""), 412, nothing),
    put(.never, ("If-Match", "*"), 412, nothing),
    put(.present, nil, 428, refused),
    put(.present, ("If-Match", "{tag}"), 204, written),
    put(.present, ("If-Match", "{old}, {tag}"), 204, written),
    put(.present, ("If-Match", "*"), 204, written),
    put(.present, ("If-Match", "{old}"), 412, refused),
    put(.present, ("If-Match", "W/{tag}"), 412, refused),
    put(.present, ("If-Match", "tag"), 400, problem),
    put(.present, ("If-Match", "*, {tag}"), 400, problem),
    put(.present, ("If-Match", ""), 400, problem),
    put(.present, ("If-None-Match", "*"), 412, refused),
    put(.present, ("If-None-Match", "{tag}"), 412, refused),
    put(.present, ("If-None-Match", "{old}"), 204, written),
    put(.present, ("If-Unmodified-Since", past), 412, refused),
    put(.present, ("If-Unmodified-Since", future), 204, written),
    put(.present, ("If-Unmodified-Since", "yesterday"), 428, refused),
    put(.present, ("If-Modified-Since", past), 428, refused),
    Row(
      standing: .present, method: "PUT",
      fields: [("If-Match", "{tag}"), ("If-Unmodified-Since", past)], body: "[1]", status: 204,
      expected: written),
    put(.deleted, nil, 428, gone),
    put(.deleted, ("If-Match", "{tag}"), 412, gone),
    put(.deleted, ("If-Match", "*"), 412, gone),
    put(.deleted, ("If-None-Match", "*"), 201, written),
    put(.deleted, ("If-Unmodified-Since", past), 412, gone),
  ]

  static let deletes = [
    delete(.never, nil, 404, nothing),
    delete(.never, ("If-Match", "*"), 404, nothing),
    delete(.present, nil, 428, refused),
    delete(.present, ("If-Match", "{old}"), 412, refused),
    delete(.present, ("If-Match", "W/{tag}"), 412, refused),
    delete(.present, ("If-None-Match", "*"), 412, refused),
    delete(.present, ("If-Unmodified-Since", past), 412, refused),
    delete(.present, ("If-Match", "{tag}"), 204, ["ETag": .absent, "Cache-Control": "no-store"]),
    delete(.present, ("If-Match", "*"), 204, ["Last-Modified": .present]),
    delete(.deleted, nil, 428, gone),
    delete(.deleted, ("If-Match", "{tag}"), 412, gone),
    delete(.deleted, ("If-Match", "*"), 412, gone),
    delete(.deleted, ("If-None-Match", "*"), 410, gone),
  ]

  static let bodies = [
    body(nil, "{}", 201, written),
    body("application/json", "{}", 201, written),
    body("application/vnd.x+json; charset=utf-8", "{}", 201, written),
    body("APPLICATION/JSON", " 1\n", 201, written),
    body("text/plain", "{}", 415, ["Accept": "application/json, application/*+json"]),
    body("text/html", "{}", 415, problem),
    body("application/json-seq", "{}", 415, problem),
    body("json", "{}", 415, problem),
    body("application/json, text/plain", "{}", 415, problem),
    body("application/json", "{\"a\": }", 400, problem),
    body("application/json", "", 400, problem),
    body("application/json", "{} {}", 400, problem),
    Row(
      standing: .never, method: "PUT", fields: [("Content-Encoding", "gzip")], body: "{}",
      status: 415, expected: ["Accept-Encoding": "identity"]),
    Row(
      standing: .never, method: "PUT", fields: [("Content-Range", "bytes 0-1/9")], body: "{}",
      status: 400, expected: problem),
    Row(
      standing: .never, method: "PUT", body: large, status: 413, expected: problem),
  ]

  static let methods = [
    Row(
      standing: .present, method: "OPTIONS", status: 204,
      expected: ["Allow": .value(documentMethods)]),
    Row(
      standing: .never, method: "OPTIONS", status: 204, expected: ["Allow": .value(documentMethods)]
    ),
    Row(
      standing: .present, method: "POST", body: "{}", status: 405,
      expected: ["Allow": .value(documentMethods)]),
    Row(
      standing: .present, method: "PATCH", fields: [("If-Match", "{tag}")], body: "{}",
      status: 405, expected: problem),
    Row(
      standing: .present, method: "PROPFIND", status: 405,
      expected: ["Allow": .value(documentMethods)]),
  ]

  static let lists =
    [
      Row(
        standing: .present, method: "GET", path: "/", status: 200,
        expected: [
          "ETag": .newTag, "Cache-Control": "no-cache", "Content-Type": "application/json",
        ]),
      Row(standing: .never, method: "HEAD", path: "/", status: 200, expected: ["ETag": .newTag]),
      Row(
        standing: .never, method: "GET", path: "/", fields: [("If-None-Match", "\"list-0\"")],
        status: 304, expected: ["ETag": "\"list-0\""]),
      Row(
        standing: .present, method: "GET", path: "/", fields: [("If-None-Match", "\"list-0\"")],
        status: 200),
      Row(
        standing: .never, method: "OPTIONS", path: "/", status: 204,
        expected: ["Allow": "GET, HEAD, OPTIONS"]),
    ]
    + ["PUT", "DELETE", "POST"].map { method in
      Row(
        standing: .never, method: method, path: "/", body: "{}", status: 405,
        expected: ["Allow": "GET, HEAD, OPTIONS"])
    }

  /// Requests that are wrong in several ways: the first check answers.
  static let order = [
    Row(
      standing: .present, method: "POST",
      fields: [("Content-Type", "text/plain"), ("If-Match", "x")], body: large, status: 405),
    Row(
      standing: .present, method: "PUT",
      fields: [("Content-Type", "text/plain"), ("If-Match", "x")], body: large, status: 413),
    Row(
      standing: .present, method: "PUT",
      fields: [("Content-Type", "text/plain"), ("If-Match", "x")], body: "{", status: 415),
    Row(standing: .present, method: "PUT", fields: [("If-Match", "{old}")], body: "{", status: 400),
    Row(standing: .present, method: "PUT", fields: [("If-Match", "x")], body: "{}", status: 400),
    Row(standing: .present, method: "PUT", body: "{", status: 400),
  ]

  static let unconditional = [
    unconditional("PUT", .present, nil, 204),
    unconditional("PUT", .deleted, nil, 201),
    unconditional("DELETE", .present, nil, 204),
    unconditional("DELETE", .deleted, nil, 410),
    unconditional("PUT", .present, ("If-Match", "{old}"), 412),
  ]

  /// One byte more than the server of the table accepts.
  static let maximumBodyByteCount = 4000
  private static let large = String(repeating: " ", count: maximumBodyByteCount) + "1"

  private static func row(
    _ method: String, _ name: String, _ value: String, _ status: Int,
    _ expected: [String: Row.Expected]
  ) -> Row {
    Row(
      standing: .present, method: method, fields: [(name, value)], status: status,
      expected: expected)
  }

  private static func put(
    _ standing: Standing, _ condition: (String, String)?, _ status: Int,
    _ expected: [String: Row.Expected]
  ) -> Row {
    Row(
      standing: standing, method: "PUT", fields: condition.map { [$0] } ?? [], body: "[1]",
      status: status, expected: expected)
  }

  private static func delete(
    _ standing: Standing, _ condition: (String, String)?, _ status: Int,
    _ expected: [String: Row.Expected]
  ) -> Row {
    Row(
      standing: standing, method: "DELETE", fields: condition.map { [$0] } ?? [], status: status,
      expected: expected)
  }

  private static func body(
    _ mediaType: String?, _ text: String, _ status: Int, _ expected: [String: Row.Expected]
  ) -> Row {
    Row(
      standing: .never, method: "PUT", fields: mediaType.map { [("Content-Type", $0)] } ?? [],
      body: text, status: status, expected: expected)
  }

  private static func unconditional(
    _ method: String, _ standing: Standing, _ condition: (String, String)?, _ status: Int
  ) -> Row {
    Row(
      standing: standing, method: method, fields: condition.map { [$0] } ?? [],
      body: method == "PUT" ? "[1]" : nil, allowsUnconditionalWrites: true, status: status)
  }
}
