/// Carries out a command of the text editor.
func performText(_ state: inout State, _ command: TextCommand) -> [Effect] {
  guard state.text != nil else { return [] }
  switch command {
  case .move(let motion): return moveInText(&state, motion, selects: false)
  case .select(let motion): return moveInText(&state, motion, selects: true)
  case .selectAll: return selectAllText(&state)
  case .delete(let motion): return deleteText(&state, motion)
  case .newLine: return typeText(&state, "\n" + (state.text?.indentationOfNextLine ?? ""))
  case .indent: return indentText(&state)
  case .outdent:
    return changeText(
      &state, .outdent, orSay: "There is nothing to take away before the line.")
  case .cut: return cutText(&state)
  case .copy: return copyText(&state)
  case .paste: return pasteClipboard(&state)
  case .undo: return changeText(&state, .undo, orSay: "Nothing to undo in this text.")
  case .redo: return changeText(&state, .redo, orSay: "Nothing to redo.")
  case .literal:
    state.text?.takesNextLiterally = true
    return []
  case .find: return beginTextSearch(&state)
  case .findNext: return repeatTextSearch(&state, isBackward: false)
  case .findPrevious: return repeatTextSearch(&state, isBackward: true)
  case .switchRaw: return switchText(&state)
  case .external: return editOutside(&state)
  case .apply: return applyText(&state)
  case .leave: return leaveText(&state)
  }
}

private func moveInText(
  _ state: inout State, _ motion: TextMotion, selects: Bool
) -> [Effect] {
  let rows = textHeight(state)
  state.text?.move(motion, rows: rows, selects: selects)
  state.text?.scroll(rows: rows)
  return []
}

private func selectAllText(_ state: inout State) -> [Effect] {
  guard let end = state.text?.end else { return [] }
  state.text?.move(to: end)
  state.text?.anchor = .start
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  return []
}

private func deleteText(_ state: inout State, _ motion: TextMotion) -> [Effect] {
  guard let editor = state.text else { return [] }
  let target = editor.destination(of: motion, rows: textHeight(state))
  let range =
    editor.selection ?? min(editor.cursor, target)..<max(editor.cursor, target)
  guard !range.isEmpty else { return [] }
  let run: TextHistory.Run? =
    switch motion {
    case .left where editor.selection == nil: .deletingBackward
    case .right where editor.selection == nil: .deletingForward
    default: nil
    }
  return changeText(&state, TextReplacement(range: range, text: ""), run: run)
}

/// Tab: two spaces, or the selected lines to the right.
private func indentText(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard editor.touchedLines.count > 1 else { return typeText(&state, "  ") }
  return changeText(&state, .indent, orSay: "Empty lines stay empty.")
}
