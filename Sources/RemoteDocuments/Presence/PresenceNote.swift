import ConditionalRequests
import Foundation

/// What is sent of the person who uses this program.
struct PresenceNote {
  /// JSON.
  let bytes: [UInt8]

  /// Somebody is there; `nil` when it cannot be written.
  init?(_ report: PresenceReport, _ secret: String) {
    var counts: (done: Int, total: Int)?
    if case .merging(let done, let total) = report.activity { counts = (done, total) }
    self.init(
      Wire(
        id: secret, activity: report.activity.word, name: report.name, pointer: report.pointer,
        done: counts?.done, total: counts?.total, idleMilliseconds: report.idleMilliseconds))
  }

  /// Somebody left; `nil` when it cannot be written.
  init?(leaving secret: String) {
    self.init(Wire(id: secret, activity: "left"))
  }

  private init?(_ wire: Wire) {
    // Names and pointers are texts: nothing in them cannot be written.
    guard let data = try? JSONEncoder().encode(wire) else { return nil }
    bytes = Array(data)
  }
}

/// The members of a note.
private struct Wire: Encodable {
  var id: String
  var activity: String
  var name: String?
  var pointer: String?
  var done: Int?
  var total: Int?
  var idleMilliseconds: Int64?
}
