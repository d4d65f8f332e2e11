import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws the visible rows of the tree; those that look as in the frame before are taken from there.
  ///
  /// **Complexity**: O(rows · columns), whatever the document.
  mutating func drawTree(_ state: State) {
    guard let pane = TreePane(state) else { return }
    var drawn = DrawnTree(setting: pane.setting(appearance.theme))
    let earlier = earlierTree.flatMap { $0.setting == drawn.setting ? $0 : nil }
    for (offset, content) in pane.rows.enumerated() {
      let row = state.layout.listRows.lowerBound + offset
      switch content {
      case .visible(let visible):
        let look = pane.look(of: visible)
        draw(look, of: pane, row: row, after: earlier, remembering: &drawn)
        mark(visible, of: pane, item: offset, row: row)
      case .newChild(let edit, let depth): draw(edit, depth: depth, of: pane, row: row)
      }
    }
    drawnTree = drawn
  }

  /// A click on the row selects it; one on its triangle opens or closes it.
  private mutating func mark(_ visible: VisibleRow, of pane: TreePane, item: Int, row: Int) {
    guard !pane.isAdding else { return }
    mark(row: row, columns: pane.columns, as: .item(item))
    guard visible.node.kind.isContainer, visible.row.value != nil else { return }
    let sign = pane.textColumns.lowerBound + max(0, visible.depth * 2 - pane.shift)
    if pane.textColumns.contains(sign) {
      mark(row: row, columns: sign..<sign + 1, as: .fold(item))
    }
  }

  private mutating func draw(
    _ look: TreeRowLook, of pane: TreePane, row: Int, after earlier: DrawnTree?,
    remembering drawn: inout DrawnTree
  ) {
    if pane.query != nil || (look.isCursor && pane.inlineEdit != nil) {
      return draw(look, of: pane, row: row)
    }
    if let (screen, place) = earlier?.place(of: look) {
      self.screen.copy(row: place, of: screen, to: row, columns: pane.columns)
    } else {
      draw(look, of: pane, row: row)
    }
    drawn.add(look, row: row)
  }

  private mutating func draw(_ look: TreeRowLook, of pane: TreePane, row: Int) {
    let (visible, overlay) = (look.visible, look.overlay)
    if let overlay { fill(rows: row..<row + 1, columns: pane.columns, .text, under: overlay) }
    drawGutter(
      pane.gutter, number: visible.number, who: look.who, marks: look.marks, row: row,
      overlay: overlay, isCursor: look.isCursor && !pane.isAdding)
    if look.isSelected, !look.isCursor {
      draw(text("*", .gutterLineCurrent), row: row, columns: 0..<1, under: overlay)
    }
    if look.isRepeated {
      let column = pane.gutter.problemColumn
      draw(text("x", .syntaxError), row: row, columns: column..<column + 1, under: overlay)
    }
    let text = TreeRowText(appearance: appearance, row: visible, shift: pane.shift)
    var room = pane.textColumns
    if let edit = pane.inlineEdit, look.isCursor {
      return draw(edit, in: text, row: row, columns: room)
    }
    let note = margin(look).clipped(to: room.count / 2, ellipsis: glyphs.ellipsis)
    if !note.isEmpty, pane.state.layout.showsMargin {
      drawTrailing(note, row: row, columns: room, under: overlay)
      room = room.lowerBound..<max(room.lowerBound, room.upperBound - note.columns - 2)
    }
    draw(text.text(limit: room.count), row: row, columns: room, under: overlay)
    markMatches(pane, in: text, row: row, columns: room)
  }

  /// The right margin: what a comparison of the versions would say about the row.
  private func margin(_ look: TreeRowLook) -> StyledText {
    let marks = look.marks
    if look.isRepeated, marks.note.isEmpty { return text("name twice", .syntaxError) }
    var result = StyledText()
    if let note = marks.myNote { result += text(note, .mergeMine) }
    if let note = marks.theirNote {
      if !result.isEmpty { result += text(", ", .textDim) }
      result += text(note, .mergeTheirs)
    }
    return result
  }
}
