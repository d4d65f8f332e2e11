public import EditorCore
public import TerminalModel

/// How the program ended.
public struct ExitReport: Sendable, Equatable {
  /// The process's exit status.
  public var status: Int32
  /// What is printed once the screen is restored.
  public var farewell: String?

  /// A report.
  public init(status: Int32, farewell: String?) {
    self.status = status
    self.farewell = farewell
  }
}

/// The one owner of the state: takes facts, reduces them, carries out orders, shows frames.
///
/// What the terminal tells is reduced, carried out and shown in the call that brings it, so that
/// nothing lies between a key and its frame. A fact is reduced only when the journal records of the
/// one before are in the kernel's hands, so that no key that was read is lost; while they are on their
/// way facts wait. While nothing happens nothing is drawn.
@MainActor
public final class EditorLoop {
  /// The present state.
  public private(set) var state: State

  private let environment: Environment
  private let reduce: @MainActor (inout State, Action) -> [Effect]
  private let draw: @MainActor (State) -> Screen
  private let runner: EffectRunner
  private var facts = FactQueue()
  private var pace = FramePace()
  private var report: ExitReport?

  /// The last frame.
  private var shown: Screen?

  private var ending: CheckedContinuation<Void, Never>?

  /// Whether a call of ``drain()`` is under way: facts that come meanwhile are its own to take.
  private var isDraining = false

  /// Whether the orders of the last fact are still being carried out.
  private var isCarryingOut = false

  /// A loop that is not running yet.
  ///
  /// - Parameters:
  ///   - reduce: Takes facts into account; the editor's own unless a test has another.
  ///   - draw: Makes a frame of a state.
  public init(
    state: State, environment: Environment,
    reduce: @escaping @MainActor (inout State, Action) -> [Effect] = EditorCore.reduce,
    draw: @escaping @MainActor (State) -> Screen
  ) {
    self.state = state
    self.environment = environment
    self.reduce = reduce
    self.draw = draw
    runner = EffectRunner(environment: environment)
  }

  /// Adds a fact from outside the terminal.
  public func post(_ action: Action) {
    facts.append([action])
    drain()
  }

  /// Runs until an effect ends it.
  public func run() async -> ExitReport {
    runner.post = { [weak self] in self?.post($0) }
    post(.started)
    environment.terminal.listen { [weak self] events in
      self?.take(events)
    }
    if report == nil { await withCheckedContinuation { ending = $0 } }
    runner.cancelAll()
    return report ?? ExitReport(status: 0, farewell: nil)
  }

  /// Takes what the terminal tells; of the mouse, what is seen where it points.
  private func take(_ events: [TerminalEvent]) {
    facts.append(
      events.map { event in
        guard case .mouse(var mouse) = event else { return .terminal(event) }
        mouse.meaning = shown?.meaning(at: mouse.position)
        return .terminal(.mouse(mouse))
      })
    drain()
  }

  /// Takes all facts that can be taken, and shows what came of them.
  private func drain() {
    guard !isDraining else { return }
    isDraining = true
    defer { isDraining = false }
    while report == nil, !isCarryingOut, let fact = facts.next() {
      take(fact)
      if !facts.isEmpty { showFrameIfDue() }
    }
    if report == nil { showFrameIfDue() }
  }

  /// Reduces one fact and begins to carry out what follows from it.
  private func take(_ action: Action) {
    _ = reduce(&state, .clock(environment.now()))
    let effects = reduce(&state, action)
    if case .terminal = action { pace.change(isAnswer: true) } else { pace.change(isAnswer: false) }
    carryOut(effects[...])
  }

  /// Carries orders out, one after the other; those that take time leave the rest for later.
  private func carryOut(_ effects: ArraySlice<Effect>) {
    var rest = effects
    var end: ExitReport?
    while let effect = rest.popFirst() {
      if case .quit(let status, let farewell) = effect {
        end = ExitReport(status: status, farewell: farewell)
      } else if !runner.runAtOnce(effect) {
        return carryOutSlowly([effect] + rest, end)
      }
    }
    if let end { finish(end) }
  }

  /// Carries out orders of which the first takes time; no fact is taken meanwhile.
  private func carryOutSlowly(_ effects: [Effect], _ end: ExitReport?) {
    isCarryingOut = true
    Task {
      var end = end
      for effect in effects {
        if case .quit(let status, let farewell) = effect {
          end = ExitReport(status: status, farewell: farewell)
        } else if !runner.runAtOnce(effect) {
          await runner.run(effect)
        }
      }
      isCarryingOut = false
      if let end { finish(end) }
      drain()
    }
  }

  private func finish(_ report: ExitReport) {
    self.report = report
    ending?.resume()
    ending = nil
  }

  private func showFrameIfDue() {
    switch pace.verdict(at: environment.now(), moreWait: !facts.isEmpty) {
    case .rest: break
    case .draw:
      let screen = draw(state)
      environment.terminal.present(screen)
      shown = screen
    case .wait(let milliseconds):
      Task { [sleep = environment.sleep] in
        // A cancelled sleep only means that the frame comes early.
        try? await sleep(milliseconds)
        pace.endWait()
        drain()
      }
    }
  }
}
