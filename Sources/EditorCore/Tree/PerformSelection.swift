import JSONSyntax

/// Begins, extends or leaves the selection of a range.
func performSelection(
  _ state: inout State, _ command: SelectionCommand, count: Int?
) -> [Effect] {
  switch command {
  case .begin:
    guard begin(&state, isHeld: true) else { return refuseSelection(&state) }
    state.message = Message(
      .information, "Selecting: move, then d y x D < > Alt-j; Esc leaves.", about: .selection)
    return []
  case .leave:
    state.tree.selection = nil
    return []
  case .extendDown: return extend(&state, .down, count: count)
  case .extendUp: return extend(&state, .up, count: count)
  }
}

/// Extends the selection by visible rows; begins one where there is none.
private func extend(_ state: inout State, _ movement: TreeMovement, count: Int?) -> [Effect] {
  if state.tree.selection == nil, !begin(&state, isHeld: false) { return refuseSelection(&state) }
  let effects = performMovement(&state, movement, count: count)
  saySelection(&state)
  return effects
}

private func begin(_ state: inout State, isHeld: Bool) -> Bool {
  guard let path = state.tree.cursor.value, !path.isEmpty else { return false }
  state.tree.selection = TreeSelection(anchor: path, isHeld: isHeld)
  guard state.selectedRun == nil else { return true }
  state.tree.selection = nil
  return false
}

private func refuseSelection(_ state: inout State) -> [Effect] {
  refuse(
    &state,
    state.tree.cursor.value == nil
      ? "This value is deleted; a selection begins on one that is there."
      : "The root has no siblings to select; j goes to the first value in it.")
}

/// Says how much is selected where that is more than the rows between the ends.
func saySelection(_ state: inout State) {
  guard let run = state.selectedRun, state.tree.cursor.value == .root else { return }
  state.message = Message(
    .warning, "All \(run.count) values of the root are selected; j selects fewer.",
    about: .selection)
}

/// Selects a run of values, its last one under the cursor or its first one.
func select(_ state: inout State, _ run: ValueRun, isHeld: Bool, cursorIsLast: Bool) {
  let last = run.parent.appending(run.range.upperBound - 1)
  revealAndMove(&state, to: .value(cursorIsLast ? last : run.first))
  state.tree.selection = TreeSelection(anchor: cursorIsLast ? run.first : last, isHeld: isHeld)
}
