import ConditionalRequests
import EditorCore
import EditorRuntime
import TerminalModel
import TestSupport

/// A loop in a world that a test controls, with a reducer that a test writes.
@MainActor
final class Harness {
  let clock = VirtualClock()
  let terminal = HeadlessTerminal()

  /// Everything that was reduced but the time, oldest first.
  private(set) var actions: [Action] = []

  /// The keys that were reduced, oldest first.
  var keys: String {
    actions.compactMap {
      if case .terminal(.key(let key)) = $0 { key.description } else { nil }
    }.joined(separator: " ")
  }

  private var loop: EditorLoop?
  private var running: Task<ExitReport, Never>?

  /// Starts a loop; `q` quits it, every other key has the effects that `effects` gives.
  func start(
    remote: RemoteEnvironment = .silent, drafts: DraftEnvironment = .silent,
    jitter: Double = 1,
    effects: @escaping @MainActor (Action) -> [Effect] = { _ in [] }
  ) async throws {
    var environment = Environment(
      now: { [clock] in clock.now }, sleep: { [clock] in try await clock.sleep(milliseconds: $0) },
      terminal: terminal.environment, remote: remote, drafts: drafts)
    environment.jitter = { jitter }
    let session = Session(
      author: "ana", url: "http://h/d", title: "d", place: "h", pollInterval: nil)
    let size = TerminalSize(columns: 20, rows: 2)
    let loop = EditorLoop(
      state: State(session: session, size: size, now: 0), environment: environment,
      reduce: { state, action in self.reduce(&state, action, effects) },
      draw: { state in self.frame(of: state) })
    self.loop = loop
    running = Task { await loop.run() }
    try await waitFor("the first frame") { !self.terminal.frames.isEmpty }
  }

  /// Quits and returns what the loop reports.
  func quit() async -> ExitReport? {
    terminal.press("q")
    return await running?.value
  }

  /// What the loop reports when it ends by itself.
  func end() async -> ExitReport? {
    await running?.value
  }

  /// Waits until a condition holds.
  func waitFor(_ what: String, _ condition: () -> Bool) async throws {
    try await waiting(for: what, showing: { "\(self.actions)" }) { condition() ? () : nil }
  }

  /// Gives the loop every chance to do what it should not do.
  func settle() async {
    for _ in 0..<200 { await Task.yield() }
  }

  private func reduce(
    _ state: inout State, _ action: Action, _ effects: (Action) -> [Effect]
  ) -> [Effect] {
    if case .clock(let now) = action {
      state.now = now
      return []
    }
    actions.append(action)
    if action == .terminal(.key(KeyPress(.character("q")))) {
      return [.quit(status: 7, farewell: "bye")]
    }
    return effects(action)
  }

  /// A frame that shows how much was reduced.
  private func frame(of state: State) -> Screen {
    var screen = Screen(size: state.size)
    screen.put("\(actions.count)", row: 0, column: 0, widths: .ascii)
    return screen
  }
}

extension RemoteEnvironment {
  /// A server that never answers.
  static let silent = RemoteEnvironment(
    load: { _ in await never() }, poll: { _, _ in await never() },
    save: { _, _, _, _ in
      await waitForCancellation()
      return .unreachable(cancelled)
    })

  private static let cancelled = TransportFault(
    kind: .cancelled, mayHaveBeenSent: false, message: "cancelled")

  private static func never() async -> LoadOutcome {
    await waitForCancellation()
    return .failed(cancelled)
  }
}

/// Returns when the task is cancelled.
func waitForCancellation() async {
  let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
  for await _ in stream {}
  continuation.finish()
}

extension DraftEnvironment {
  /// A store that keeps nothing.
  static let silent = DraftEnvironment(
    journal: { _ throws(Failure) in }, find: { [] },
    adopt: { id throws(Failure) in throw Failure(message: "no draft \(id)") },
    drop: { _ throws(Failure) in })
}
