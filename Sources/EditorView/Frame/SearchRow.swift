import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the line in which a search is typed, and at its right how it is read and what it found.
  mutating func drawSearch(_ prompt: String, _ line: LineEditor, _ state: State, row: Int) {
    drawPrompt(prompt, line, nil, row: row)
    drawFirstFitting(searchRemarks(state), behind: line, row: row)
  }

  /// Draws the line in which a search of the text editor is typed, and what it found.
  mutating func drawTextSearch(_ line: LineEditor, _ state: State, row: Int) {
    drawPrompt("/", line, nil, row: row)
    let pattern = state.textWork.search.pattern
    let found = matchCount(state.textMatchPlace)
    let kind = text(pattern.isExpression ? "regex" : "text", .textDim)
    let remarks = pattern.problem.map(problemRemarks) ?? [joined([kind, found]), found]
    drawFirstFitting(remarks, behind: line, row: row)
  }

  /// Draws the first of some remarks for which there is room at the right of what is typed.
  private mutating func drawFirstFitting(
    _ remarks: [StyledText], behind line: LineEditor, row: Int
  ) {
    let typed = appearance.safe(line.text).columns + 4
    let room = max(0, screen.size.columns - typed - 1)
    guard let remark = remarks.first(where: { $0.columns <= room }) else { return }
    drawTrailing(remark, row: row, columns: 0..<screen.size.columns - 1)
  }

  private func problemRemarks(_ problem: String) -> [StyledText] {
    [problem, "no regex"].map { text("\(glyphs.state("x")) \($0)", .inputInvalid) }
  }

  /// What is said of a search that is typed, the longest way first.
  private func searchRemarks(_ state: State) -> [StyledText] {
    let pattern = state.search.pattern
    if let problem = pattern.problem { return problemRemarks(problem) }
    let found = matchCount(state.matchPlace)
    let kind = pattern.isExpression ? "regex" : "text"
    let long = text("\(kind) in \(pattern.scope.title)", .textDim)
    let isUsual = !pattern.isExpression && pattern.scope == .all
    let short = isUsual ? StyledText() : text("\(kind) \(pattern.scope.title)", .textDim)
    return [joined([long, found]), joined([short, found]), found]
  }

  /// "3 of 17", in the colour of a warning when there is none.
  private func matchCount(_ place: MatchPlace?) -> StyledText {
    guard let place else { return StyledText() }
    return text(place.text, place.count == 0 && place.isComplete ? .messageWarning : .message)
  }

  /// Draws at the right of the message which match of how many the cursor stands on.
  mutating func drawMatchPlace(_ state: State) {
    guard state.screen == .tree, state.matchPlace != nil else { return }
    let pattern = state.search.pattern
    let sign = pattern.isExpression ? "/\(pattern.text)/" : pattern.text
    let shown = text(sign, .textDim).clipped(
      to: screen.size.columns / 3, ellipsis: glyphs.ellipsis)
    let remark = shown + text("  ", .text) + matchCount(state.matchPlace)
    let said = appearance.safe(state.message?.text ?? "").columns
    guard said + remark.columns + 4 <= screen.size.columns else { return }
    drawTrailing(
      remark, row: state.layout.messageRow, columns: 0..<screen.size.columns - 1)
  }
}
