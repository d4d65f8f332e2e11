import TerminalModel

/// Keys, the mouse, pastes, resizes and signals.
func reduceTerminal(_ state: inout State, _ event: TerminalEvent) -> [Effect] {
  state.layout.sizeClass == .tooSmall ? reduceUnseen(&state, event) : reduceSeen(&state, event)
}

/// The same, where the window shows what happens.
func reduceSeen(_ state: inout State, _ event: TerminalEvent) -> [Effect] {
  switch event {
  case .key(let key):
    if let effects = endFollowing(&state, before: key) { return noteActivity(&state) + effects }
    return noteActivity(&state) + reduceKey(&state, key)
  case .mouse(let event):
    stopFollowing(&state)
    return noteActivity(&state) + reduceMouse(&state, event)
  case .ground(let isDark):
    state.look.ground = isDark ? .dark : .light
    return []
  case .paste(let text):
    stopFollowing(&state)
    return noteActivity(&state) + reducePaste(&state, text)
  case .resize(let size):
    state.size = size
    showCursor(&state)
    showSelectedRow(&state)
    _ = inViewedVersion(&state) { state in
      showCursor(&state)
      return []
    }
    return [.redraw]
  case .resumed:
    return [.redraw]
  case .focus(let hasFocus):
    return hasFocus ? pollOnFocus(&state) : pollLess(&state)
  case .terminationRequested(let signal):
    return quitForSignal(&state, status: signal.exitStatus)
  }
}

/// A key: for the line that is typed, for what lies over the screen, or for the screen.
func reduceKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  switch state.keyContext.receiver {
  case .screen: reduceScreenKey(&state, key)
  case .box: reducePopupKey(&state, key)
  case .line: reduceLineKey(&state, key)
  case .text: reduceText(&state, key)
  case .palette: reducePaletteKey(&state, key)
  case .paths: reducePathKey(&state, key)
  }
}

/// A text that was pasted in one piece: never keys of commands.
private func reducePaste(_ state: inout State, _ text: String) -> [Effect] {
  switch state.keyContext.receiver {
  case .line: return pasteIntoLine(&state, text)
  case .text: return pasteText(&state, text)
  case .palette: return pasteIntoPalette(&state, text)
  case .paths: return pasteIntoPathFinder(&state, text)
  case .screen where state.screen == .tree: return pasteIntoTree(&state, text)
  case .screen, .box:
    return refuse(&state, "Pasted text goes into the tree or into a value that is typed.")
  }
}

/// A key of what lies over the screen: one of its commands, or a reminder of them.
private func reducePopupKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  let context = state.keyContext
  if case .command(let binding) = state.session.keymap.match([key], in: context) {
    state.message = nil
    return perform(&state, binding.command, count: nil)
  }
  return refuse(&state, "\(key) does nothing here: \(keyReminder(state)).")
}

/// "Enter open the merge, Esc keep editing".
private func keyReminder(_ state: State) -> String {
  state.session.keymap.bindings(in: state.keyContext)
    .filter { $0.hint != nil }
    .map { "\($0.keyTexts.first ?? "") \($0.hint ?? "")" }
    .joined(separator: ", ")
}
