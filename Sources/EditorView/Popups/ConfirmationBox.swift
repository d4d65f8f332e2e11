import EditorCore
import TerminalModel

extension Canvas {
  /// Draws a question that is answered by typing a word.
  mutating func draw(_ confirmation: Confirmation) {
    let prompt = "Type \(confirmation.word) to go on: "
    var rows = [StyledText()] + confirmation.lines.map { text($0, .menuItem) }
    let field = String(repeating: " ", count: max(8, confirmation.word.count + 2))
    rows += [StyledText(), text(prompt + field, .menuItem)]
    let inside = draw(Box(title: "Are you sure?", rows: rows, foot: "Esc goes back"))
    let row = inside.rows.upperBound - 1
    guard row >= inside.rows.lowerBound else { return }
    let start = min(inside.columns.lowerBound + prompt.count, inside.columns.upperBound)
    drawField(
      confirmation.typed, row: row, columns: start..<inside.columns.upperBound, role: .input)
  }
}
