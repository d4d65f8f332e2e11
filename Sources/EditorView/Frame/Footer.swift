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
      return drawTrailing(end, row: row, columns: columns)
    }
    var shown = StyledText()
    for next in hints.dropLast() {
      let longer = shown + hint(next) + text("  ", .footer)
      if longer.columns + end.columns > columns.count { break }
      shown = longer
    }
    draw(shown + end, row: row, columns: columns)
  }

  private func hint(_ hint: FooterHint) -> StyledText {
    text(hint.key, .footerKey) + text(" " + hint.label, .footer)
  }
}
