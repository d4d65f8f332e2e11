import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Marks what a search found in a row of the tree that was drawn.
  ///
  /// What cannot be seen as it was found, in an escape or behind the edge, marks all of its row.
  mutating func markMatches(_ pane: TreePane, in text: TreeRowText, row: Int, columns: Range<Int>) {
    guard let query = pane.query, text.row.row.value != nil else { return }
    let role: Role = pane.isCursor(text.row) ? .searchCurrent : .searchMatch
    let places = text.places(limit: columns.count)
    let name = query.looksAtNames ? places.name : nil
    let value = query.looksAtValues ? places.value : nil
    var isMarked = false
    for place in [name, value].compactMap({ $0 }) {
      let place = (place.lowerBound + columns.lowerBound)..<(place.upperBound + columns.lowerBound)
      for match in matches(of: query, row: row, columns: place.clamped(to: columns)) {
        mark(row: row, columns: match, with: role)
        isMarked = true
      }
    }
    guard !isMarked, pane.isMatch(text.row) else { return }
    let whole = (columns.lowerBound + text.lead.columns)..<columns.upperBound
    mark(row: row, columns: withoutBlanks(row: row, columns: whole), with: role)
  }

  /// The columns of matches in cells that were drawn.
  private func matches(
    of query: SearchQuery, row: Int, columns: Range<Int>
  ) -> [Range<Int>] {
    guard (0..<screen.size.rows).contains(row) else { return [] }
    var bytes: [UInt8] = []
    var places: [Int] = []
    for column in columns.clamped(to: 0..<screen.size.columns) {
      let cell = Array(screen[row, column].text.utf8)
      bytes += cell
      places += Array(repeating: column, count: cell.count)
    }
    return query.ranges(in: bytes).map { range in
      var end = places[range.upperBound - 1] + 1
      while end < columns.upperBound, screen[row, end].text.isEmpty { end += 1 }
      return places[range.lowerBound]..<end
    }
  }

  private func withoutBlanks(row: Int, columns: Range<Int>) -> Range<Int> {
    var columns = columns
    while let last = columns.last, screen[row, last].text == " " { columns.removeLast() }
    return columns
  }

  /// Lays a role over cells that were drawn: its attributes, and its ground but in the cursor's row,
  /// which has one of its own.
  private mutating func mark(row: Int, columns: Range<Int>, with role: Role) {
    let over = appearance.theme[role]
    changeFaces(row: row, columns: columns) { face in
      var result = face
      result.attributes.formUnion(over.attributes)
      if role == .searchMatch { result.background = over.background }
      return result
    }
  }
}

extension TreeRowText {
  /// Where the name and the scalar stand, without their quotes; in columns from the row's text on.
  fileprivate func places(limit: Int) -> (name: Range<Int>?, value: Range<Int>?) {
    let start = lead.columns
    let label = label.columns
    let name = row.nameLiteral == nil ? nil : Self.inner(start, label - 2, isQuoted: true)
    guard !row.node.kind.isContainer else { return (name, nil) }
    let literal = appearance.literal(row.node, limit: max(0, limit - start - label))
    let isQuoted = row.node.kind == .string
    return (name, Self.inner(start + label, literal.columns, isQuoted: isQuoted))
  }

  private static func inner(_ start: Int, _ count: Int, isQuoted: Bool) -> Range<Int> {
    isQuoted ? (start + 1)..<(start + max(1, count - 1)) : start..<(start + max(0, count))
  }
}

extension TreePane {
  /// Whether the search has found the value of a row, as far as its matches were counted.
  fileprivate func isMatch(_ row: VisibleRow) -> Bool {
    guard let rank = row.number.map({ $0 - 1 }) else { return false }
    return state.search.tally?.holds(rank) == true
  }
}
