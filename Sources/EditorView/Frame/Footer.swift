import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the keys that matter now, the last one (help) always; what does not fit is left out.
  mutating func drawFooter(_ hints: [FooterHint], row: Int) {
    guard let help = hints.last else { return }
    let columns = 1..<max(1, screen.size.columns - 1)
    let end = hint(help)
    if let rest = restOfSentence {
      draw(rest, row: row, columns: columns.dropLast(min(columns.count, end.columns + 2)))
      mark(help, row: row, from: columns.upperBound - end.columns, width: end.columns)
      return drawTrailing(end, row: row, columns: columns)
    }
    var shown = StyledText()
    for next in hints.dropLast() {
      let longer = shown + hint(next) + text("  ", .footer)
      if longer.columns + end.columns > columns.count { break }
      mark(next, row: row, from: 1 + shown.columns, width: longer.columns - shown.columns - 2)
      shown = longer
    }
    mark(help, row: row, from: 1 + shown.columns, width: end.columns)
    draw(shown + end, row: row, columns: columns)
  }

  /// A click on a hint presses its key.
  private mutating func mark(_ hint: FooterHint, row: Int, from start: Int, width: Int) {
    let columns = (start..<start + width).clamped(to: 0..<screen.size.columns)
    mark(row: row, columns: columns, as: .keys(hint.sequence))
  }

  private func hint(_ hint: FooterHint) -> StyledText {
    text(hint.key, .footerKey) + text(" " + hint.label, .footer)
  }
}
