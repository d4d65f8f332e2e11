import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws a value as text that is being edited.
  mutating func drawTextScreen(_ state: State) {
    guard let editor = state.text else {
      drawTreeScreen(state)
      return
    }
    drawHeader(
      title: "Text of \(place(of: editor, state))", place: state.session.title,
      chips: chips(of: editor, state))
    let top = drawVersions(editor, state)
    let rows = min(top, state.layout.listRows.upperBound - 1)..<state.layout.listRows.upperBound
    let pane = TextPane(
      editor, state.textWork.search, rows: rows, width: screen.size.columns, appearance)
    drawLines(pane, isActive: state.popup == nil && state.input == nil)
    drawTextStatus(editor, state)
    drawFrame(state)
  }

  private func place(of editor: TextEditor, _ state: State) -> String {
    switch editor.target {
    case .value(let path), .content(let path):
      path.isEmpty
        ? "the whole document" : state.document?.mine.pointer(to: path).description ?? ""
    case .resolution(let id): id.pointer.description
    }
  }

  private func chips(of editor: TextEditor, _ state: State) -> [HeaderChip] {
    var chips = [syntaxChip(editor)]
    if !editor.target.isJSON { chips.append(HeaderChip(text: "CONTENT", role: .headerChip)) }
    if editor.isLaidOut { chips.append(HeaderChip(text: "LAID OUT", role: .headerChip)) }
    return chips
  }

  private func syntaxChip(_ editor: TextEditor) -> HeaderChip {
    guard let problem = editor.problem else {
      let text = editor.isChanged ? "\(glyphs.state("*")) CHANGED" : "UNCHANGED"
      return HeaderChip(text: text, role: editor.isChanged ? .stateDirty : .stateClean)
    }
    let place = "\(problem.line):\(problem.column)"
    return HeaderChip(text: "\(glyphs.state("x")) SYNTAX \(place)", role: .stateError)
  }

  private mutating func drawLines(_ pane: TextPane, isActive: Bool) {
    let editor = pane.editor
    let numbers = editor.top..<min(editor.lines.count, editor.top + pane.rows.count)
    for number in numbers {
      let row = pane.rows.lowerBound + number - editor.top
      let isCursor = number == editor.cursor.line
      if isCursor { draw(text(">", .textStrong), row: row, columns: 0..<1) }
      drawTrailing(
        text(String(number + 1), isCursor ? .gutterLineCurrent : .gutterLine), row: row,
        columns: 1..<1 + pane.numberWidth)
      let shown = pane.row(of: number)
      if shown.problem != nil {
        let column = pane.numberWidth + 1
        draw(text("x", .syntaxError), row: row, columns: column..<column + 1)
      }
      draw(shown.text(hiding: pane.hidden), row: row, columns: pane.columns)
      mark(
        row: row, columns: 0..<pane.columns.lowerBound, as: .text(line: number, utf8Offsets: [0]))
      mark(
        row: row, columns: pane.columns.lowerBound..<screen.size.columns,
        as: .text(line: number, utf8Offsets: pane.utf8Offsets(of: number)))
      if isCursor, isActive {
        let column = pane.columns.lowerBound + pane.cursorColumn - pane.hidden
        setCursor(row: row, column: column)
      }
    }
  }

  /// Draws the three versions of a hunk over its text; returns the row below them.
  private mutating func drawVersions(_ editor: TextEditor, _ state: State) -> Int {
    let rows = state.layout.listRows
    guard case .resolution(let id) = editor.target, rows.count > TextEditor.versionRows + 1,
      let decision = state.merge?.decision(id)
    else { return rows.lowerBound }
    let versions: [(String, JSONNode?, Role)] = [
      ("b  BASE    ", decision.base, .mergeBase), ("m  MINE    ", decision.mine, .mergeMine),
      ("t  THEIRS  ", decision.theirs, .mergeTheirs),
    ]
    for (offset, (label, node, role)) in versions.enumerated() {
      let columns = 1..<max(1, screen.size.columns - 1)
      let room = max(0, columns.count - label.utf8.count)
      let value = node.map { appearance.brief($0, limit: room) } ?? text("(not there)", .textDim)
      draw(text(label, role) + value, row: rows.lowerBound + offset, columns: columns)
    }
    rule(row: rows.lowerBound + versions.count, columns: 0..<screen.size.columns)
    return rows.lowerBound + TextEditor.versionRows
  }

  private mutating func drawTextStatus(_ editor: TextEditor, _ state: State) {
    guard let row = state.layout.statusRow else { return }
    let columns = 1..<max(1, screen.size.columns - 1)
    let remark = joined([selectionRemark(editor), text(cursorText(editor), .textDim)])
    drawTrailing(remark, row: row, columns: columns)
    let room = columns.lowerBound..<max(1, columns.upperBound - remark.columns - 2)
    if let problem = editor.problem {
      draw(
        text("\(glyphs.state("x")) \(problem.shortMessage)", .messageError), row: row, columns: room
      )
    } else if !editor.target.isJSON {
      draw(
        text("the content of a string, escapes as characters", .textDim), row: row, columns: room)
    } else if editor.isChecked {
      draw(text("\(glyphs.state("v")) valid JSON", .stateOk), row: row, columns: room)
    } else {
      draw(text("checking\(glyphs.ellipsis)", .textDim), row: row, columns: room)
    }
  }

  private func selectionRemark(_ editor: TextEditor) -> StyledText {
    guard let selection = editor.selection else { return StyledText() }
    let lines = selection.upperBound.line - selection.lowerBound.line
    if lines > 0 { return text("\(lines + 1) lines selected", .textDim) }
    let count = editor.text(in: selection).count
    return text("\(count) selected", .textDim)
  }

  private func cursorText(_ editor: TextEditor) -> String {
    let line = editor.lines[editor.cursor.line].utf8.prefix(editor.cursor.column)
    // As problems are counted: by scalars.
    return "\(editor.cursor.line + 1):\(line.count { $0 & 0xC0 != 0x80 } + 1)"
  }
}
