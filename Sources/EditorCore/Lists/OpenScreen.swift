/// Puts a screen over the visible one, or comes back to it when it is already open.
func openScreen(_ state: inout State, _ screen: EditorScreen) -> [Effect] {
  if let index = state.screens.firstIndex(of: screen) {
    state.screens.removeSubrange((index + 1)...)
  } else {
    state.screens.append(screen)
  }
  if screen == .help {
    state.lists.help = ListState()
    state.lists.helpFilter = ""
  }
  if screen == .requestLog { state.lists.requestLog.selected = .max }
  showSelectedRow(&state)
  return []
}

/// Leaves the visible screen for the one below; the merge is paused by that.
func leaveScreen(_ state: inout State) -> [Effect] {
  if state.screen == .merge { return pauseMerge(&state) }
  if state.screens.count > 1 { state.screens.removeLast() }
  showCursor(&state)
  return []
}
