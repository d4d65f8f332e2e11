import TerminalModel

/// A key on the text screen: a command of its own, else it types itself.
func reduceText(_ state: inout State, _ key: KeyPress) -> [Effect] {
  guard let editor = state.text else { return [] }
  if state.textWork.reading != nil { return reduceWhileReading(&state, key) }
  if editor.takesNextLiterally {
    state.text?.takesNextLiterally = false
    guard let text = key.literalText else { return refuse(&state, "\(key) types nothing.") }
    return typeText(&state, text)
  }
  if case .command(let binding) = state.session.keymap.match([key], in: .text) {
    state.message = nil
    return perform(&state, binding.command, count: nil)
  }
  guard let character = key.typedCharacter else {
    return refuse(&state, "\(key) does nothing here. ^S applies the text, Esc leaves, F1 helps.")
  }
  state.message = nil
  return typeCharacter(&state, character)
}

/// A text pasted on the text screen: one step of undo.
func pasteText(_ state: inout State, _ text: String) -> [Effect] {
  guard state.textWork.reading == nil else {
    return refuse(&state, "The text is being put into the tree; paste again when it is done.")
  }
  return typeText(&state, text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
}

/// While a long text is read into the document it stays as it is; Esc gives that up.
private func reduceWhileReading(_ state: inout State, _ key: KeyPress) -> [Effect] {
  guard key == KeyPress(.escape), let id = state.textWork.reading?.id else {
    return refuse(&state, "The text is being put into the tree; Esc gives that up.")
  }
  state.textWork.reading = nil
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

/// Changes the text, keeps the cursor visible, and writes the change down.
func changeText(
  _ state: inout State, _ replacement: TextReplacement, run: TextHistory.Run? = nil
) -> [Effect] {
  state.text?.replace(replacement, run: run)
  return textChanged(&state, by: replacement)
}

/// What follows from a change of the text.
func textChanged(_ state: inout State, by step: TextReplacement) -> [Effect] {
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  return writeOpening(&state) + journalEffect(&state, for: .text(.replaced(step)))
    + checkText(&state)
}

/// Writes down that the text was opened, where that was put off until the first change.
private func writeOpening(_ state: inout State) -> [Effect] {
  guard state.textWork.isOpeningUnwritten, let editor = state.text else { return [] }
  state.textWork.isOpeningUnwritten = false
  return journalEffect(&state, for: .text(.opened(editor.target)))
}

/// How many lines of the text are visible: the three versions of a hunk stand above it.
func textHeight(_ state: State) -> Int {
  guard case .resolution = state.text?.target else { return state.layout.listHeight }
  return max(1, state.layout.listHeight - TextEditor.versionRows)
}

extension TextEditor {
  /// How many rows the versions of a hunk and their rule take above its text.
  public static let versionRows = 4
}
