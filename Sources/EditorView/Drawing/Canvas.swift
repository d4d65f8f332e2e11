import TerminalModel

/// A screen that is being drawn, with the means to draw on it.
struct Canvas {
  let appearance: Appearance
  var screen: Screen
  /// The end of a sentence whose row was too short; it stands where keys would.
  var restOfSentence: StyledText?
  /// The last tree that was drawn before this frame.
  let earlierTree: DrawnTree?
  /// The tree of this frame, once it is drawn.
  var drawnTree: DrawnTree?
  /// The merge that was drawn last, in this frame or before it.
  var drawnMerge: DrawnMerge?

  init(_ size: TerminalSize, _ appearance: Appearance, after earlierTree: DrawnTree? = nil) {
    self.appearance = appearance
    self.earlierTree = earlierTree
    screen = Screen(size: size, face: appearance.theme[.text])
  }

  var glyphs: GlyphSet { appearance.glyphs }

  /// Draws a text into columns of a row; an ellipsis ends what does not fit.
  mutating func draw(
    _ text: StyledText, row: Int, columns: Range<Int>, under overlay: Role? = nil
  ) {
    let fitting = text.clipped(to: columns.count, ellipsis: glyphs.ellipsis)
    var column = columns.lowerBound
    for span in fitting.spans {
      screen.put(
        span.text, row: row, column: column,
        face: appearance.theme.face(span.role, under: span.overlay ?? overlay),
        escapes: appearance.theme.face(.syntaxInvisible, under: overlay), within: columns)
      column += span.text.columns
    }
  }

  /// Draws a text so that it ends where the columns end.
  mutating func drawTrailing(
    _ text: StyledText, row: Int, columns: Range<Int>, under overlay: Role? = nil
  ) {
    let start = max(columns.lowerBound, columns.upperBound - text.columns)
    draw(text, row: row, columns: start..<columns.upperBound, under: overlay)
  }

  /// Draws a text in the middle of the columns.
  mutating func drawCentered(_ text: StyledText, row: Int, columns: Range<Int>) {
    let indent = max(0, (columns.count - text.columns) / 2)
    draw(
      text, row: row,
      columns: min(columns.lowerBound + indent, columns.upperBound)..<columns.upperBound)
  }

  /// Fills a rectangle with one sign.
  mutating func fill(
    rows: Range<Int>, columns: Range<Int>, with sign: String = " ", _ role: Role,
    under overlay: Role? = nil
  ) {
    screen.fill(
      rows: rows, columns: columns, with: Character(sign),
      face: appearance.theme.face(role, under: overlay), widths: appearance.widths)
  }

  /// A rule across the columns of a row.
  mutating func rule(row: Int, columns: Range<Int>, sign: String? = nil, _ role: Role = .border) {
    fill(rows: row..<row + 1, columns: columns, with: sign ?? glyphs.horizontal, role)
  }

  /// Changes the faces of cells that were drawn.
  mutating func changeFaces(row: Int, columns: Range<Int>, _ change: (Face) -> Face) {
    screen.restyle(rows: row..<row + 1, columns: columns, change)
  }

  /// Gives columns of a row a meaning for the mouse.
  mutating func mark(row: Int, columns: Range<Int>, as meaning: ScreenRegion.Meaning) {
    screen.mark(rows: row..<row + 1, columns: columns, as: meaning)
  }

  /// Shows the terminal's cursor.
  mutating func setCursor(row: Int, column: Int) {
    guard (0..<screen.size.rows).contains(row), (0..<screen.size.columns).contains(column) else {
      return
    }
    screen.cursor = CellPosition(row: row, column: column)
  }

  /// Names the window.
  mutating func setTitle(_ title: String) {
    screen.title = appearance.safe(title).text
  }
}
