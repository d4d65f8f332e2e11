import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the line that is typed, or the message, or what to say when there is none.
  mutating func drawMessage(_ state: State) {
    let row = state.layout.messageRow
    switch state.input {
    case .command(let line): drawPrompt(":", line, state.message, row: row)
    case .search(let line, let isBackward):
      drawSearch(isBackward ? "?" : "/", line, state, row: row)
    case .textSearch(let line): drawTextSearch(line, state, row: row)
    case .filter(let line): drawPrompt("/", line, state.message, row: row)
    case .newDocument(let line): drawPrompt("new: ", line, state.message, row: row)
    case .secret(let line): drawSecret(line, row: row)
    case .inline(let edit): drawProblem(edit, state)
    case nil: drawSentence(state)
    }
  }

  /// Draws what is typed in secret: only how long it is.
  private mutating func drawSecret(_ line: LineEditor, row: Int) {
    let prompt = " Token or user:password (not shown): "
    let columns = 0..<screen.size.columns
    draw(text(prompt, .footerKey), row: row, columns: columns)
    let hidden = LineEditor(
      String(repeating: "*", count: line.characters.count), cursor: line.cursor)
    let start = min(prompt.count, columns.count)
    drawField(hidden, row: row, columns: start..<max(start, columns.count - 1), role: .input)
  }

  /// Draws a line that is typed, and a message behind it where there is room.
  mutating func drawPrompt(
    _ prompt: String, _ line: LineEditor, _ message: Message?, row: Int
  ) {
    let columns = 0..<screen.size.columns
    draw(text(" " + prompt, .footerKey), row: row, columns: columns)
    let start = prompt.count + 1
    drawField(line, row: row, columns: start..<max(start, columns.count - 1), role: .input)
    guard let message else { return }
    let end = start + appearance.safe(line.text).columns + 3
    guard end + Self.leastMessage < columns.count else { return }
    draw(text(message.text, message.level.role), row: row, columns: end..<columns.count - 1)
  }

  /// How many columns of a message say something.
  private static let leastMessage = 16

  /// Draws why a value cannot be accepted where its row has no room for that.
  private mutating func drawProblem(_ edit: InlineEdit, _ state: State) {
    guard state.message == nil, let problem = edit.problem, !edit.isUntouched,
      state.layout.sizeClass == .small
    else { return drawSentence(state) }
    drawSentence("\(glyphs.state("x")) \(problem)", .inputInvalid, state.layout)
  }

  private mutating func drawSentence(_ state: State) {
    drawMatchPlace(state)
    // How long it is until the next try is told as it is now.
    let isOffline = state.message?.topic == .offline
    let current = isOffline ? standingMessage(state) : nil
    guard let message = current ?? state.message ?? standingMessage(state) else { return }
    // In a small window the keys of a box stand in the footer alone.
    drawSentence(
      message.text, message.level.role, state.layout, rows: state.popup == nil ? 2 : 1)
  }

  /// The longest sentence about a lasting state that fits into the row; none beside a search.
  private func standingMessage(_ state: State) -> Message? {
    guard state.matchPlace == nil else { return nil }
    let room = screen.size.columns - 2
    return state.standingMessages.first { appearance.safe($0.text).columns <= room }
  }

  /// Draws a sentence; where one row is too short, its beginning takes the place of the rule, or its
  /// end that of the keys.
  ///
  /// - Parameter most: How many rows it may take in a window without a rule.
  mutating func drawSentence(
    _ sentence: String, _ role: Role, _ layout: Layout, rows most: Int = 2
  ) {
    let columns = 1..<max(1, screen.size.columns - 1)
    let limit = layout.ruleRow == nil ? most : 2
    let rows = appearance.wordRows(of: sentence, width: columns.count, limit: limit)
    guard let ruleRow = layout.ruleRow else {
      draw(text(rows[0], role), row: layout.messageRow, columns: columns)
      if rows.count > 1 { restOfSentence = text(rows[1], role) }
      return
    }
    if rows.count > 1 {
      fill(rows: ruleRow..<ruleRow + 1, columns: 0..<screen.size.columns, .text)
      draw(text(rows[0], role), row: ruleRow, columns: columns)
    }
    draw(text(rows[rows.count - 1], role), row: layout.messageRow, columns: columns)
  }
}

extension Canvas {
  /// Draws a sentence about what is selected, over what the frame says, which is nothing.
  mutating func drawRemark(_ sentence: String, _ state: State) {
    drawSentence(sentence, .message, state.layout)
    guard restOfSentence != nil else { return }
    let row = state.layout.footerRow
    fill(rows: row..<row + 1, columns: 0..<screen.size.columns, .text)
    drawFooter(state.footerHints, row: row)
  }
}

extension Message.Level {
  /// How a sentence of this weight looks.
  var role: Role {
    switch self {
    case .information: .message
    case .warning: .messageWarning
    case .error: .messageError
    case .success: .stateOk
    }
  }
}
