extension Screen {
  /// Fills a rectangle with one character of one column, clipped to the screen.
  ///
  /// **Complexity**: O(n) in the cells filled.
  public mutating func fill(
    rows: Range<Int>, columns: Range<Int>, with character: Character = " ", face: Face = .plain,
    widths: WidthTable = .ascii
  ) {
    let glyphs = DisplayText(String(character), widths: widths).glyphs
    guard let glyph = glyphs.first, glyphs.count == 1, glyph.columns == 1 else { return }
    let cell = Cell(text: glyph.text, face: face)
    let columns = columns.clamped(to: 0..<size.columns)
    for row in rows.clamped(to: 0..<size.rows) {
      overwrite(row: row, columns: columns, with: repeatElement(cell, count: columns.count))
    }
  }

  /// Changes the faces of a rectangle and leaves its text, clipped to the screen.
  ///
  /// **Complexity**: O(n) in the cells of the rectangle.
  public mutating func restyle(
    rows: Range<Int>, columns: Range<Int>, _ change: (Face) -> Face
  ) {
    for row in rows.clamped(to: 0..<size.rows) {
      for column in columns.clamped(to: 0..<size.columns) {
        let position = index(row, column)
        cells[position].face = change(cells[position].face)
      }
    }
  }
}
