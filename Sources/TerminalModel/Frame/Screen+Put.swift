extension Screen {
  /// Draws a text, made safe first; escapes of unsafe characters have the face of the text.
  ///
  /// - Parameters:
  ///   - row: 0-based; nothing is drawn when it is not on the screen.
  ///   - column: 0-based; may lie left of `clip`, what is left of it is not drawn.
  ///   - clip: Columns that may be drawn on; the whole row when nil.
  /// - Returns: Columns that the text takes when nothing is clipped.
  ///
  /// **Complexity**: O(n) in the columns of the clip.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, face: Face = .plain, widths: WidthTable,
    within clip: Range<Int>? = nil
  ) -> Int {
    put(
      DisplayText(text, widths: widths), row: row, column: column, face: face, escapes: face,
      within: clip)
  }

  /// Draws a text that was made safe.
  ///
  /// A wide character of which only half fits is drawn as a blank.
  ///
  /// - Parameters:
  ///   - escapes: The face of what stands for unsafe characters; that of the text when nil.
  ///   - clip: Columns that may be drawn on; the whole row when nil.
  /// - Returns: Columns that the text takes when nothing is clipped.
  ///
  /// **Complexity**: O(n) in the glyphs.
  @discardableResult
  public mutating func put(
    _ text: DisplayText, row: Int, column: Int, face: Face = .plain, escapes: Face? = nil,
    within clip: Range<Int>? = nil
  ) -> Int {
    guard (0..<size.rows).contains(row) else { return text.columns }
    let clip = (clip ?? 0..<size.columns).clamped(to: 0..<size.columns)
    if let ascii = text.ascii {
      put(ascii.utf8, row: row, column: column, face: face, clip: clip)
      return text.columns
    }
    var column = column
    for glyph in text.glyphs where column < clip.upperBound {
      let glyphFace = glyph.isEscape ? escapes ?? face : face
      if glyph.isEscape {
        put(escape: glyph.text, row: row, column: column, face: glyphFace, clip: clip)
      } else if glyph.columns == 1 {
        if column >= clip.lowerBound {
          set(Cell(text: glyph.text, face: glyphFace), row: row, column: column)
        }
      } else {
        put(glyph, row: row, column: column, face: glyphFace, clip: clip)
      }
      column += glyph.columns
    }
    return text.columns
  }

  private mutating func put(
    _ ascii: String.UTF8View, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    var column = column
    for byte in ascii {
      if column >= clip.upperBound { return }
      if column >= clip.lowerBound {
        set(
          Cell(text: DisplayText.asciiTexts[Int(byte)], face: face), row: row, column: column)
      }
      column += 1
    }
  }

  private mutating func put(
    escape text: String, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where clip.contains(column + offset) {
      set(Cell(text: String(scalar), face: face), row: row, column: column + offset)
    }
  }

  private mutating func put(
    _ glyph: DisplayGlyph, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    let place = column..<(column + glyph.columns)
    guard clip.clamped(to: place) == place else {
      for half in place.clamped(to: clip) {
        set(Cell(text: " ", face: face), row: row, column: half)
      }
      return
    }
    set(Cell(text: glyph.text, face: face), row: row, column: column)
    for half in place.dropFirst() {
      let position = index(row, half)
      clearNeighbour(of: position, row: row)
      cells[position] = Cell(text: "", face: face)
    }
  }

  /// Replaces one cell; what remains of a wide character that it cut becomes a blank.
  mutating func set(_ cell: Cell, row: Int, column: Int) {
    let position = index(row, column)
    if cells[position].isContinuation {
      cells[position - 1] = Cell(text: " ", face: cells[position - 1].face)
    }
    clearNeighbour(of: position, row: row)
    cells[position] = cell
  }

  /// Blanks the right half of a wide character whose left half is about to be replaced.
  private mutating func clearNeighbour(of position: Int, row: Int) {
    let next = position + 1
    guard next < (row + 1) * size.columns, cells[next].isContinuation else { return }
    cells[next] = Cell(text: " ", face: cells[next].face)
  }
}
