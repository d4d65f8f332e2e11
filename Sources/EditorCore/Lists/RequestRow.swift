public import ConditionalRequests

/// A row of the request log: one request, or a run of polls that brought nothing new.
public struct RequestRow: Sendable, Equatable {
  /// The request; of a run the last one.
  public let record: RequestRecord
  /// When the first of them was sent, in Unix milliseconds.
  public private(set) var beganAt: Int64
  /// How many requests there are.
  public private(set) var count: Int

  init(_ record: RequestRecord) {
    self.record = record
    beganAt = record.startedAt
    count = 1
  }

  /// What a filter looks at.
  var text: String {
    [
      record.method, record.target, record.condition, record.status.map(String.init),
      record.entityTag, record.note,
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// The row together with an earlier one; `nil` unless both are polls for the same, without news.
  fileprivate func joined(after earlier: RequestRow) -> RequestRow? {
    guard record.status == 304, earlier.record.status == 304,
      record.method == earlier.record.method, record.target == earlier.record.target
    else { return nil }
    var run = self
    run.beganAt = earlier.beganAt
    run.count += earlier.count
    return run
  }
}

extension State {
  /// The requests of this run as they are listed, oldest first, as far as they hold the filter.
  ///
  /// **Complexity**: O(n).
  public var requestRows: [RequestRow] {
    let filter = lists.requestFilter.lowercased()
    let shown = requestLog.records.map(RequestRow.init).filter {
      filter.isEmpty || $0.text.lowercased().contains(filter)
    }
    return shown.reduce(into: []) { rows, row in
      if let last = rows.last, let run = row.joined(after: last) {
        rows[rows.count - 1] = run
      } else {
        rows.append(row)
      }
    }
  }
}
