extension TextEditor {
  /// One character to the left, across the line's beginning.
  func left(of position: TextPosition) -> TextPosition {
    if position.column > 0 {
      return TextPosition(line: position.line, column: position.column - 1)
    }
    guard position.line > 0 else { return position }
    return TextPosition(line: position.line - 1, column: lines[position.line - 1].count)
  }

  /// One character to the right, across the line's end.
  func right(of position: TextPosition) -> TextPosition {
    if position.column < lines[position.line].count {
      return TextPosition(line: position.line, column: position.column + 1)
    }
    guard position.line + 1 < lines.count else { return position }
    return TextPosition(line: position.line + 1, column: 0)
  }

  /// The beginning of the word before a place.
  func wordStart(before position: TextPosition) -> TextPosition {
    var place = position
    while place > .start, !isWord(before: place) { place = left(of: place) }
    while place.column > 0, isWord(before: place) { place = left(of: place) }
    return place
  }

  /// The end of the word after a place.
  func wordEnd(after position: TextPosition) -> TextPosition {
    var place = position
    while place < end, !isWord(at: place) { place = right(of: place) }
    while place.column < lines[place.line].count, isWord(at: place) { place = right(of: place) }
    return place
  }

  /// The beginning of the line's text; the line's beginning when the place is there already.
  func lineStart(of position: TextPosition) -> TextPosition {
    let margin = lines[position.line].prefix { $0 == " " || $0 == "\t" }.count
    let column = position.column == margin ? 0 : margin
    return TextPosition(line: position.line, column: column)
  }

  /// The end of the line.
  func lineEnd(of position: TextPosition) -> TextPosition {
    TextPosition(line: position.line, column: lines[position.line].count)
  }

  /// Moves the cursor; moving sideways forgets the column that was wanted.
  mutating func move(to position: TextPosition) {
    cursor = clamped(position)
    wantedColumn = nil
  }

  /// Moves the cursor by lines, and comes back to its column where lines are long enough.
  mutating func move(lines count: Int) {
    let column = wantedColumn ?? cursor.column
    cursor = clamped(TextPosition(line: cursor.line + count, column: column))
    wantedColumn = column
  }

  /// Scrolls so that the cursor is visible in so many rows.
  mutating func scroll(rows: Int) {
    top = min(top, cursor.line)
    top = max(top, cursor.line - max(1, rows) + 1)
    top = max(0, min(top, lines.count - 1))
  }

  private func isWord(at place: TextPosition) -> Bool {
    let line = lines[place.line]
    return place.column < line.count && Self.isWord(line[place.column])
  }

  private func isWord(before place: TextPosition) -> Bool {
    place.column > 0 && Self.isWord(lines[place.line][place.column - 1])
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
