import JSONSyntax

/// Gives the text to the person's own editor, until that ends.
func editOutside(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  let id = state.network.makeRequestID()
  state.textWork.outside = id
  let isJSON = editor.target.isJSON
  let pointer = editor.target.path.flatMap { state.document?.mine.pointer(to: $0) }
  let name = pointer?.tokens.last?.description ?? state.session.title
  return [
    .editOutside(
      id, name: fileName(name, isJSON: isJSON), editor.lines.joined() + [UInt8(ascii: "\n")])
  ]
}

/// The person's own editor came to its end: what it left is taken over when it is JSON.
func finishOutside(_ state: inout State, _ id: RequestID, _ reply: OutsideReply) -> [Effect] {
  guard state.textWork.outside == id else { return [] }
  state.textWork.outside = nil
  guard let editor = state.text else { return [] }
  switch reply {
  case .failed(let sentence):
    state.message = Message(.error, sentence)
    return []
  case .edited(let bytes):
    guard let text = String(validating: bytes.droppingLastLineEnd, as: UTF8.self) else {
      return refuse(&state, "$EDITOR left bytes that are no UTF-8; the text is as it was before.")
    }
    return takeOutside(&state, editor, text)
  }
}

private func takeOutside(
  _ state: inout State, _ editor: TextEditor, _ text: String
) -> [Effect] {
  let whole = TextReplacement(
    range: .start..<editor.end, text: text.replacing("\r\n", with: "\n"))
  if whole.text.utf8.elementsEqual(editor.text(in: whole.range).utf8) {
    if editor.isChanged { return refuse(&state, "Nothing was changed in $EDITOR.") }
    let effects = closeText(&state)
    state.message = Message(.information, "Nothing was changed in $EDITOR.")
    return effects
  }
  let changed = changeTextAtOnce(&state, whole)
  state.text?.move(to: .start)
  let applied = applyText(&state)
  if let problem = state.text?.problem, state.textWork.reading == nil {
    state.message = Message(
      .error, "Not applied: \(problem.shortMessage). Mend it here, or Alt-E opens $EDITOR again.")
  }
  return changed + applied
}

/// A name for the file that editors understand: letters, digits and dashes of the last token.
private func fileName(_ name: String, isJSON: Bool) -> String {
  let stem = name.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
  let text = String(stem).hasSuffix("-json") ? String(stem.dropLast(5)) : String(stem)
  return (text.isEmpty ? "value" : text) + (isJSON ? ".json" : ".txt")
}

extension [UInt8] {
  /// Without the line end that editors put behind the last line.
  fileprivate var droppingLastLineEnd: ArraySlice<UInt8> {
    guard last == UInt8(ascii: "\n") else { return self[...] }
    return dropLast(dropLast().last == UInt8(ascii: "\r") ? 2 : 1)
  }
}
