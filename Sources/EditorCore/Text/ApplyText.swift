import JSONSyntax

/// Bytes up to which a text is read at once; longer ones are read meanwhile.
private let promptReadingLimit = 1 << 18

/// Takes the text over: into the tree, or as the result of a hunk.
func applyText(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.isChanged || state.unreadable != nil else {
    let effects = closeText(&state)
    state.message = Message(.information, "The text was not changed.")
    return effects
  }
  guard editor.lines.byteCount > promptReadingLimit else {
    return takeReading(&state, readText(editor, in: state.document?.mine))
  }
  let id = state.network.makeRequestID()
  state.textWork.reading = TextWork.Reading(id: id, document: state.document?.mine)
  state.message = Message(.information, "Putting the text into the tree…")
  return [.readText(id, editor, in: state.document?.mine)]
}

/// A long text was read; read again where the document is another one by now.
func finishReading(_ state: inout State, _ id: RequestID, _ reading: TextReading) -> [Effect] {
  guard let pending = state.textWork.reading, pending.id == id else { return [] }
  state.textWork.reading = nil
  guard pending.isAbout(state.document?.mine) else { return applyText(&state) }
  return takeReading(&state, reading)
}

private func takeReading(_ state: inout State, _ reading: TextReading) -> [Effect] {
  guard let editor = state.text else { return [] }
  switch reading {
  case .unreadable(let problem): return refuseText(&state, problem)
  case .value(let value, let edits):
    // What was typed is in the journal as an edit before the text is closed there.
    if case .resolution(let id) = editor.target {
      let effects = resolveByHand(&state, id, value)
      return effects + closeText(&state)
    }
    return commitText(&state, editor, edits)
  }
}

/// Does the edits as one step; the text stays open where that cannot be done.
private func commitText(
  _ state: inout State, _ editor: TextEditor, _ edits: [JSONEdit]
) -> [Effect] {
  let path = editor.target.path ?? .root
  guard !edits.isEmpty else {
    let effects = closeText(&state)
    state.message = Message(.information, "Nothing of the value was changed.")
    return effects
  }
  let before = state.document?.history.undo.count
  let pointer = state.document?.mine.pointer(to: path) ?? .root
  let effects = commit(
    &state, Transaction(label: "text of \(pointer.shown)", edits: edits, cursor: path))
  guard state.document?.history.undo.count != before else { return effects }
  return effects + closeText(&state)
}

/// The text is no JSON: says where, and goes there.
private func refuseText(_ state: inout State, _ problem: JSONSyntaxError) -> [Effect] {
  guard let editor = state.text else { return [] }
  state.text?.takeCheck(problem, of: editor.revision)
  state.text?.move(to: editor.lines.position(ofByte: problem.offset))
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  state.message = Message(.error, "Not applied: \(problem.shortMessage).")
  return []
}
