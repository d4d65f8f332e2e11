/// Keeps the selection, or else the line, and deletes it.
func cutText(_ state: inout State) -> [Effect] {
  guard let range = state.text?.selectionOrLine, !range.isEmpty else {
    return refuse(&state, "There is nothing to cut.")
  }
  let effects = keepText(&state, range, verb: "Cut")
  return effects + changeText(&state, TextReplacement(range: range, text: ""))
}

/// Keeps the selection, or else the line.
func copyText(_ state: inout State) -> [Effect] {
  guard let range = state.text?.selectionOrLine, !range.isEmpty else {
    return refuse(&state, "There is nothing to copy.")
  }
  return keepText(&state, range, verb: "Copied")
}

/// Types what was kept last; before the first time, what the tree's register holds.
func pasteClipboard(_ state: inout State) -> [Effect] {
  let register = state.register.map { String(decoding: $0.text, as: UTF8.self) }
  guard let text = state.textWork.clipboard ?? register else {
    return refuse(&state, "Nothing was cut or copied yet.")
  }
  return typeText(&state, text)
}

private func keepText(
  _ state: inout State, _ range: Range<TextPosition>, verb: String
) -> [Effect] {
  guard let editor = state.text else { return [] }
  let text = editor.text(in: range)
  let what = editor.selection == nil ? "the line" : "the selection"
  state.textWork.clipboard = text
  let isShort = text.utf8.count <= clipboardByteLimit
  state.message = Message(
    .success,
    "\(verb) \(what); Alt-V pastes it." + (isShort ? "" : " It is too large for the clipboard."))
  return isShort ? [.copyToClipboard(Array(text.utf8))] : []
}
