import Dispatch
import Synchronization

/// Stops what goes through it at a chosen moment, until it is opened again.
final class Gate: Sendable {
  /// What is stopped.
  enum Rule: Sendable, Equatable {
    /// Nothing.
    case open
    /// A request that begins with these bytes, before the server sees it.
    case beforeRequest(String)
    /// The answer to a request that begins with these bytes, after the server gave it.
    case afterRequest(String)
  }

  private let rule = Mutex(Rule.open)
  private let stopped = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)
  private let isDropping = Mutex(false)

  /// Stops what the rule says, from now on, once.
  func close(_ rule: Rule) {
    self.rule.withLock { $0 = rule }
  }

  /// Waits until something was stopped; false when nothing was within the time.
  func waitUntilStopped(seconds: Int = 20) -> Bool {
    stopped.wait(timeout: .now() + .seconds(seconds)) == .success
  }

  /// Lets what was stopped go on.
  func open() {
    rule.withLock { $0 = .open }
    opened.signal()
  }

  /// Lets what was stopped vanish: the connection is closed, the bytes never arrive.
  func drop() {
    isDropping.withLock { $0 = true }
    open()
  }

  /// Bytes of a client are on their way; returns when they may go on, with false when they may not.
  func pass(request bytes: [UInt8]) -> Bool {
    let isStopped = rule.withLock { rule in
      if case .beforeRequest(let start) = rule { bytes.starts(with: start.utf8) } else { false }
    }
    return isStopped ? stop() : true
  }

  /// Bytes of the server are on their way to a client whose last request began with `request`.
  func pass(answerTo request: [UInt8]) -> Bool {
    let isStopped = rule.withLock { rule in
      if case .afterRequest(let start) = rule { request.starts(with: start.utf8) } else { false }
    }
    return isStopped ? stop() : true
  }

  /// Stops; true when the bytes may go on.
  private func stop() -> Bool {
    rule.withLock { $0 = .open }
    stopped.signal()
    opened.wait()
    return isDropping.withLock { isDropping in
      defer { isDropping = false }
      return !isDropping
    }
  }
}
