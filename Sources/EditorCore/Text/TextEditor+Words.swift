extension TextEditor {
  /// The beginning of the word before a place, of an earlier line where there is none in this one.
  func wordStart(before place: TextPosition) -> TextPosition {
    var place = place
    while true {
      let line = lines[place.line]
      var index = line.index(atColumn: place.column)
      while index > line.startIndex, !line[line.index(before: index)].isInWord {
        index = line.index(before: index)
      }
      let hasWord = index > line.startIndex
      while index > line.startIndex, line[line.index(before: index)].isInWord {
        index = line.index(before: index)
      }
      guard !hasWord, place.line > 0 else {
        return TextPosition(line: place.line, column: line.column(of: index))
      }
      place = TextPosition(line: place.line - 1, column: lines[place.line - 1].utf8.count)
    }
  }

  /// The end of the word after a place, of a later line where there is none in this one.
  func wordEnd(after place: TextPosition) -> TextPosition {
    var place = place
    while true {
      let line = lines[place.line]
      var index = line.index(atColumn: place.column)
      while index < line.endIndex, !line[index].isInWord { index = line.index(after: index) }
      let hasWord = index < line.endIndex
      while index < line.endIndex, line[index].isInWord { index = line.index(after: index) }
      guard !hasWord, place.line + 1 < lines.count else {
        return TextPosition(line: place.line, column: line.column(of: index))
      }
      place = TextPosition(line: place.line + 1, column: 0)
    }
  }
}
