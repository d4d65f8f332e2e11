import TerminalModel

/// A key on the text screen: a command of its own, else it types itself.
func reduceText(_ state: inout State, _ key: KeyPress) -> [Effect] {
  guard let editor = state.text else { return [] }
  if state.textWork.busy != nil { return reduceWhileBusy(&state, key) }
  if editor.takesNextLiterally {
    state.text?.takesNextLiterally = false
    guard let text = key.literalText else { return refuse(&state, "\(key) types nothing.") }
    return typeText(&state, text)
  }
  if case .command(let binding) = state.session.keymap.match([key], in: .text) {
    state.message = nil
    let hidden = binding.command.isTextSearch ? [] : hideTextMatches(&state)
    return hidden + perform(&state, binding.command, count: nil)
  }
  guard let character = key.typedCharacter else {
    return refuse(&state, "\(key) does nothing here. ^S applies the text, Esc leaves, F1 helps.")
  }
  state.message = nil
  return typeCharacter(&state, character)
}

/// A text pasted on the text screen: one step of undo.
func pasteText(_ state: inout State, _ text: String) -> [Effect] {
  guard state.textWork.busy == nil else {
    return refuse(&state, "\(state.textWork.busyWords); paste again when it is done.")
  }
  return typeText(&state, text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
}

/// While a long text is changed, or read into the document, it stays as it is; Esc gives that up.
private func reduceWhileBusy(_ state: inout State, _ key: KeyPress) -> [Effect] {
  guard key == KeyPress(.escape), let id = state.textWork.busy else {
    return refuse(&state, "\(state.textWork.busyWords); Esc gives that up.")
  }
  (state.textWork.reading, state.textWork.change) = (nil, nil)
  state.message = Message(.information, "Given up; the text is as it was.")
  return [.cancel(id)]
}

/// Types a character; words are steps of undo.
private func typeCharacter(_ state: inout State, _ character: Character) -> [Effect] {
  guard let editor = state.text else { return [] }
  let place = editor.cursor
  if !character.isWhitespace, place.column > 0,
    editor.lines[place.line].utf8.prefix(place.column).last == UInt8(ascii: " ")
  {
    state.text?.history.endRun()
  }
  return replaceSelection(&state, with: String(character), run: .typing)
}

/// Types a text in the place of the selection, as one step of undo.
func typeText(_ state: inout State, _ text: String) -> [Effect] {
  replaceSelection(&state, with: text, run: nil)
}

private func replaceSelection(
  _ state: inout State, with text: String, run: TextHistory.Run?
) -> [Effect] {
  guard let editor = state.text else { return [] }
  let isFirst = editor.selection != nil
  let range = editor.selection ?? editor.cursor..<editor.cursor
  if isFirst { state.text?.history.endRun() }
  return changeText(&state, TextReplacement(range: range, text: text), run: run)
}

/// How many lines of the text are visible: the three versions of a hunk stand above it.
func textHeight(_ state: State) -> Int {
  guard case .resolution = state.text?.target else { return state.layout.listHeight }
  return max(1, state.layout.listHeight - TextEditor.versionRows)
}

extension Command {
  /// Whether it looks for something in the text, whose matches stay marked then.
  fileprivate var isTextSearch: Bool {
    switch self {
    case .text(.find), .text(.findNext), .text(.findPrevious): true
    default: false
    }
  }
}

extension TextEditor {
  /// How many rows the versions of a hunk and their rule take above its text.
  public static let versionRows = 4
}
