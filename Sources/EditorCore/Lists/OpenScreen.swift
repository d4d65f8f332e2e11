/// Puts a screen over the visible one, or comes back to it when it is already open.
func openScreen(_ state: inout State, _ screen: EditorScreen) -> [Effect] {
  var effects: [Effect] = []
  if state.screens.contains(screen) {
    effects = closeScreens(&state, above: screen)
  } else {
    state.screens.append(screen)
  }
  if screen == .help {
    state.lists.help = ListState()
    state.lists.helpFilter = ""
  }
  if screen == .requestLog {
    state.lists.requestFilter = ""
    state.lists.requestLog.selected = .max
  }
  showSelectedRow(&state)
  return effects
}

/// Shows the tree, whatever screen was visible.
func showTree(_ state: inout State) -> [Effect] { closeScreens(&state, above: .tree) }

/// Leaves what lies over a screen; a merge among it is paused.
private func closeScreens(_ state: inout State, above screen: EditorScreen) -> [Effect] {
  guard let index = state.screens.firstIndex(of: screen) else { return [] }
  let isMergeOpen = state.screens[(index + 1)...].contains(.merge)
  state.screens.removeSubrange((index + 1)...)
  return isMergeOpen ? pauseMerge(&state) : []
}

/// Leaves the visible screen for the one below; the merge is paused by that.
func leaveScreen(_ state: inout State) -> [Effect] {
  if state.screen == .merge { return pauseMerge(&state) }
  if state.screens.count > 1 { state.screens.removeLast() }
  showCursor(&state)
  return []
}
