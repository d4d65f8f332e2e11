import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws the visible rows of a list screen; the selected one is marked and reversed.
  mutating func drawList(
    _ state: State, rows area: Range<Int>, _ content: (ListRow, Int) -> StyledText
  ) {
    guard let list = state.listState else { return }
    let columns = 0..<screen.size.columns
    let rows = state.visibleListRows(limit: area.count)
    for (offset, entry) in rows.enumerated() {
      let row = area.lowerBound + offset
      let isSelected = list.top + offset == list.selected && !entry.isHeading
      let overlay: Role? = isSelected ? .cursorRow : nil
      if isSelected {
        fill(rows: row..<row + 1, columns: columns, .text, under: overlay)
        draw(text(">", .textStrong), row: row, columns: 0..<1, under: overlay)
      }
      mark(row: row, columns: columns, as: .item(list.top + offset))
      let room = 2..<max(2, columns.count - 1)
      draw(content(entry, room.count), row: row, columns: room, under: overlay)
    }
  }

  /// Says in the middle of an empty list why it is empty.
  mutating func drawEmpty(_ sentence: String, rows: Range<Int>) {
    let columns = min(1, screen.size.columns)..<max(1, screen.size.columns - 1)
    let first = rows.lowerBound + rows.count / 3
    let lines = appearance.wordRows(
      of: sentence, width: columns.count, limit: max(1, rows.upperBound - first))
    for (row, line) in zip(first..<max(first, rows.upperBound), lines) {
      drawCentered(text(line, .textDim), row: row, columns: columns)
    }
  }
}

extension ListRow {
  /// Whether it is a title over other rows.
  var isHeading: Bool {
    if case .key(.heading) = self { return true }
    return false
  }
}
