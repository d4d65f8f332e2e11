import ConditionalRequests
import Foundation
import HTTPTypes

/// Numbers and times the requests of one client.
actor RequestLog {
  private var count = 0

  /// A request that is about to be sent.
  func begin(
    _ method: String, _ target: String, _ preconditions: Preconditions, bytesOut: Int
  ) -> Entry {
    count += 1
    let record = RequestRecord(
      id: count, startedAt: unixMilliseconds(), method: method, target: singleLine(target),
      condition: preconditions.summary.map { singleLine($0) }, bytesOut: bytesOut)
    return Entry(record: record, start: .now)
  }

  /// A request on its way.
  struct Entry: Sendable {
    fileprivate let record: RequestRecord
    fileprivate let start: ContinuousClock.Instant

    /// The record with what came of the request.
    func finished(_ answer: SaveAnswer) -> RequestRecord {
      var record = record
      record.milliseconds = Int((.now - start) / .milliseconds(1))
      switch answer {
      case .response(let response):
        record.status = response.status
        record.entityTag = response.fields[.eTag].map { singleLine($0, limit: 120) }
        record.bytesIn = response.body.count
        record.note = response.problem?.text
      case .lost(let fault):
        record.note = fault.message
      }
      return record
    }
  }
}

/// The time of the wall clock in milliseconds since 1970.
func unixMilliseconds() -> Int64 {
  Int64(Date().timeIntervalSince1970 * 1000)
}
