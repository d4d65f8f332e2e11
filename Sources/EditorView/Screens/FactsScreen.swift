import EditorCore
import TerminalModel

extension Canvas {
  /// Draws a screen that tells facts: about a value, or about who works on the document.
  mutating func drawFactsScreen(_ state: State) {
    let isNode = state.screen == .node
    drawHeader(
      title: isNode ? "Node details" : "Presence", place: state.session.title,
      chips: isNode
        ? [] : state.presenceChips + [HeaderChip(text: state.session.author, role: .presenceSelf)])
    let width = Self.factLabelWidth
    let appearance = self.appearance
    drawList(state, rows: state.listRows) { row, _ in
      guard case .fact(let fact) = row else { return StyledText() }
      return appearance.row(fact, labelWidth: width)
    }
    drawListStatus(state)
    drawWholeFact(state)
    drawFrame(state)
  }

  /// Draws the end of the selected line where it is too long for its row.
  private mutating func drawWholeFact(_ state: State) {
    guard let row = state.layout.statusRow, let list = state.listState else { return }
    let rows = state.visibleListRows(limit: state.listRows.count)
    let offset = list.selected - list.top
    let room = max(0, screen.size.columns - 16)
    guard rows.indices.contains(offset), case .fact(let fact) = rows[offset] else { return }
    let whole = appearance.safe(fact.text)
    guard whole.columns > room + 16 - Self.factLabelWidth - 4 else { return }
    let end = whole.dropping(columns: max(0, whole.columns - room))
    draw(
      StyledText([StyledText.Span(text: end, role: .textDim)]), row: row, columns: 1..<(1 + room))
  }

  /// Columns of the labels.
  static let factLabelWidth = 14
}

extension Appearance {
  /// A line that tells a fact: its label, and what it says.
  fileprivate func row(_ fact: Fact, labelWidth: Int) -> StyledText {
    if fact.kind == .heading { return text(fact.text, .textStrong) }
    let label =
      fact.label.isEmpty ? text("  ", .text) : cell("  " + fact.label, .textDim, labelWidth)
    return label + text(fact.text, fact.kind.role)
  }
}

extension Fact.Kind {
  /// How a line of this kind looks.
  fileprivate var role: Role {
    switch self {
    case .heading: .textStrong
    case .plain: .text
    case .mine: .mergeMine
    case .theirs: .mergeTheirs
    case .dim: .presenceIdle
    case .warning: .messageWarning
    case .literal: .syntaxString
    }
  }
}
