import ConditionalRequests

/// A request of the log in plain values; untrusted text, escaped when it is drawn.
public struct RequestFacts: Sendable, Hashable {
  /// The number of the request in this run, from 1.
  public let number: Int
  /// When it was sent, in Unix milliseconds.
  public let startedAt: Int64
  /// The method.
  public let method: String
  /// The path and query that were asked for.
  public let target: String
  /// The conditions, such as `If-Match "9f3c"`; `nil` without any.
  public let condition: String?
  /// The status of the answer; `nil` when there was none.
  public let status: Int?
  /// The tag of the answer as it came.
  public let entityTag: String?
  /// How long it took.
  public let milliseconds: Int
  /// What else is worth knowing, such as why there was no answer.
  public let note: String?

  /// How many requests the row stands for: more than one for polls without news.
  public let count: Int
  /// When the first of them was sent, in Unix milliseconds.
  public let beganAt: Int64

  init(_ row: RequestRow) {
    let record = row.record
    count = row.count
    beganAt = row.beganAt
    number = record.id
    startedAt = record.startedAt
    method = record.method
    target = record.target
    condition = record.condition
    status = record.status
    entityTag = record.entityTag
    milliseconds = record.milliseconds
    note = record.note
  }
}

extension ListRow {
  /// The request of the row; `nil` for other rows.
  public var requestFacts: RequestFacts? {
    guard case .request(let row) = self else { return nil }
    return RequestFacts(row)
  }
}
