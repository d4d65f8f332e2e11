import TerminalModel

/// A key of a line that is typed: a command of its own, else it types itself.
func reduceLineKey(_ state: inout State, _ key: KeyPress) -> [Effect] {
  if state.typedLine?.takesNextLiterally == true {
    guard let text = key.literalText else { return refuse(&state, "\(key) types nothing.") }
    return editLine(&state) {
      $0.takesNextLiterally = false
      $0.insert(text)
    }
  }
  if case .command(let binding) = state.session.keymap.match([key], in: .line) {
    if !state.isTypingSearch { state.message = nil }
    return perform(&state, binding.command, count: nil)
  }
  guard let character = key.typedCharacter else {
    return refuse(&state, "\(key) does nothing in a line; Enter accepts it, Esc gives it up.")
  }
  state.message = nil
  return typeCharacter(&state, character)
}

/// Carries out a command of the line that is typed.
func performLine(_ state: inout State, _ command: LineCommand) -> [Effect] {
  switch command {
  case .accept: return acceptLine(&state)
  case .cancel: return cancelLine(&state)
  case .switchRaw: return switchRaw(&state)
  case .nextMatch: return goOnInSearch(&state, isBackward: false)
  case .previousMatch: return goOnInSearch(&state, isBackward: true)
  case .earlier: return recallSearch(&state, isEarlier: true)
  case .later: return recallSearch(&state, isEarlier: false)
  case .switchScope: return switchScope(&state)
  case .switchExpression: return switchExpression(&state)
  case .complete:
    guard case .command(let line)? = state.input else { return typeCharacter(&state, "\t") }
    return completeCommand(&state, line)
  case .deleteBackward where state.typedLine?.characters.isEmpty == true:
    return deleteInEmptyLine(&state)
  case .left, .right, .wordLeft, .wordRight, .start, .end, .deleteBackward, .deleteForward,
    .deleteWord, .deleteToStart, .deleteToEnd, .literal:
    return editLine(&state) { _ = $0.perform(command) }
  }
}

/// A text that was pasted: one step.
///
/// Lines of their own remain only in values.
func pasteIntoLine(_ state: inout State, _ text: String) -> [Effect] {
  let unix = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  if case .inline? = state.input {
    return editLine(&state) { $0.insert(unix) }
  }
  return editLine(&state) { $0.insert(unix.replacing("\n", with: " ")) }
}

/// Types a character; at the beginning of a new value it may pick the type.
private func typeCharacter(_ state: inout State, _ character: Character) -> [Effect] {
  if case .inline(var edit)? = state.input, edit.takesType(from: character) {
    return keepInline(&state, &edit)
  }
  return editLine(&state) { $0.insert(String(character)) }
}

/// Backspace in an empty line: a new string becomes a value of any type again, a command is left.
private func deleteInEmptyLine(_ state: inout State) -> [Effect] {
  switch state.input {
  case .command, .search, .textSearch, .newDocument, .secret: return cancelLine(&state)
  case .inline(var edit) where edit.dropsType(): return keepInline(&state, &edit)
  case .inline, .filter, nil: return []
  }
}

extension State {
  /// Whether a search is typed: what it said of its matches stays.
  fileprivate var isTypingSearch: Bool { if case .search? = input { true } else { false } }

  /// The line that takes the keys, whatever it is for.
  public var typedLine: LineEditor? {
    switch input {
    case .command(let line), .search(let line, _), .textSearch(let line), .filter(let line),
      .newDocument(let line), .secret(let line):
      return line
    case .inline(let edit): return edit.line
    case nil: break
    }
    guard case .confirmation(let confirmation)? = popup else { return nil }
    return confirmation.typed
  }
}

/// Changes the line that takes the keys; a value's line goes into the journal.
private func editLine(_ state: inout State, _ change: (inout LineEditor) -> Void) -> [Effect] {
  switch state.input {
  case .command(var line):
    change(&line)
    state.input = .command(line)
  case .search(var line, let isBackward):
    change(&line)
    state.input = .search(line, isBackward: isBackward)
    return typeSearch(&state)
  case .textSearch(var line):
    change(&line)
    state.input = .textSearch(line)
    return typeTextSearch(&state)
  case .filter(var line):
    change(&line)
    state.input = .filter(line)
    filterList(&state, by: line.text)
  case .secret(var line):
    change(&line)
    state.input = .secret(line)
  case .newDocument(var line):
    change(&line)
    state.input = .newDocument(line)
  case .inline(var edit):
    change(&edit.line)
    return keepInline(&state, &edit)
  case nil:
    guard case .confirmation(var confirmation)? = state.popup else { return [] }
    change(&confirmation.typed)
    state.popup = .confirmation(confirmation)
  }
  return []
}

/// Takes a changed inline line into the state and the journal.
func keepInline(_ state: inout State, _ edit: inout InlineEdit) -> [Effect] {
  edit.problem = inlineProblem(edit, in: state.document?.mine)
  state.input = .inline(edit)
  return journalEffect(&state, for: .input(edit))
}

/// The line is done: what it is for happens.
private func acceptLine(_ state: inout State) -> [Effect] {
  switch state.input {
  case .command(let line):
    state.input = nil
    return runCommandLine(&state, line.text)
  case .search(let line, let isBackward):
    return acceptSearch(&state, line.text, isBackward: isBackward)
  case .textSearch(let line): return acceptTextSearch(&state, line.text)
  case .filter:
    state.input = nil
    return []
  case .secret(let line):
    state.input = nil
    return signIn(&state, line.text)
  case .newDocument(let line):
    state.input = nil
    return createDocument(&state, named: line.text)
  case .inline(let edit): return acceptInline(&state, edit)
  case nil:
    guard case .confirmation(let confirmation)? = state.popup else { return [] }
    guard confirmation.typed.text == confirmation.word else {
      return refuse(&state, "Type \(confirmation.word) and Enter, or Esc to go back.")
    }
    state.popup = nil
    return confirm(&state, confirmation)
  }
}

/// The line is given up: nothing happens.
private func cancelLine(_ state: inout State) -> [Effect] {
  let input = state.input
  state.input = nil
  switch input {
  case .filter:
    filterList(&state, by: "")
    return []
  case .inline:
    showCursor(&state)
    return journalEffect(&state, for: .input(nil))
  case .search: return leaveSearch(&state)
  case .textSearch: return leaveTextSearch(&state)
  case .command, .secret: return []
  case .newDocument:
    state.message = nil
    return []
  case nil:
    state.popup = nil
    return []
  }
}
