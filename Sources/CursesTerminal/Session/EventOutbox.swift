import TerminalModel

/// Events on their way to the one listener; they wait until there is one.
@MainActor
final class EventOutbox {
  private var listener: (@MainActor ([TerminalEvent]) -> Void)?
  private var waiting: [TerminalEvent] = []
  private var isClosed = false

  /// Names the listener, and gives it what waits.
  func listen(_ listener: @escaping @MainActor ([TerminalEvent]) -> Void) {
    self.listener = listener
    let events = waiting
    waiting = []
    send(events)
  }

  /// Gives events on.
  func send(_ events: [TerminalEvent]) {
    guard !isClosed, !events.isEmpty else { return }
    if let listener { listener(events) } else { waiting += events }
  }

  /// Gives nothing on any more.
  func close() {
    isClosed = true
    listener = nil
  }
}
