import ConditionalRequests

/// Who is at which document: in memory, for a while, never a lock.
actor PresenceBoard {
  /// The most documents with people at them.
  static let capacity = 1_024

  private var rooms: [DocumentPath: PresenceRoom] = [:]
  private var lastID: Int64 = 0
  /// Milliseconds of a clock that is never set back.
  private let now: @Sendable () -> Int64

  init(now: @escaping @Sendable () -> Int64 = milliseconds) {
    self.now = now
  }

  /// Takes note of somebody and tells of everybody else there; `nil` when there is no room.
  func note(
    _ report: PresenceReport, of secret: String, at path: DocumentPath
  ) -> [PresentPerson]? {
    let now = now()
    if rooms[path] == nil, rooms.count >= Self.capacity { clear(at: now) }
    guard rooms[path] != nil || rooms.count < Self.capacity else { return nil }
    var room = rooms[path] ?? PresenceRoom()
    let hasRoom = room.note(report, of: secret, at: now, newID: { nextID() })
    rooms[path] = room
    return hasRoom ? room.others(than: secret, at: now) : nil
  }

  /// Somebody left a document.
  func leave(_ path: DocumentPath, _ secret: String) {
    rooms[path]?.leave(secret)
    if rooms[path]?.count == 0 { rooms[path] = nil }
  }

  /// Everybody at a document.
  func people(at path: DocumentPath) -> [PresentPerson] {
    rooms[path]?.others(than: nil, at: now()) ?? []
  }

  private func nextID() -> Int64 {
    lastID += 1
    return lastID
  }

  /// Drops the rooms that everybody has left without saying so.
  private func clear(at now: Int64) {
    for path in rooms.keys {
      rooms[path]?.expire(at: now)
      if rooms[path]?.count == 0 { rooms[path] = nil }
    }
  }
}

private let beginning = ContinuousClock.now

/// Milliseconds since some moment before the first call.
@Sendable private func milliseconds() -> Int64 {
  Int64((ContinuousClock.now - beginning) / .milliseconds(1))
}
