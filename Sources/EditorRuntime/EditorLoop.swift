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
/// A fact is reduced only when the journal records of the one before are in the kernel's hands, so that
/// no key that was read is lost. Frames are drawn when no fact waits, at most sixty a second; while
/// nothing happens nothing is drawn.
@MainActor
public final class EditorLoop {
  /// The shortest time between two frames, in milliseconds.
  static let frameInterval: Int64 = 16

  /// After so many milliseconds a frame is drawn even while more facts wait.
  static let longestFrameInterval: Int64 = 200

  /// The present state.
  public private(set) var state: State

  private let environment: Environment
  private let reduce: @MainActor (inout State, Action) -> [Effect]
  private let draw: @MainActor (State) -> Screen
  private let mailbox = Mailbox<Mail>()
  private let runner: EffectRunner
  private var report: ExitReport?
  private var needsFrame = true
  private var lastFrameAt: Int64?
  private var isFrameScheduled = false

  /// What reaches the loop.
  private enum Mail: Sendable {
    /// A fact.
    case action(Action)
    /// Time for the frame that was put off.
    case frame
  }

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
    mailbox.post(.action(action))
  }

  /// Runs until an effect ends it.
  public func run() async -> ExitReport {
    runner.post = { [mailbox] in mailbox.post(.action($0)) }
    let listener = Task { [mailbox, events = environment.terminal.events] in
      for await event in events { mailbox.post(.action(.terminal(event))) }
    }
    mailbox.post(.action(.started))
    while report == nil {
      showFrameIfDue()
      switch await mailbox.next() {
      case .action(let action): await take(action)
      case .frame: isFrameScheduled = false
      }
    }
    listener.cancel()
    runner.cancelAll()
    return report ?? ExitReport(status: 0, farewell: nil)
  }

  /// Reduces one fact and carries out what follows from it.
  private func take(_ action: Action) async {
    _ = reduce(&state, .clock(environment.now()))
    let effects = reduce(&state, action)
    needsFrame = true
    for effect in effects {
      if case .quit(let status, let farewell) = effect {
        report = ExitReport(status: status, farewell: farewell)
      } else {
        await runner.run(effect)
      }
    }
  }

  /// Draws when something changed and the last frame is old enough; while facts wait, much older.
  private func showFrameIfDue() {
    guard needsFrame, !isFrameScheduled || !mailbox.isEmpty else { return }
    let age = frameAge()
    if age >= (mailbox.isEmpty ? Self.frameInterval : Self.longestFrameInterval) {
      needsFrame = false
      lastFrameAt = environment.now()
      environment.terminal.present(draw(state))
    } else if mailbox.isEmpty {
      scheduleFrame(after: Self.frameInterval - age)
    }
  }

  /// Milliseconds since the last frame; a clock that was set back makes it old.
  private func frameAge() -> Int64 {
    guard let lastFrameAt else { return Self.longestFrameInterval }
    let age = environment.now() - lastFrameAt
    return age < 0 ? Self.longestFrameInterval : age
  }

  private func scheduleFrame(after milliseconds: Int64) {
    isFrameScheduled = true
    Task { [mailbox, sleep = environment.sleep] in
      // A cancelled sleep only means that the frame comes early.
      try? await sleep(milliseconds)
      mailbox.post(.frame)
    }
  }
}
