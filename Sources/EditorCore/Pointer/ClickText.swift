import TerminalModel

/// Puts the caret of the text editor where it was clicked; dragging selects from there.
func placeCaret(_ state: inout State, at place: TextPosition) -> [Effect] {
  let ended = endSearchLine(&state)
  guard state.takesTextClicks else { return ended }
  state.message = nil
  state.text?.move(to: place)
  state.pointer.dragStart = state.text?.cursor
  return ended + hideTextMatches(&state)
}

/// Selects the word that was clicked twice.
func selectWord(_ state: inout State, at place: TextPosition) -> [Effect] {
  let effects = placeCaret(&state, at: place)
  guard state.takesTextClicks, let editor = state.text, let word = editor.word(at: editor.cursor)
  else { return effects }
  state.text?.move(to: word.upperBound)
  state.text?.anchor = word.lowerBound
  return effects
}

/// Selects from where the button was pressed to the pointer; beyond the edge the text scrolls.
func dragInText(_ state: inout State, _ event: MouseEvent) -> [Effect] {
  guard state.takesTextClicks, let start = state.pointer.dragStart, let editor = state.text else {
    return []
  }
  let rows = textHeight(state)
  let first = state.layout.listRows.upperBound - rows
  let place: TextPosition
  if case .text(let line, let offsets) = event.meaning {
    place = TextPosition(line: line, column: offsets.first ?? 0)
  } else if event.position.row < first {
    place = TextPosition(line: editor.top - 1, column: 0)
  } else {
    let below = event.position.row >= first + rows
    place = below ? TextPosition(line: editor.top + rows, column: .max) : editor.end
  }
  // The word of a click before is let go.
  state.pointer.lastPress = nil
  state.text?.move(to: place)
  state.text?.anchor = start
  state.text?.scroll(rows: rows)
  return []
}

/// Scrolls the text; the caret stays where it is, and comes back into view when one types.
func scrollText(_ state: inout State, rows: Int) {
  guard let editor = state.text else { return }
  let last = max(0, editor.lines.count - textHeight(state))
  state.text?.top = min(max(0, editor.top + rows), max(last, editor.top))
}

extension State {
  /// Whether a click may go into the text: it is shown, and nothing else takes the keys.
  fileprivate var takesTextClicks: Bool {
    screen == .text && takesClicks && textWork.busy == nil
  }
}

extension TextEditor {
  /// The word at a place, or the one that ends there; `nil` between two others.
  fileprivate func word(at place: TextPosition) -> Range<TextPosition>? {
    let line = lines[place.line]
    var (start, end) = (line.index(atColumn: place.column), line.index(atColumn: place.column))
    while start > line.startIndex, line[line.index(before: start)].isInWord {
      start = line.index(before: start)
    }
    while end < line.endIndex, line[end].isInWord { end = line.index(after: end) }
    guard start < end else { return nil }
    let first = TextPosition(line: place.line, column: line.column(of: start))
    return first..<TextPosition(line: place.line, column: line.column(of: end))
  }
}
