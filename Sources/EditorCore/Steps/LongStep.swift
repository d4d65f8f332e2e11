import TerminalModel

/// A step that takes longer than a frame: somebody else works it out, and what happens meanwhile
/// waits for it.
public struct LongStep: Sendable, Equatable {
  /// Its name.
  let id: RequestID
  /// What happened meanwhile, in its order.
  var held: [Action] = []
}

/// How a step was worked out: the state after it, and what is to be done about it.
public struct StepResult: Sendable, Equatable {
  /// The state after the step.
  public let state: State
  /// The orders that follow from it.
  public let effects: [Effect]
}

/// Works a step out, however long it takes.
///
/// Meant to run off the main actor.
public func workOut(_ action: Action, in state: State) -> StepResult {
  var state = state
  state.mayTakeLong = true
  let effects = reduce(into: &state, action)
  state.mayTakeLong = false
  return StepResult(state: state, effects: effects)
}

extension State {
  /// How many edits and changes against base one step on the main actor may have to do with.
  private static let promptStepLimit = 400

  /// Asks for more time where a step would take longer than a frame; true when it must not go on.
  ///
  /// Whatever it has changed before is forgotten, and all of it is done again by somebody else.
  mutating func asksForTime(edits: Int) -> Bool {
    guard !mayTakeLong, edits + (document?.changes.count ?? 0) > Self.promptStepLimit else {
      return false
    }
    needsTime = true
    return true
  }
}

/// Takes one fact into account, or orders that this be done where it takes longer than a frame.
func takePromptly(_ state: inout State, _ action: Action) -> [Effect] {
  guard action.mayBeRepeated, !state.mayTakeLong else { return takeAndFollow(&state, action) }
  var attempt = state
  let effects = takeAndFollow(&attempt, action)
  guard attempt.needsTime else {
    state = attempt
    return effects
  }
  let id = state.network.makeRequestID()
  let order = Effect.workOut(id, state, action)
  state.longStep = LongStep(id: id)
  state.message = Message(.information, "This takes a moment; Esc gives it up.")
  return [order]
}

/// Something happened while a long step is worked out: it waits, but for what ends the step.
func takeMeanwhile(_ state: inout State, _ step: LongStep, _ action: Action) -> [Effect] {
  switch action {
  case .clock(let now):
    state.now = now
    return []
  case .stepWorkedOut(let id, let result) where id == step.id:
    return finishLongStep(&state, step, result)
  case .terminal(.key(let key)) where isCancel(key): return giveUp(&state, step)
  case .terminal(.terminationRequested):
    state.longStep = nil
    return [.cancel(step.id)] + takeAndFollow(&state, action)
  case .terminal(.resize(let size)):
    state.size = size
    state.longStep?.held.append(action)
    return [.redraw]
  case .stepWorkedOut: return []
  default:
    // Nobody types so much ahead; facts from elsewhere are never dropped.
    if action.isTyped, step.held.count >= typedAheadLimit { return [.bell] }
    state.longStep?.held.append(action)
    return []
  }
}

/// How many keys may be typed ahead while a step is worked out.
private let typedAheadLimit = 1_000

private func finishLongStep(
  _ state: inout State, _ step: LongStep, _ result: StepResult
) -> [Effect] {
  let (now, size) = (state.now, state.size)
  state = result.state
  (state.now, state.size) = (now, size)
  return result.effects + catchUp(&state, step)
}

private func giveUp(_ state: inout State, _ step: LongStep) -> [Effect] {
  state.longStep = nil
  // Keys that were typed ahead were meant for what would have been.
  var step = step
  step.held.removeAll(where: \.isTyped)
  state.message = Message(.information, "Given up; nothing was changed.")
  return [.cancel(step.id)] + catchUp(&state, step)
}

/// Takes what has waited into account; once more a long step may be among it.
private func catchUp(_ state: inout State, _ step: LongStep) -> [Effect] {
  step.held.flatMap { reduce(into: &state, $0) }
}

extension Action {
  /// Whether it may ask for more time: what it does is then done again from the beginning.
  fileprivate var mayBeRepeated: Bool {
    switch self {
    case .terminal, .textRead: true
    default: false
    }
  }

  /// Whether a person typed, pasted or clicked.
  fileprivate var isTyped: Bool {
    switch self {
    case .terminal(.key), .terminal(.paste), .terminal(.mouse): true
    default: false
    }
  }
}
