import JSONMerge
import JSONSyntax

/// Opens a value of mine as JSON text.
func openText(_ state: inout State, at path: ChildPath) -> [Effect] {
  guard let node = state.document?.mine.node(at: path) else { return [] }
  return openText(&state, .value(path), node)
}

/// Opens the text editor on a value.
func openText(_ state: inout State, _ target: TextTarget, _ node: JSONNode) -> [Effect] {
  guard node.byteCount <= TextEditor.limit else {
    state.message = Message(
      .warning, "This value is larger than 1 MiB: open a part of it as text.")
    return []
  }
  state.text = TextEditor(target: target, literal: node.literal)
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
    let rows = textHeight(state)
    state.message = Message(.error, "Not applied: \((editor.problem ?? error).message).")
    if let problem = editor.problem {
      state.text?.cursor = editor.clamped(
        TextPosition(line: problem.line - 1, column: problem.column - 1))
      state.text?.scroll(rows: rows)
    }
    return []
  }
  let closing = closeText(&state)
  switch editor.target {
  case .resolution(let id):
    return closing + resolveByHand(&state, id, fragment)
  case .value(let path):
    guard let pointer = state.document?.mine.pointer(to: path) else { return closing }
    let transaction = Transaction(
      label: "text of \(pointer.shown)", edits: [.replace(path, fragment)], cursor: path)
    return closing + commit(&state, transaction)
  }
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
        "^S applies it. Type drop and Enter to leave it; Esc goes back.",
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
