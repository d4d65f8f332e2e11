import JSONMerge
import JSONSyntax

/// Takes one side for the hunk under the cursor.
func take(_ state: inout State, _ resolution: Resolution) -> [Effect] {
  guard let decision = state.merge?.current else { return noHunk(&state) }
  guard decision.choices.contains(resolution.choice) else {
    return refuse(&state, decision.refusal(of: resolution.choice))
  }
  return choose(&state, [decision.id: resolution])
}

/// Takes both sides, mine first; the second time theirs first.
func takeBoth(_ state: inout State) -> [Effect] {
  guard let decision = state.merge?.current else { return noHunk(&state) }
  let isSwap = state.merge?.resolutions.current[decision.id] == .mineThenTheirs
  return take(&state, isSwap ? .theirsThenMine : .mineThenTheirs)
}

/// Takes what was chosen before the hunk was re-opened.
func takePrevious(_ state: inout State) -> [Effect] {
  guard let decision = state.merge?.current else { return noHunk(&state) }
  guard let previous = state.merge?.previous[decision.id] else {
    return refuse(&state, "p: there is no earlier choice here.")
  }
  return take(&state, previous)
}

/// Takes one side for everything that is not resolved yet.
func takeAll(_ state: inout State, _ resolution: Resolution) -> [Effect] {
  guard let session = state.merge else { return [] }
  let open = session.unresolved.filter { $0.choices.contains(resolution.choice) }
  guard !open.isEmpty else {
    return refuse(&state, "Nothing is unresolved. Single hunks are changed with m, t and b.")
  }
  let effects = choose(
    &state, Dictionary(uniqueKeysWithValues: open.map { ($0.id, resolution) }))
  let side = resolution == .mine ? "mine" : "theirs"
  state.message = Message(.information, "\(open.count) set to \(side). u undoes.")
  return effects
}

/// Makes a value typed by hand the result of a hunk.
func resolveByHand(
  _ state: inout State, _ id: MergeDecision.ID, _ fragment: JSONFragment
) -> [Effect] {
  guard let decision = state.merge?.decision(id) else {
    state.register = Register(name: nil, value: fragment)
    return refuse(&state, "This hunk is gone; what you typed is in the register.")
  }
  guard decision.choices.contains(.edit) else { return refuse(&state, decision.refusal(of: .edit)) }
  return choose(&state, [id: .edited(fragment)])
}

/// Takes the choice at the hunk under the cursor back: unresolved again, or automatic.
func reset(_ state: inout State) -> [Effect] {
  guard let decision = state.merge?.current else { return noHunk(&state) }
  guard state.merge?.resolutions.current[decision.id] != nil else {
    return refuse(&state, "x: nothing was chosen here.")
  }
  return choose(&state, [decision.id: nil])
}

/// Takes choices over, as one step of undo; the same choice again changes nothing.
private func choose(
  _ state: inout State, _ choices: [MergeDecision.ID: Resolution?]
) -> [Effect] {
  if case .merged? = state.network.save?.content {
    return refuse(&state, "The result is being sent; wait for the answer.")
  }
  guard var session = state.merge else { return [] }
  var next = session.resolutions.current
  for (id, resolution) in choices { next[id] = resolution }
  let wasOpen = session.current.map(session.isUnresolved) ?? false
  guard next != session.resolutions.current else { return [] }
  session.resolutions.undo.append(session.resolutions.current)
  session.resolutions.redo = []
  session.resolutions.current = next
  session.kept.subtract(choices.keys)
  session.banner = nil
  state.merge = session
  if state.session.advancesAfterChoice, wasOpen { advance(&state) }
  state.message =
    session.unresolved.isEmpty && session.total > 0
    ? Message(.success, session.submitSentence) : nil
  let records = choices.compactMap { id, resolution in
    session.decision(id).map {
      DraftDecision(id: id, resolution: resolution, values: ValueFingerprint($0))
    }
  }
  return journalEffect(&state, for: .decisions(.chose(records)))
}

/// Takes the last step among the decisions back, or does it again.
func travel(_ state: inout State, isUndo: Bool) -> [Effect] {
  if case .merged? = state.network.save?.content {
    return refuse(&state, "The result is being sent; wait for the answer.")
  }
  guard var session = state.merge else { return [] }
  let step = isUndo ? session.resolutions.undo.popLast() : session.resolutions.redo.popLast()
  guard let step else {
    return refuse(&state, isUndo ? "No choice to undo." : "No choice to redo.")
  }
  let before = session.resolutions.current
  if isUndo {
    session.resolutions.redo.append(before)
  } else {
    session.resolutions.undo.append(before)
  }
  session.resolutions.current = step
  let changed = session.merge.decisions.filter { before[$0.id] != step[$0.id] }
  state.merge = session
  setCursor(&state, changed.first)
  state.message = Message(
    .information, "\(isUndo ? "Undone" : "Redone"): \(counted(changed.count, "choice")).")
  return journalEffect(&state, for: .decisions(isUndo ? .undo : .redo))
}

private func noHunk(_ state: inout State) -> [Effect] {
  refuse(&state, "There is no hunk under the cursor.")
}
