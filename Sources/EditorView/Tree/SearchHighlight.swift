import TerminalModel

extension Canvas {
  /// Underlines what a search found in a row that was drawn.
  ///
  /// Case counts only when the search has an upper-case letter, as the search itself does it.
  mutating func highlightMatches(
    of query: String, row: Int, columns: Range<Int>
  ) {
    guard !query.isEmpty, (0..<screen.size.rows).contains(row) else { return }
    let ignoresCase = !query.contains(where: \.isUppercase)
    let wanted = Array(ignoresCase ? query.lowercased() : query)
    let columns = columns.clamped(to: 0..<screen.size.columns)
    let cells = columns.map { screen[row, $0].text }
    let characters = cells.map { Character(ignoresCase ? $0.lowercased() : $0, or: "\u{0}") }
    guard wanted.count <= characters.count else { return }
    var start = 0
    while start + wanted.count <= characters.count {
      if characters[start] == wanted[0],
        characters[start..<start + wanted.count].elementsEqual(wanted)
      {
        let found = columns.lowerBound + start
        restyle(row: row, columns: found..<found + wanted.count, with: .searchMatch)
        start += wanted.count
      } else {
        start += 1
      }
    }
  }

  /// Lays a role's attributes over cells that were drawn.
  mutating func restyle(row: Int, columns: Range<Int>, with role: Role) {
    let over = appearance.theme[role].attributes
    changeFaces(row: row, columns: columns) { face in
      var result = face
      result.attributes.formUnion(over)
      return result
    }
  }
}

extension Character {
  /// The only character of a text, or another one.
  fileprivate init(_ text: String, or other: Character) {
    self = text.count == 1 ? text.first ?? other : other
  }
}
