import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws a value as JSON text that is being edited.
  mutating func drawTextScreen(_ state: State) {
    guard let editor = state.text else {
      drawTreeScreen(state)
      return
    }
    drawHeader(
      title: "Text of \(place(of: editor, state))", place: state.session.title,
      chips: [syntaxChip(editor)])
    drawLines(editor, rows: state.layout.listRows, isActive: state.popup == nil)
    drawTextStatus(editor, state)
    drawFrame(state)
  }

  private func place(of editor: TextEditor, _ state: State) -> String {
    switch editor.target {
    case .value(let path) where path.isEmpty: "the whole document"
    case .value(let path): state.document?.mine.pointer(to: path).description ?? ""
    case .resolution(let id): id.pointer.description
    }
  }

  private func syntaxChip(_ editor: TextEditor) -> HeaderChip {
    guard let problem = editor.problem else {
      let text = editor.isChanged ? "\(glyphs.state("*")) CHANGED" : "UNCHANGED"
      return HeaderChip(text: text, role: editor.isChanged ? .stateDirty : .stateClean)
    }
    let place = "\(problem.line):\(problem.column)"
    return HeaderChip(text: "\(glyphs.state("x")) SYNTAX \(place)", role: .stateError)
  }

  private mutating func drawLines(_ editor: TextEditor, rows: Range<Int>, isActive: Bool) {
    let numberWidth = max(3, String(editor.lines.count).utf8.count)
    let room = (numberWidth + 3)..<max(numberWidth + 3, screen.size.columns - 1)
    let hidden = hiddenColumns(editor, room: room.count)
    for (offset, index) in (editor.top..<editor.lines.count).prefix(rows.count).enumerated() {
      let row = rows.lowerBound + offset
      let isCursor = index == editor.cursor.line
      if isCursor { draw(text(">", .textStrong), row: row, columns: 0..<1) }
      drawTrailing(
        text(String(index + 1), isCursor ? .gutterLineCurrent : .gutterLine), row: row,
        columns: 1..<(1 + numberWidth))
      if editor.problem?.line == index + 1 {
        let column = numberWidth + 1
        draw(text("x", .syntaxError), row: row, columns: column..<column + 1)
      }
      let line = DisplayText(String(editor.lines[index]), widths: appearance.widths)
      screen.put(
        hidden > 0 ? line.dropping(columns: hidden) : line, row: row, column: room.lowerBound,
        face: appearance.theme[.text], escapes: appearance.theme[.syntaxInvisible], within: room)
      if isCursor, isActive {
        setCursor(row: row, column: room.lowerBound + cursorColumn(editor) - hidden)
      }
    }
  }

  /// The column of the cursor in its line.
  private func cursorColumn(_ editor: TextEditor) -> Int {
    let line = editor.lines[editor.cursor.line]
    let typed = String(line.prefix(editor.cursor.column)).utf8.count
    return DisplayText(String(line), widths: appearance.widths).column(ofUTF8Offset: typed)
  }

  private func hiddenColumns(_ editor: TextEditor, room: Int) -> Int {
    guard editor.lines.indices.contains(editor.cursor.line) else { return 0 }
    return max(0, cursorColumn(editor) - room + 1)
  }

  private mutating func drawTextStatus(_ editor: TextEditor, _ state: State) {
    guard let row = state.layout.statusRow else { return }
    let columns = 1..<max(1, screen.size.columns - 1)
    let place = "\(editor.cursor.line + 1):\(editor.cursor.column + 1)"
    if let problem = editor.problem {
      let sentence = "\(glyphs.state("x")) \(problem.message)"
      draw(
        text(sentence, .messageError), row: row,
        columns: columns.lowerBound..<max(1, columns.upperBound - 8))
    } else {
      draw(text("\(glyphs.state("v")) valid JSON", .stateOk), row: row, columns: columns)
    }
    drawTrailing(text(place, .textDim), row: row, columns: columns)
  }
}
