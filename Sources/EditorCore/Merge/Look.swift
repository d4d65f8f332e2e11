import TerminalModel

/// Changes how the merge is shown; nothing of it is decided.
func look(_ state: inout State, _ command: MergeCommand) -> [Effect] {
  switch command {
  case .switchLayout: return switchLayout(&state)
  case .toggleAutomatic: toggleAutomatic(&state)
  case .toggleUnchanged: return toggleUnchanged(&state)
  case .scrollDown: scroll(&state, by: scrollStep(state))
  case .scrollUp: scroll(&state, by: -scrollStep(state))
  case .nextUnresolved, .previousUnresolved, .nextHunk, .previousHunk, .down, .up, .first, .last,
    .takeMine, .takeBase, .takeTheirs, .takeBoth, .takePrevious, .takeAllMine, .takeAllTheirs,
    .editResult, .editResultAsText, .editResultOutside, .reset, .undo, .redo, .why, .submit,
    .abort:
    break
  }
  return []
}

/// Columns or stacked; columns only where they have room.
private func switchLayout(_ state: inout State) -> [Effect] {
  let hasRoom = state.layout.sizeClass == .wide
  guard hasRoom else {
    return refuse(
      &state,
      state.look.isPlain
        ? "v: with --plain nothing stands in columns."
        : "v: columns need 110 columns; the window has \(state.size.columns).")
  }
  let isColumns = state.merge?.layout != .stacked
  state.merge?.layout = isColumns ? .stacked : .columns
  return []
}

/// Lists what merged by itself, or not; a hidden hunk cannot hold the cursor.
private func toggleAutomatic(_ state: inout State) {
  state.merge?.showsAutomatic.toggle()
  guard let session = state.merge, !session.showsAutomatic, let current = session.current,
    !session.isDisputed(current), !session.isReview(current)
  else { return }
  setCursor(&state, session.listed.first)
}

/// Shows what nobody changed, or not; the stacked layout has only hunks.
private func toggleUnchanged(_ state: inout State) -> [Effect] {
  guard state.showsMergeColumns else {
    let way =
      state.layout.sizeClass == .wide
      ? "v shows them" : state.look.isPlain ? "--plain has none" : "they need 110 columns"
    return refuse(&state, "zo: what nobody changed is shown in columns; \(way).")
  }
  state.merge?.showsUnchanged.toggle()
  return []
}

private func scroll(_ state: inout State, by rows: Int) {
  guard let scroll = state.merge?.scroll else { return }
  state.merge?.scroll = max(0, scroll + rows)
}

private func scrollStep(_ state: State) -> Int { max(1, state.layout.listHeight / 4) }
