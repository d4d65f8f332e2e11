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
    put(text.ascii.utf8, row: row, column: column, face: face, clip: clip)
    var column = column + text.asciiColumns
    for glyph in text.others where column < clip.upperBound {
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

  /// Draws printable ASCII, one column a byte.
  private mutating func put(
    _ ascii: String.UTF8View, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    let place = (column..<column + ascii.count).clamped(to: clip)
    guard !place.isEmpty else { return }
    let visible = ascii.dropFirst(place.lowerBound - column).prefix(place.count)
    overwrite(row: row, columns: place, with: visible.lazy.map { Cell(UInt32($0), face: face) })
  }

  /// Takes over columns of a row of another screen, as long as both screens have them.
  ///
  /// **Complexity**: O(n) in the columns.
  public mutating func copy(
    row source: Int, of other: Screen, to row: Int, columns: Range<Int>
  ) {
    let columns = columns.clamped(to: 0..<min(size.columns, other.size.columns))
    guard !columns.isEmpty, (0..<size.rows).contains(row), (0..<other.size.rows).contains(source)
    else { return }
    let start = other.index(source, columns.lowerBound)
    overwrite(row: row, columns: columns, with: other.cells[start..<start + columns.count])
    // Of a wide character across an edge only half came along.
    let (first, last) = (index(row, columns.lowerBound), index(row, columns.upperBound - 1))
    if cells[first].isContinuation { cells[first] = Cell(0x20, face: cells[first].face) }
    if columns.upperBound < other.size.columns, other.cells[start + columns.count].isContinuation {
      cells[last] = Cell(0x20, face: cells[last].face)
    }
  }

  /// Replaces neighbouring cells; what remains of a wide character that they cut becomes a blank.
  mutating func overwrite(row: Int, columns: Range<Int>, with content: some Sequence<Cell>) {
    guard let last = columns.last else { return }
    var position = index(row, columns.lowerBound)
    clearLeftHalf(of: position)
    clearRightHalf(of: index(row, last), row: row)
    for cell in content {
      cells[position] = cell
      position += 1
    }
  }

  private mutating func put(
    escape text: String, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    for (offset, scalar) in text.unicodeScalars.enumerated()
    where clip.contains(column + offset) {
      set(Cell(scalar.value, face: face), row: row, column: column + offset)
    }
  }

  private mutating func put(
    _ glyph: DisplayGlyph, row: Int, column: Int, face: Face, clip: Range<Int>
  ) {
    let place = column..<(column + glyph.columns)
    guard clip.clamped(to: place) == place else {
      for half in place.clamped(to: clip) {
        set(Cell(0x20, face: face), row: row, column: half)
      }
      return
    }
    set(Cell(text: glyph.text, face: face), row: row, column: column)
    for half in place.dropFirst() {
      let position = index(row, half)
      clearRightHalf(of: position, row: row)
      cells[position] = Cell(0, face: face)
    }
  }

  /// Replaces one cell; what remains of a wide character that it cut becomes a blank.
  mutating func set(_ cell: Cell, row: Int, column: Int) {
    let position = index(row, column)
    clearLeftHalf(of: position)
    clearRightHalf(of: position, row: row)
    cells[position] = cell
  }

  /// Blanks the left half of a wide character whose right half is about to be replaced.
  private mutating func clearLeftHalf(of position: Int) {
    guard cells[position].isContinuation else { return }
    cells[position - 1] = Cell(0x20, face: cells[position - 1].face)
  }

  /// Blanks the right half of a wide character whose left half is about to be replaced.
  private mutating func clearRightHalf(of position: Int, row: Int) {
    let next = position + 1
    guard next < (row + 1) * size.columns, cells[next].isContinuation else { return }
    cells[next] = Cell(0x20, face: cells[next].face)
  }
}
