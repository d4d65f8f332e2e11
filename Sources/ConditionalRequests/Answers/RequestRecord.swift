/// One line of the request log.
public struct RequestRecord: Equatable, Sendable {
  /// The number of the request in this run, from 1.
  public var id: Int
  /// When it was sent, in milliseconds since 1970.
  public var startedAt: Int64
  /// The method.
  public var method: String
  /// The path and query that were asked for, on one line.
  public var target: String
  /// The conditions, such as `If-Match "9f3c"`, on one line; `nil` without any.
  public var condition: String?
  /// The status of the answer; `nil` when there was none.
  public var status: Int?
  /// The tag of the answer as it came, on one line.
  public var entityTag: String?
  /// How long it took, in milliseconds.
  public var milliseconds: Int
  /// What else is worth knowing, such as why there was no answer; on one line.
  public var note: String?
  /// The bytes of the request's body.
  public var bytesOut: Int
  /// The bytes of the answer's body.
  public var bytesIn: Int

  /// A request and what came of it.
  public init(
    id: Int, startedAt: Int64, method: String, target: String, condition: String? = nil,
    status: Int? = nil, entityTag: String? = nil, milliseconds: Int = 0, note: String? = nil,
    bytesOut: Int = 0, bytesIn: Int = 0
  ) {
    self.id = id
    self.startedAt = startedAt
    self.method = method
    self.target = target
    self.condition = condition
    self.status = status
    self.entityTag = entityTag
    self.milliseconds = milliseconds
    self.note = note
    self.bytesOut = bytesOut
    self.bytesIn = bytesIn
  }
}
