public import HTTPTypes

/// The conditions that a request carries.
///
/// Source: RFC 9110, section 13.1. If-Range is not read: no part of a document is ever asked for.
public struct Preconditions: Equatable, Sendable {
  /// Act only on one of these versions; compared strongly.
  public var ifMatch: EntityTagCondition?
  /// Act only when none of these is the version that stands there; compared weakly.
  public var ifNoneMatch: EntityTagCondition?
  /// Act only when nobody wrote after this time, in seconds since 1970.
  public var ifUnmodifiedSince: Int64?
  /// Answer only when somebody wrote after this time, in seconds since 1970.
  public var ifModifiedSince: Int64?

  /// No condition at all.
  public init() {}

  /// Reads the conditions of a request.
  ///
  /// A date that cannot be read is as if it were not there, as RFC 9110 demands.
  /// Throws: `PreconditionSyntaxError` when If-Match or If-None-Match is there but malformed.
  public init(fields: HTTPFields) throws(PreconditionSyntaxError) {
    ifMatch = try tagCondition(.ifMatch, in: fields)
    ifNoneMatch = try tagCondition(.ifNoneMatch, in: fields)
    ifUnmodifiedSince = fields[.ifUnmodifiedSince].flatMap(HTTPDate.unixSeconds)
    ifModifiedSince = fields[.ifModifiedSince].flatMap(HTTPDate.unixSeconds)
  }

  /// Whether the request would be sent without any condition.
  public var isEmpty: Bool { self == Preconditions() }

  /// Sets the four fields, and removes those that have no condition.
  public func write(into fields: inout HTTPFields) {
    fields[.ifMatch] = ifMatch?.fieldValue
    fields[.ifNoneMatch] = ifNoneMatch?.fieldValue
    fields[.ifUnmodifiedSince] = ifUnmodifiedSince.map(HTTPDate.text)
    fields[.ifModifiedSince] = ifModifiedSince.map(HTTPDate.text)
  }

  /// One line for a log, such as `If-Match "9f3c"`; `nil` without a condition.
  public var summary: String? {
    let parts = [
      ifMatch.map { "If-Match \($0.fieldValue)" },
      ifNoneMatch.map { "If-None-Match \($0.fieldValue)" },
      ifUnmodifiedSince.map { "If-Unmodified-Since \(HTTPDate.text($0))" },
      ifModifiedSince.map { "If-Modified-Since \(HTTPDate.text($0))" },
    ]
    let present = parts.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: "; ")
  }
}

private func tagCondition(
  _ name: HTTPField.Name, in fields: HTTPFields
) throws(PreconditionSyntaxError) -> EntityTagCondition? {
  guard let value = fields[name] else { return nil }
  guard let condition = EntityTagCondition(fieldValue: value) else {
    throw PreconditionSyntaxError(field: name, value: value)
  }
  return condition
}
