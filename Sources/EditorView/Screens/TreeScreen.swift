import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the tree editor, or what there is before a document was loaded.
  mutating func drawTreeScreen(_ state: State) {
    drawHeader(
      title: state.session.title, place: state.session.place, chips: state.headerChips(glyphs))
    if !state.showsTree {
      drawWaiting(state)
    } else {
      drawTree(state)
      drawDetail(state)
      drawTreeStatus(state)
    }
    drawFrame(state)
  }

  /// Draws what all screens have below: rule, message, footer.
  mutating func drawFrame(_ state: State) {
    if let row = state.layout.ruleRow {
      rule(row: row, columns: 0..<screen.size.columns)
      if state.screen == .tree, state.showsTree, let detail = state.layout.detailColumns {
        let edge = detail.lowerBound
        fill(
          rows: row..<row + 1, columns: edge..<edge + 1, with: glyphs.meetingUp, .border)
      }
    }
    drawMessage(state)
    drawFooter(state.footerHints, row: state.layout.footerRow)
  }
}
