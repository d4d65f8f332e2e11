import ConditionalRequests

/// The people at one document, each under a name that only they know.
struct PresenceRoom: Equatable, Sendable {
  /// The most people at one document.
  static let capacity = 64
  /// Who was not heard for so long is gone, in milliseconds.
  static let expiry: Int64 = 90_000

  /// Somebody, and when they were heard last.
  private struct Guest: Equatable {
    let id: Int64
    var report: PresenceReport
    var heardAt: Int64
  }

  /// By the secret that their program made up.
  private var guests: [String: Guest] = [:]

  /// How many are there, and among them those that expired since.
  var count: Int { guests.count }

  /// Takes note of somebody; `false` when the room is full.
  mutating func note(
    _ report: PresenceReport, of secret: String, at now: Int64, newID: () -> Int64
  ) -> Bool {
    expire(at: now)
    guard guests[secret] != nil || guests.count < Self.capacity else { return false }
    guests[secret] = Guest(
      id: guests[secret]?.id ?? newID(), report: report, heardAt: now)
    return true
  }

  /// Somebody left; nothing happens when they were not there.
  mutating func leave(_ secret: String) {
    guests[secret] = nil
  }

  /// Forgets who was not heard for long.
  mutating func expire(at now: Int64) {
    guests = guests.filter { now - $0.value.heardAt < Self.expiry }
  }

  /// Everybody but the one with a secret, who was there first comes first.
  func others(than secret: String?, at now: Int64) -> [PresentPerson] {
    guests.filter { $0.key != secret && now - $0.value.heardAt < Self.expiry }
      .values.sorted { $0.id < $1.id }
      .map { guest in
        let age = max(0, now - guest.heardAt)
        var report = guest.report
        report.idleMilliseconds = min(
          report.idleMilliseconds + age, PresenceReport.maximumIdleMilliseconds)
        return PresentPerson(id: guest.id, report: report, heardMilliseconds: age)
      }
  }
}
