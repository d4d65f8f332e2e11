extension TextEditor {
  /// What is selected; `nil` when nothing is.
  public var selection: Range<TextPosition>? {
    guard let anchor, anchor != cursor else { return nil }
    return min(anchor, cursor)..<max(anchor, cursor)
  }

  /// The selection, or else the cursor's line with its end.
  var selectionOrLine: Range<TextPosition> {
    if let selection { return selection }
    let start = TextPosition(line: cursor.line, column: 0)
    if cursor.line + 1 < lines.count {
      return start..<TextPosition(line: cursor.line + 1, column: 0)
    }
    return start..<TextPosition(line: cursor.line, column: lines[cursor.line].utf8.count)
  }

  /// The lines that the selection touches, or the cursor's.
  var touchedLines: ClosedRange<Int> {
    guard let selection else { return cursor.line...cursor.line }
    // A selection that ends at a line's beginning does not touch that line.
    let last = selection.upperBound.column == 0 ? -1 : 0
    return selection.lowerBound
      .line...max(
        selection.lowerBound.line, selection.upperBound.line + last)
  }

  /// The replacement that moves the touched lines to the right by two spaces; `nil` for empty ones.
  func indented() -> TextReplacement? { reshaped { $0.isEmpty ? $0 : "  " + $0 } }

  /// The replacement that moves the touched lines back by two spaces or a tab; `nil` without any.
  func outdented() -> TextReplacement? {
    reshaped { line in
      let spaces = line.prefix(2).prefix { $0 == " " }.count
      return String(line.dropFirst(line.first == "\t" ? 1 : spaces))
    }
  }

  private func reshaped(_ change: (String) -> String) -> TextReplacement? {
    let touched = touchedLines
    let old = lines[touched.lowerBound..<touched.upperBound + 1]
    let new = old.map(change)
    guard new != old else { return nil }
    let end = TextPosition(line: touched.upperBound, column: lines[touched.upperBound].utf8.count)
    return TextReplacement(
      range: TextPosition(line: touched.lowerBound, column: 0)..<end,
      text: new.joined(separator: "\n"))
  }

  /// What the next line begins with: the indentation of this one, deeper behind a bracket.
  var indentationOfNextLine: String {
    guard target.isJSON else { return "" }
    let before = String(decoding: lines[cursor.line].utf8.prefix(cursor.column), as: UTF8.self)
    let opens = before.last { $0 != " " }.map { $0 == "{" || $0 == "[" } ?? false
    return before.margin + (opens ? "  " : "")
  }
}
