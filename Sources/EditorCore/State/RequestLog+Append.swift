public import ConditionalRequests

extension RequestLog {
  /// Adds a request; the oldest goes when there are more than ``RequestLog/limit``.
  public mutating func append(_ record: RequestRecord) {
    records.append(record)
    if records.count > Self.limit { records.removeFirst(records.count - Self.limit) }
  }
}
