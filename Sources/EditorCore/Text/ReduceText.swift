import JSONSyntax
import TerminalModel

/// A key on the text screen.
func reduceText(_ state: inout State, _ key: KeyPress) -> [Effect] {
  guard var editor = state.text else { return [] }
  if editor.takesNextLiterally {
    editor.takesNextLiterally = false
    state.text = editor
    return literalText(key).map { typeText(&state, $0) } ?? []
  }
  guard let meaning = TextKey(key) else {
    state.message = Message(
      .information, "\(key) does nothing here. ^S applies the text, Esc leaves.")
    return []
  }
  state.message = nil
  switch meaning {
  case .type(let text): return typeText(&state, text)
  case .newLine: return typeText(&state, "\n" + editor.indentationOfNextLine)
  case .delete(let motion): return deleteText(&state, motion)
  case .undo: return change(&state) { $0.undo() }
  case .redo: return change(&state) { $0.redo() }
  case .move(let motion): moveInText(&state, motion)
  case .literally: state.text?.takesNextLiterally = true
  case .apply: return applyText(&state)
  case .leave: return leaveText(&state)
  }
  return []
}

/// A text pasted on the text screen: one step of undo.
func pasteText(_ state: inout State, _ text: String) -> [Effect] {
  var plain = ""
  for character in text {
    plain.append(character == "\r" || character == "\r\n" ? "\n" : character)
  }
  return typeText(&state, plain)
}

private func typeText(_ state: inout State, _ text: String) -> [Effect] {
  change(&state) { editor in
    let step = TextReplacement(range: editor.cursor..<editor.cursor, text: text)
    editor.replace(step)
    return step
  }
}

private func deleteText(_ state: inout State, _ motion: TextMotion) -> [Effect] {
  let rows = textHeight(state)
  return change(&state) { editor in
    let place = editor.cursor
    let target = editor.destination(of: motion, rows: rows)
    guard place != target else { return nil }
    let step = TextReplacement(range: min(place, target)..<max(place, target), text: "")
    editor.replace(step)
    return step
  }
}

private func moveInText(_ state: inout State, _ motion: TextMotion) {
  let rows = textHeight(state)
  switch motion {
  case .up: state.text?.move(lines: -1)
  case .down: state.text?.move(lines: 1)
  case .pageUp: state.text?.move(lines: -rows)
  case .pageDown: state.text?.move(lines: rows)
  case .left, .right, .wordLeft, .wordRight, .lineBegin, .lineStart, .lineEnd, .lineEndOrNext,
    .textStart, .textEnd:
    if let place = state.text?.destination(of: motion, rows: rows) { state.text?.move(to: place) }
  }
  state.text?.scroll(rows: rows)
}

/// Changes the text, keeps the cursor visible, and writes the change down.
private func change(
  _ state: inout State, _ body: (inout TextEditor) -> TextReplacement?
) -> [Effect] {
  guard var editor = state.text, let step = body(&editor) else { return [] }
  editor.scroll(rows: textHeight(state))
  state.text = editor
  return journalEffect(&state, for: .text(.replaced(step)))
}

/// How many lines of the text are visible: the three versions of a hunk stand above it.
func textHeight(_ state: State) -> Int {
  guard case .resolution = state.text?.target else { return state.layout.listHeight }
  return max(1, state.layout.listHeight - TextEditor.versionRows)
}

private func literalText(_ key: KeyPress) -> String? {
  switch key.key {
  case .tab: "\t"
  case .enter: "\n"
  case .character(let character): String(character)
  case .escape, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
    .pageUp, .pageDown, .function:
    nil
  }
}

extension TextEditor {
  /// How many rows the versions of a hunk and their rule take above its text.
  public static let versionRows = 4

  /// Where a motion leads from the cursor.
  fileprivate func destination(of motion: TextMotion, rows: Int) -> TextPosition {
    switch motion {
    case .left: left(of: cursor)
    case .right: right(of: cursor)
    case .wordLeft: wordStart(before: cursor)
    case .wordRight: wordEnd(after: cursor)
    case .lineBegin: TextPosition(line: cursor.line, column: 0)
    case .lineStart: lineStart(of: cursor)
    case .lineEnd: lineEnd(of: cursor)
    case .lineEndOrNext:
      cursor == lineEnd(of: cursor) ? right(of: cursor) : lineEnd(of: cursor)
    case .up: clamped(TextPosition(line: cursor.line - 1, column: cursor.column))
    case .down: clamped(TextPosition(line: cursor.line + 1, column: cursor.column))
    case .pageUp: clamped(TextPosition(line: cursor.line - rows, column: cursor.column))
    case .pageDown: clamped(TextPosition(line: cursor.line + rows, column: cursor.column))
    case .textStart: .start
    case .textEnd: end
    }
  }

  /// What the next line begins with: the indentation of this one, deeper behind a bracket.
  fileprivate var indentationOfNextLine: String {
    let line = lines[cursor.line][..<cursor.column]
    let margin = String(line.prefix { $0 == " " || $0 == "\t" })
    let opens = line.last { $0 != " " }.map { $0 == "{" || $0 == "[" } ?? false
    return opens ? margin + "  " : margin
  }
}
