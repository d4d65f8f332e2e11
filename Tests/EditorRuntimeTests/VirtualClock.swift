import Synchronization

/// Time that passes only when a test lets it.
final class VirtualClock: Sendable {
  private struct Sleeper {
    let id: Int
    let wakesAt: Int64
    let continuation: CheckedContinuation<Void, any Error>
  }

  private struct Contents {
    var now: Int64 = 1_000_000
    var nextID = 0
    var sleepers: [Sleeper] = []
  }

  private let contents = Mutex(Contents())

  /// The time, in Unix milliseconds.
  var now: Int64 { contents.withLock { $0.now } }

  /// How many tasks wait for time to pass.
  var sleeperCount: Int { contents.withLock { $0.sleepers.count } }

  /// Lets time pass and wakes whoever waited for it.
  func advance(milliseconds: Int64) {
    let awake = contents.withLock { contents in
      contents.now += milliseconds
      let awake = contents.sleepers.filter { $0.wakesAt <= contents.now }
      contents.sleepers.removeAll { $0.wakesAt <= contents.now }
      return awake
    }
    for sleeper in awake { sleeper.continuation.resume() }
  }

  /// Returns when so much time has passed.
  func sleep(milliseconds: Int64) async throws {
    let id = contents.withLock { contents in
      contents.nextID += 1
      return contents.nextID
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isCancelled = contents.withLock { contents in
          guard !Task.isCancelled else { return true }
          contents.sleepers.append(
            Sleeper(id: id, wakesAt: contents.now + milliseconds, continuation: continuation))
          return false
        }
        if isCancelled { continuation.resume(throwing: CancellationError()) }
      }
    } onCancel: {
      let sleeper = contents.withLock { contents in
        let index = contents.sleepers.firstIndex { $0.id == id }
        return index.map { contents.sleepers.remove(at: $0) }
      }
      sleeper?.continuation.resume(throwing: CancellationError())
    }
  }
}
