import EditorRuntime
import TerminalModel

/// A terminal without a screen: keys go in, frames come out as values.
@MainActor
final class HeadlessTerminal {
  /// The frames, oldest first.
  private(set) var frames: [Screen] = []

  /// What else was asked of the terminal, oldest first.
  private(set) var calls: [String] = []

  private let events: AsyncStream<TerminalEvent>
  private let continuation: AsyncStream<TerminalEvent>.Continuation

  init() {
    (events, continuation) = AsyncStream.makeStream(of: TerminalEvent.self)
  }

  /// Presses the keys of a script.
  func press(_ script: String) {
    for key in KeyPress.script(script) { continuation.yield(.key(key)) }
  }

  /// The terminal as the loop sees it.
  var environment: TerminalEnvironment {
    TerminalEnvironment(
      events: events,
      present: { self.frames.append($0) },
      invalidate: { self.calls.append("invalidate") },
      suspend: { self.calls.append("suspend") },
      copy: { self.calls.append("copy " + String(decoding: $0, as: UTF8.self)) },
      bell: { self.calls.append("bell") })
  }
}
