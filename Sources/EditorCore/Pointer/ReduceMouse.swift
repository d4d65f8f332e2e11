import TerminalModel

/// Something was done with the mouse.
///
/// A click selects, opens or closes, and types the keys that are written where it goes; in what is
/// listed or edited it never changes the document by itself.
func reduceMouse(_ state: inout State, _ event: MouseEvent) -> [Effect] {
  guard state.session.usesMouse else { return [] }
  switch event.kind {
  case .wheelUp: return turnWheel(&state, rows: -wheelStep, over: event.meaning)
  case .wheelDown: return turnWheel(&state, rows: wheelStep, over: event.meaning)
  case .drag: return dragInText(&state, event)
  case .press: return click(&state, event)
  }
}

/// Rows that one notch of the wheel moves by.
private let wheelStep = 3

/// Two clicks within so many milliseconds are one double click.
private let doubleClickTime: Int64 = 400

private func click(_ state: inout State, _ event: MouseEvent) -> [Effect] {
  let press = PointerState.Press(position: event.position, at: state.now)
  let isSecond =
    state.pointer.lastPress.map {
      $0.position == press.position && press.at - $0.at < doubleClickTime
    } ?? false
  state.pointer.lastPress = isSecond ? nil : press
  state.pointer.dragStart = nil
  switch event.meaning {
  case .keys(let keys): return pressKeys(&state, keys)
  case .item(let item): return isSecond ? openItem(&state, item) : selectItem(&state, item)
  case .fold(let item): return turnOver(&state, item)
  case .text(let line, let offsets):
    let place = TextPosition(line: line, column: offsets.first ?? 0)
    return isSecond ? selectWord(&state, at: place) : placeCaret(&state, at: place)
  case nil: return []
  }
}

/// Presses the keys that are written where the click went, as if nothing had been typed before.
///
/// Keys that would type themselves into a text or a line are not pressed there.
private func pressKeys(_ state: inout State, _ keys: [KeyPress]) -> [Effect] {
  if state.typesText, keys.contains(where: { $0.typedCharacter != nil }) { return [] }
  // The keys that may follow a prefix are written in its box and go on with it.
  let ended = state.popup == .whichKey ? [] : endPending(&state)
  return ended + keys.flatMap { reduceKey(&state, $0) }
}

/// A click somewhere else ends a line that only looks for something: what was found stays.
func endSearchLine(_ state: inout State) -> [Effect] {
  switch state.input {
  case .search(let line, _), .textSearch(let line), .filter(let line):
    return reduceKey(&state, KeyPress(line.characters.isEmpty ? .escape : .enter))
  case .command, .newDocument, .secret, .inline, nil: return []
  }
}

extension State {
  /// Whether keys are characters of a text, and no commands.
  fileprivate var typesText: Bool {
    switch keyContext {
    case .line, .text, .palette, .paths: true
    default: false
    }
  }

  /// Whether a click may go to what the screen lists: nothing lies over it, and no line is typed.
  var takesClicks: Bool { popup == nil && input == nil }
}
