import ConditionalRequests
import HTTPTypes
import Testing

/// One row: the fields of a request, what stands there, and what reads and writes must do.
struct EvaluationRow: CustomTestStringConvertible, Sendable {
  let fields: HTTPFields
  let current: Validators?
  let read: PreconditionVerdict
  let write: PreconditionVerdict
  let reason: String

  init(
    _ fields: HTTPFields, _ current: Validators?, read: PreconditionVerdict,
    write: PreconditionVerdict, _ reason: String
  ) {
    self.fields = fields
    self.current = current
    self.read = read
    self.write = write
    self.reason = reason
  }

  var testDescription: String { reason }
}

private let noon = "Sun, 06 Nov 1994 12:00:00 GMT"
private let before = "Sun, 06 Nov 1994 11:59:59 GMT"
private let after = "Sun, 06 Nov 1994 12:00:01 GMT"

private func version(_ tag: String?, at time: String? = noon) -> Validators {
  Validators(
    entityTag: tag.flatMap(EntityTag.init), lastModified: time.flatMap(HTTPDate.unixSeconds))
}

private let strong = version("\"a\"")
private let weak = version("W/\"a\"")
private let untagged = version(nil)
private let bare = version(nil, at: nil)

private let rows: [EvaluationRow] = [
  .init([:], strong, read: .proceed, write: .proceed, "no condition, something there"),
  .init([:], nil, read: .proceed, write: .proceed, "no condition, nothing there"),

  .init([.ifMatch: "\"a\""], strong, read: .proceed, write: .proceed, "If-Match, the tag"),
  .init([.ifMatch: "\"b\""], strong, read: .failed, write: .failed, "If-Match, another tag"),
  .init(
    [.ifMatch: "\"b\", \"a\""], strong, read: .proceed, write: .proceed,
    "If-Match, a list with the tag"),
  .init(
    [.ifMatch: "\"b\", \"c\""], strong, read: .failed, write: .failed,
    "If-Match, a list without the tag"),
  .init([.ifMatch: "*"], strong, read: .proceed, write: .proceed, "If-Match *, something there"),
  .init([.ifMatch: "*"], bare, read: .proceed, write: .proceed, "If-Match *, without validators"),
  .init([.ifMatch: "*"], nil, read: .failed, write: .failed, "If-Match *, nothing there"),
  .init([.ifMatch: "\"a\""], nil, read: .failed, write: .failed, "If-Match, nothing there"),
  .init([.ifMatch: "\"a\""], untagged, read: .failed, write: .failed, "If-Match, no tag there"),
  .init([.ifMatch: "W/\"a\""], strong, read: .failed, write: .failed, "a weak If-Match"),
  .init([.ifMatch: "\"a\""], weak, read: .failed, write: .failed, "If-Match, a weak tag there"),
  .init([.ifMatch: "W/\"a\""], weak, read: .failed, write: .failed, "weak If-Match, weak tag"),

  .init(
    [.ifUnmodifiedSince: noon], strong, read: .proceed, write: .proceed,
    "If-Unmodified-Since, the same second"),
  .init(
    [.ifUnmodifiedSince: after], strong, read: .proceed, write: .proceed,
    "If-Unmodified-Since, later"),
  .init(
    [.ifUnmodifiedSince: before], strong, read: .failed, write: .failed,
    "If-Unmodified-Since, earlier"),
  .init(
    [.ifUnmodifiedSince: before], bare, read: .proceed, write: .proceed,
    "If-Unmodified-Since, no date there"),
  .init(
    [.ifUnmodifiedSince: before], nil, read: .proceed, write: .proceed,
    "If-Unmodified-Since, nothing there"),
  .init(
    [.ifUnmodifiedSince: "soon"], strong, read: .proceed, write: .proceed,
    "If-Unmodified-Since, malformed"),
  .init(
    [.ifMatch: "\"a\"", .ifUnmodifiedSince: before], strong, read: .proceed, write: .proceed,
    "If-Match true makes If-Unmodified-Since ignored"),
  .init(
    [.ifMatch: "\"b\"", .ifUnmodifiedSince: after], strong, read: .failed, write: .failed,
    "If-Match false makes If-Unmodified-Since ignored"),

  .init(
    [.ifNoneMatch: "\"a\""], strong, read: .notModified, write: .failed, "If-None-Match, the tag"),
  .init(
    [.ifNoneMatch: "\"b\""], strong, read: .proceed, write: .proceed, "If-None-Match, another"),
  .init(
    [.ifNoneMatch: "\"b\", \"a\""], strong, read: .notModified, write: .failed,
    "If-None-Match, a list with the tag"),
  .init(
    [.ifNoneMatch: "W/\"a\""], strong, read: .notModified, write: .failed, "weak If-None-Match"),
  .init(
    [.ifNoneMatch: "\"a\""], weak, read: .notModified, write: .failed,
    "If-None-Match, a weak tag there"),
  .init([.ifNoneMatch: "*"], strong, read: .notModified, write: .failed, "If-None-Match *"),
  .init(
    [.ifNoneMatch: "*"], bare, read: .notModified, write: .failed,
    "If-None-Match *, without validators"),
  .init(
    [.ifNoneMatch: "*"], nil, read: .proceed, write: .proceed, "If-None-Match *, nothing there"),
  .init(
    [.ifNoneMatch: "\"a\""], nil, read: .proceed, write: .proceed, "If-None-Match, nothing there"),
  .init(
    [.ifNoneMatch: "\"a\""], untagged, read: .proceed, write: .proceed,
    "If-None-Match, no tag there"),
  .init(
    [.ifMatch: "\"a\"", .ifNoneMatch: "\"a\""], strong, read: .notModified, write: .failed,
    "If-Match true, If-None-Match false"),
  .init(
    [.ifMatch: "\"b\"", .ifNoneMatch: "\"a\""], strong, read: .failed, write: .failed,
    "If-Match false comes before If-None-Match"),
  .init(
    [.ifUnmodifiedSince: noon, .ifNoneMatch: "*"], strong, read: .notModified, write: .failed,
    "If-Unmodified-Since true, If-None-Match false"),

  .init(
    [.ifModifiedSince: noon], strong, read: .notModified, write: .proceed,
    "If-Modified-Since, the same second"),
  .init(
    [.ifModifiedSince: after], strong, read: .notModified, write: .proceed,
    "If-Modified-Since, later"),
  .init(
    [.ifModifiedSince: before], strong, read: .proceed, write: .proceed,
    "If-Modified-Since, earlier"),
  .init(
    [.ifModifiedSince: noon], bare, read: .proceed, write: .proceed,
    "If-Modified-Since, no date there"),
  .init(
    [.ifModifiedSince: noon], nil, read: .proceed, write: .proceed,
    "If-Modified-Since, nothing there"),
  .init(
    [.ifModifiedSince: "soon"], strong, read: .proceed, write: .proceed,
    "If-Modified-Since, malformed"),
  .init(
    [.ifNoneMatch: "\"b\"", .ifModifiedSince: after], strong, read: .proceed, write: .proceed,
    "If-None-Match true makes If-Modified-Since ignored"),
  .init(
    [.ifNoneMatch: "\"a\"", .ifModifiedSince: before], strong, read: .notModified, write: .failed,
    "If-None-Match false makes If-Modified-Since ignored"),
  .init(
    [.ifMatch: "\"a\"", .ifModifiedSince: after], strong, read: .notModified, write: .proceed,
    "If-Match true, If-Modified-Since false"),
]

@Suite struct EvaluateTests {
  @Test(arguments: rows)
  func `conditions are judged in the order of RFC 9110 13_2_2`(row: EvaluationRow) throws {
    let preconditions = try Preconditions(fields: row.fields)
    for method in [HTTPRequest.Method.get, .head] {
      #expect(evaluate(preconditions, method: method, current: row.current) == row.read)
    }
    for method in [HTTPRequest.Method.put, .delete, .patch, .post] {
      #expect(evaluate(preconditions, method: method, current: row.current) == row.write)
    }
    for method in [HTTPRequest.Method.options, .trace, .connect] {
      #expect(evaluate(preconditions, method: method, current: row.current) == .proceed)
    }
  }
}
