import TerminalModel

/// What happens in a window that is too small to show anything: keys move and leave, and nothing
/// else, since nobody could see what it does.
func reduceUnseen(_ state: inout State, _ event: TerminalEvent) -> [Effect] {
  switch event {
  case .key(let key):
    return state.mayActUnseen(key) ? reduceKey(&state, key) : refuseUnseen(&state, key.description)
  case .paste: return refuseUnseen(&state, "A paste")
  case .mouse: return []
  case .ground, .resize, .resumed, .focus, .terminationRequested:
    return reduceSeen(&state, event)
  }
}

private func refuseUnseen(_ state: inout State, _ what: String) -> [Effect] {
  state.pending = PendingKeys()
  if state.popup == .whichKey { state.popup = nil }
  state.message = Message(.warning, "\(what) waits for a larger window.", about: .window)
  return [.stopTimer(.whichKey)]
}

extension State {
  /// Whether a key may do what it does although nothing can be seen.
  fileprivate func mayActUnseen(_ key: KeyPress) -> Bool {
    if case .command(let line)? = input { return mayActUnseen(key, in: line) }
    let keys = pending.keys + [key]
    switch session.keymap.match(keys, in: keyContext) {
    case .command(let binding): return binding.command.actsUnseen || dropsNothing(binding.command)
    case .prefix: return true
    case .none: return !typesText
    }
  }

  /// A command may be typed, so that `:q` leaves; it is carried out only if it may act unseen.
  private func mayActUnseen(_ key: KeyPress, in line: LineEditor) -> Bool {
    guard case .command(let binding) = session.keymap.match([key], in: .line),
      binding.command == .line(.accept)
    else { return true }
    return TypedCommand.actsUnseen(line.text)
  }

  /// Whether Esc gives up a line without dropping a value or a name that was typed.
  private func dropsNothing(_ command: Command) -> Bool {
    guard command == .line(.cancel) else { return false }
    if case .inline? = input { return false }
    return true
  }

  /// Whether keys that are no commands are characters of a text.
  private var typesText: Bool {
    switch keyContext {
    case .line, .text, .palette, .paths: true
    default: false
    }
  }
}
