extension TextEditor {
  /// Where a motion leads from the cursor; `rows` are the visible ones.
  func destination(of motion: TextMotion, rows: Int) -> TextPosition {
    switch motion {
    case .left: left(of: cursor)
    case .right: right(of: cursor)
    case .wordLeft: wordStart(before: cursor)
    case .wordRight: wordEnd(after: cursor)
    case .lineBegin: TextPosition(line: cursor.line, column: 0)
    case .lineStart: lineStart(of: cursor)
    case .lineEnd: lineEnd(of: cursor)
    case .lineEndOrNext: cursor == lineEnd(of: cursor) ? right(of: cursor) : lineEnd(of: cursor)
    case .up: vertical(by: -1)
    case .down: vertical(by: 1)
    case .pageUp: vertical(by: -rows)
    case .pageDown: vertical(by: rows)
    case .textStart: .start
    case .textEnd: end
    }
  }

  /// Moves the cursor to a place; what was selected is not any more.
  mutating func move(to position: TextPosition) {
    anchor = nil
    put(at: position)
  }

  /// Moves the cursor, up and down to the column it came from where lines are long enough.
  ///
  /// - Parameter selects: Whether what lies between is selected, with what was before.
  mutating func move(_ motion: TextMotion, rows: Int, selects: Bool) {
    let place = destination(of: motion, rows: rows)
    let column = motion.isVertical ? wantedColumn ?? characters(before: cursor) : nil
    let start = anchor ?? cursor
    put(at: place)
    wantedColumn = column
    anchor = selects && start != cursor ? start : nil
  }

  /// Scrolls so that the cursor is visible in so many rows.
  mutating func scroll(rows: Int) {
    top = min(top, cursor.line)
    top = max(top, cursor.line - max(1, rows) + 1)
    top = max(0, min(top, lines.count - 1))
  }

  /// A place between two characters of the text, the nearest one before any other place.
  func clamped(_ position: TextPosition) -> TextPosition {
    let number = min(max(position.line, 0), lines.count - 1)
    let line = lines[number]
    let wanted = min(max(position.column, 0), line.utf8.count)
    let index = line.utf8.index(line.startIndex, offsetBy: wanted)
    if index == line.endIndex || String.Index(index, within: line) != nil {
      return TextPosition(line: number, column: wanted)
    }
    let start = line.index(before: line.index(after: index))
    return TextPosition(line: number, column: line.column(of: start))
  }

  private mutating func put(at position: TextPosition) {
    cursor = clamped(position)
    wantedColumn = nil
    history.endRun()
  }

  /// The place so many lines further, at the column that is wanted.
  private func vertical(by count: Int) -> TextPosition {
    let number = min(max(cursor.line + count, 0), lines.count - 1)
    let line = lines[number]
    let wanted = wantedColumn ?? characters(before: cursor)
    let index = line.index(line.startIndex, offsetBy: wanted, limitedBy: line.endIndex)
    return TextPosition(line: number, column: line.column(of: index ?? line.endIndex))
  }

  private func characters(before place: TextPosition) -> Int {
    let line = lines[place.line]
    return line.distance(from: line.startIndex, to: line.index(atColumn: place.column))
  }

  /// One character to the left, across the line's beginning.
  private func left(of place: TextPosition) -> TextPosition {
    let line = lines[place.line]
    if place.column > 0 {
      let before = line.index(before: line.index(atColumn: place.column))
      return TextPosition(line: place.line, column: line.column(of: before))
    }
    guard place.line > 0 else { return place }
    return TextPosition(line: place.line - 1, column: lines[place.line - 1].utf8.count)
  }

  /// One character to the right, across the line's end.
  private func right(of place: TextPosition) -> TextPosition {
    let line = lines[place.line]
    if place.column < line.utf8.count {
      let after = line.index(after: line.index(atColumn: place.column))
      return TextPosition(line: place.line, column: line.column(of: after))
    }
    guard place.line + 1 < lines.count else { return place }
    return TextPosition(line: place.line + 1, column: 0)
  }

  /// The beginning of the line's text; the line's beginning when the place is there already.
  private func lineStart(of place: TextPosition) -> TextPosition {
    let margin = lines[place.line].margin.utf8.count
    return TextPosition(line: place.line, column: place.column == margin ? 0 : margin)
  }

  private func lineEnd(of place: TextPosition) -> TextPosition {
    TextPosition(line: place.line, column: lines[place.line].utf8.count)
  }
}

extension TextMotion {
  /// Whether it goes up or down and comes back to its column.
  var isVertical: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown: true
    case .left, .right, .wordLeft, .wordRight, .lineBegin, .lineStart, .lineEnd, .lineEndOrNext,
      .textStart, .textEnd:
      false
    }
  }
}

extension String {
  /// The place behind so many bytes of UTF-8.
  func index(atColumn column: Int) -> Index { utf8.index(startIndex, offsetBy: column) }

  /// The bytes of UTF-8 before a place.
  func column(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }

  /// The white space that a line begins with.
  var margin: Substring { prefix { $0 == " " || $0 == "\t" } }
}
