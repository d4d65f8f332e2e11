import TerminalModel

extension Canvas {
  /// Says what a window lacks that is too small for anything else.
  mutating func drawTooSmall(_ size: TerminalSize) {
    let least = "40×10"
    let columns = 0..<size.columns
    let rows = [
      "Window is \(size.columns)×\(size.rows);", "Triptych needs \(least).", "Nothing is lost.",
    ]
    let first = max(0, (size.rows - rows.count) / 2)
    for (index, row) in rows.enumerated() where first + index < size.rows {
      let sentence = glyphs.isASCII ? row.replacing("×", with: "x") : row
      drawCentered(
        text(sentence, index == 2 ? .textDim : .text), row: first + index, columns: columns)
    }
  }
}
