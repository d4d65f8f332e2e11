import EditorCore
import TerminalModel

extension Canvas {
  /// Draws a line that is typed, scrolled so that the terminal's cursor, which it sets, is seen.
  mutating func drawField(_ line: LineEditor, row: Int, columns: Range<Int>, role: Role) {
    guard !columns.isEmpty else { return }
    fill(rows: row..<row + 1, columns: columns, role)
    let text = DisplayText(line.text, widths: appearance.widths)
    let typed = String(line.characters.prefix(line.cursor)).utf8.count
    let cursor = text.column(ofUTF8Offset: typed)
    let hidden = max(0, cursor - columns.count + 1)
    let visible = hidden > 0 ? text.dropping(columns: hidden) : text
    screen.put(
      visible, row: row, column: columns.lowerBound, face: appearance.theme[role],
      escapes: appearance.theme[.syntaxInvisible], within: columns)
    setCursor(row: row, column: min(columns.lowerBound + cursor - hidden, columns.upperBound - 1))
  }
}
