import EditorRuntime
import TerminalModel

/// A terminal without a screen: keys go in, frames come out as values.
@MainActor
final class HeadlessTerminal {
  /// The frames, oldest first.
  private(set) var frames: [Screen] = []

  /// What else was asked of the terminal, oldest first.
  private(set) var calls: [String] = []

  private var listener: (@MainActor ([TerminalEvent]) -> Void)?

  /// Presses the keys of a script, all at once.
  func press(_ script: String) {
    send(KeyPress.script(script).map(TerminalEvent.key))
  }

  /// Tells the loop of events that arrived together.
  func send(_ events: [TerminalEvent]) {
    listener?(events)
  }

  /// The terminal as the loop sees it.
  var environment: TerminalEnvironment {
    TerminalEnvironment(
      listen: { self.listener = $0 },
      present: { self.frames.append($0) },
      invalidate: { self.calls.append("invalidate") },
      suspend: { self.calls.append("suspend") },
      copy: { self.calls.append("copy " + String(decoding: $0, as: UTF8.self)) },
      bell: { self.calls.append("bell") },
      useMouse: { self.calls.append("mouse \($0)") })
  }
}
