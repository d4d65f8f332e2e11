import EditorCore
import TerminalModel

/// A line of the text editor as it is drawn.
struct TextRow {
  let appearance: Appearance
  /// The line, or as much of it as can be seen.
  let line: [UInt8]
  /// Whether it is coloured as JSON.
  let isJSON: Bool
  /// The bytes that are selected, and whether the selection goes on in the next line.
  let selection: (columns: Range<Int>, goesOn: Bool)?
  /// The byte from which on the text is no JSON.
  let problem: Int?
  /// The bytes that a search has found.
  let matches: [Range<Int>]

  /// The row without its first columns.
  func text(hiding hidden: Int) -> StyledText {
    var result = StyledText()
    for run in isJSON ? textRuns(of: line) : [TextRun(range: 0..<line.count, role: .text)] {
      for part in parts(of: run.range) {
        let text = DisplayText(
          String(decoding: line[part], as: UTF8.self), widths: appearance.widths)
        result.append(span(text, part, run.role))
      }
    }
    if selection?.goesOn == true || problem.map({ $0 >= line.count }) == true {
      let overlay: Role = selection?.goesOn == true ? .selection : .syntaxError
      let end = DisplayText(" ", widths: appearance.widths)
      result.append(StyledText.Span(text: end, role: .text, overlay: overlay))
    }
    return result.dropping(columns: hidden)
  }

  /// A range in pieces that are wholly selected or not, wholly wrong or not.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var cuts = [range.lowerBound, range.upperBound]
    if let selection { cuts += [selection.columns.lowerBound, selection.columns.upperBound] }
    if let wrong { cuts += [wrong.lowerBound, wrong.upperBound] }
    for match in matches where match.overlaps(range) {
      cuts += [match.lowerBound, match.upperBound]
    }
    let places = cuts.filter { range.contains($0) || $0 == range.upperBound }.sorted()
    return zip(places, places.dropFirst()).filter { $0 < $1 }.map { $0..<$1 }
  }

  /// A part as it is drawn: what is wrong has a colour of its own, which stands out on its ground.
  private func span(_ text: DisplayText, _ part: Range<Int>, _ role: Role) -> StyledText.Span {
    let isMatch = matches.contains { $0.overlaps(part) }
    if let selection, selection.columns.overlaps(part) {
      return StyledText.Span(
        text: text, role: role, overlay: isMatch ? .searchCurrent : .selection)
    }
    let isWrong = wrong.map { $0.overlaps(part) } == true
    return StyledText.Span(
      text: text, role: isWrong ? .syntaxError : role, overlay: isMatch ? .searchMatch : nil)
  }

  /// The character from which on the text is no JSON.
  private var wrong: Range<Int>? {
    guard let problem, problem < line.count else { return nil }
    let end = line[(problem + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? line.count
    return problem..<end
  }
}

extension StyledText {
  /// The part that begins at or after a column, for a view scrolled sideways.
  func dropping(columns dropped: Int) -> StyledText {
    guard dropped > 0 else { return self }
    var result = StyledText()
    var passed = 0
    for span in spans {
      let start = passed
      passed += span.text.columns
      if passed <= dropped { continue }
      var rest = span
      if start < dropped { rest.text = span.text.dropping(columns: dropped - start) }
      result.append(rest)
    }
    return result
  }
}
