/// A machine-readable account of why a request failed.
///
/// Source: RFC 9457. Reading one needs a JSON parser, which this target does not have; see
/// `ProblemText` for what a client keeps of it.
public struct ProblemDetails: Equatable, Sendable {
  /// The media type of `json()`.
  public static let mediaType = "application/problem+json"

  /// The kind of problem as a URI reference; `about:blank` is not written.
  public var type: String
  /// The kind of problem in a few words.
  public var title: String?
  /// The status of the answer that carries this.
  public var status: Int?
  /// This occurrence, for people.
  public var detail: String?
  /// This occurrence as a URI reference.
  public var instance: String?
  /// Further members, written last and in this order.
  public var extensions: [Member]

  /// A problem of the given kind.
  public init(
    type: String = "about:blank", title: String? = nil, status: Int? = nil,
    detail: String? = nil, instance: String? = nil, extensions: [Member] = []
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.detail = detail
    self.instance = instance
    self.extensions = extensions
  }

  /// One name and its value.
  public struct Member: Equatable, Sendable {
    /// The name of the member.
    public var name: String
    /// Its value.
    public var value: Value

    /// A member of that name and value.
    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// The values that an extension can have.
  public indirect enum Value: Equatable, Sendable {
    /// Text.
    case string(String)
    /// A whole number.
    case integer(Int64)
    /// `true` or `false`.
    case boolean(Bool)
    /// `null`.
    case null
    /// Values in order.
    case array([Value])
    /// Members in order.
    case object([Member])
  }
}
