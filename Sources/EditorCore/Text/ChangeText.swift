/// Bytes up to which a change of the text is made at once; larger ones are made meanwhile.
private let promptChangeLimit = 1 << 17

/// Replaces a part of the text, keeps the cursor visible, and writes the change down.
func changeText(
  _ state: inout State, _ replacement: TextReplacement, run: TextHistory.Run? = nil
) -> [Effect] {
  changeText(&state, .replace(replacement, run: run), orSay: "")
}

/// Carries out an order on the text, meanwhile where it touches much of it.
///
/// - Parameter refusal: What is said when there is nothing to do.
func changeText(
  _ state: inout State, _ order: TextOrder, orSay refusal: String
) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.byteCount(touchedBy: order) > promptChangeLimit else {
    guard let step = state.text?.carryOut(order) else { return refuse(&state, refusal) }
    return textChanged(&state, by: step)
  }
  let id = state.network.makeRequestID()
  state.textWork.change = TextWork.Change(id: id, refusal: refusal)
  state.message = Message(.information, "Changing the text…")
  return hideTextMatches(&state) + [.changeText(id, editor, order)]
}

/// Replaces a part of the text here and now, however large it is.
func changeTextAtOnce(_ state: inout State, _ replacement: TextReplacement) -> [Effect] {
  state.text?.replace(replacement)
  return textChanged(&state, by: replacement)
}

/// A long text was changed, if somebody still waits for it.
func finishTextChange(_ state: inout State, _ id: RequestID, _ change: TextChange?) -> [Effect] {
  guard let pending = state.textWork.change, pending.id == id, let old = state.text else {
    return []
  }
  state.textWork.change = nil
  guard let change else { return refuse(&state, pending.refusal) }
  var editor = change.editor
  // What the text belongs to may have moved meanwhile, and the wheel may have been turned.
  (editor.target, editor.top) = (old.target, old.top)
  editor.scroll(rows: textHeight(state))
  state.text = editor
  state.message = nil
  return writeOpening(&state) + [.journal(.append(change.record))] + checkText(&state)
}

/// What follows from a change of the text.
private func textChanged(_ state: inout State, by step: TextReplacement) -> [Effect] {
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  return hideTextMatches(&state) + writeOpening(&state)
    + journalEffect(&state, for: .text(.replaced(step))) + checkText(&state)
}

/// Writes down that the text was opened, where that was put off until the first change.
private func writeOpening(_ state: inout State) -> [Effect] {
  guard state.textWork.isOpeningUnwritten, let editor = state.text else { return [] }
  state.textWork.isOpeningUnwritten = false
  return journalEffect(&state, for: .text(.opened(editor.target)))
}
