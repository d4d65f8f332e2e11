import JSONMerge
import JSONSyntax

/// Opens a value of mine as JSON text.
func openText(_ state: inout State, at path: ChildPath) -> [Effect] {
  guard let node = state.document?.mine.node(at: path) else { return [] }
  guard node.byteCount <= TextEditor.limit else {
    return refuse(&state, "This value is larger than 1 MiB: open a part of it as text.")
  }
  return openText(&state, .value(path), literal: node.literal)
}

/// Opens the text editor on the text of a value.
func openText(_ state: inout State, _ target: TextTarget, literal: [UInt8]) -> [Effect] {
  guard literal.count <= TextEditor.limit else {
    return refuse(&state, "This value is larger than 1 MiB and cannot be edited as text.")
  }
  state.text = TextEditor(target: target, literal: literal)
  if state.screen != .text { state.screens.append(.text) }
  return journalEffect(&state, for: .text(.opened(target)))
}

/// Takes the text over: into the tree, or as the result of a hunk.
func applyText(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.isChanged else {
    let effects = closeText(&state)
    state.message = Message(.information, "The text was not changed.")
    return effects
  }
  let fragment: JSONFragment
  do throws(JSONSyntaxError) {
    fragment = try JSONFragment(parsing: editor.bytes)
  } catch {
    return refuseText(&state, error)
  }
  // What was typed is in the journal as an edit before the text is closed there.
  switch editor.target {
  case .resolution(let id):
    let effects = resolveByHand(&state, id, fragment)
    return effects + closeText(&state)
  case .value(let path):
    let pointer = state.document?.mine.pointer(to: path) ?? .root
    let effects = commit(
      &state,
      Transaction(
        label: "text of \(pointer.shown)", edits: [.replace(path, fragment)], cursor: path))
    return effects + closeText(&state)
  }
}

/// The text is no JSON: says where, and goes there.
private func refuseText(_ state: inout State, _ error: JSONSyntaxError) -> [Effect] {
  guard var editor = state.text else { return [] }
  let problem = editor.problem ?? error
  state.message = Message(.error, "Not applied: \(problem.message).")
  editor.move(to: TextPosition(line: problem.line - 1, column: problem.column - 1))
  editor.scroll(rows: textHeight(state))
  state.text = editor
  return []
}

/// Leaves the text editor; asks only when the text was changed.
func leaveText(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.isChanged else { return closeText(&state) }
  state.popup = .confirmation(
    Confirmation(
      subject: .leaveText,
      lines: [
        "The text was changed and not applied.",
        "Esc goes back to it. Type drop and Enter to leave it for good.",
      ], word: "drop"))
  return []
}

/// Closes the text editor whatever it holds.
func closeText(_ state: inout State) -> [Effect] {
  state.text = nil
  state.screens.removeAll { $0 == .text }
  if state.screens.isEmpty { state.screens = [.tree] }
  return journalEffect(&state, for: .text(.closed))
}

extension JSONPointer {
  /// How it is shown: the root has a name of its own.
  var shown: String { tokens.isEmpty ? "the document" : description }
}
