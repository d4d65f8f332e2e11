import TerminalModel

extension StyledText {
  /// The text in rows of a width, parted between words; all rows but the first are indented.
  func wrapped(to width: Int, indent: Int = 0) -> [StyledText] {
    let indent = min(indent, width / 2)
    var rows: [StyledText] = []
    var rest = self
    while rest.columns > width - (rows.isEmpty ? 0 : indent) {
      let room = max(1, width - (rows.isEmpty ? 0 : indent))
      let end = rest.lastBlank(before: room + 1) ?? room
      rows.append(rest.part(0..<end).indented(rows.isEmpty ? 0 : indent))
      rest = rest.part(end..<rest.columns).withoutLeadingBlanks
    }
    return rows + (rest.isEmpty && !rows.isEmpty ? [] : [rest.indented(rows.isEmpty ? 0 : indent)])
  }

  /// How far the words of a row of a menu stand behind their key, or behind the row's blanks.
  var hangingIndent: Int {
    guard let first = spans.first else { return 0 }
    if first.role == .menuKey { return first.text.columns }
    return first.text.text.prefix { $0 == " " }.count
  }

  private func indented(_ columns: Int) -> StyledText {
    guard columns > 0, let role = spans.first?.role else { return self }
    let blanks = DisplayText(String(repeating: " ", count: columns), widths: .standard)
    return StyledText([Span(text: blanks, role: role)]) + self
  }

  private var withoutLeadingBlanks: StyledText {
    let count = glyphs.prefix { $0.text == " " }.count
    return count == 0 ? self : part(count..<columns)
  }

  private var glyphs: [DisplayGlyph] { spans.flatMap(\.text.glyphs) }

  /// The column of the last blank before a column, behind something; `nil` when there is none.
  private func lastBlank(before limit: Int) -> Int? {
    var column = 0
    var blank: Int?
    var hasWord = false
    for glyph in glyphs {
      if column >= limit { break }
      if glyph.text == " " {
        if hasWord { blank = column }
      } else {
        hasWord = true
      }
      column += glyph.columns
    }
    return blank
  }

  /// What stands between two columns.
  private func part(_ range: Range<Int>) -> StyledText {
    var result = StyledText()
    var start = 0
    for span in spans {
      let end = start + span.text.columns
      if end > range.lowerBound, start < range.upperBound {
        var cut = span
        if start < range.lowerBound {
          cut.text = cut.text.dropping(columns: range.lowerBound - start)
        }
        let room = range.upperBound - max(start, range.lowerBound)
        cut.text = cut.text.prefix(columns: room)
        result.append(cut)
      }
      start = end
    }
    return result
  }
}
