import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the keys that may follow a prefix, in as many columns as there is room for; where not all
  /// of them fit, a page of them.
  mutating func drawWhichKey(_ state: State) {
    guard let content = state.whichKey, !content.rows.isEmpty else { return }
    let keyWidth = content.rows.map { appearance.safe($0.keys).columns }.max() ?? 1
    let entries = content.rows.map { row in
      text(row.keys.padding(to: keyWidth) + "  ", .menuKey) + text(row.help, .menuItem)
    }
    let height = max(1, screen.size.rows - 6)
    if let rows = columnRows(entries, height: height) {
      draw(Box(title: content.title, rows: rows, foot: "Esc cancels"))
      return
    }
    let room = max(1, screen.size.columns - 4)
    let rows = entries.flatMap { $0.wrapped(to: room, indent: keyWidth + 2) }
    let pages = (rows.count + height - 1) / height
    let page = state.pending.page % pages
    let shown = rows.dropFirst(page * height).prefix(height)
    draw(
      Box(
        title: content.title, rows: Array(shown),
        foot: pages > 1 ? "? next page (\(page + 1) of \(pages))" : "Esc cancels"))
  }

  /// The entries side by side in as few rows as they need; `nil` when they would have to be cut.
  private func columnRows(_ entries: [StyledText], height most: Int) -> [StyledText]? {
    let room = screen.size.columns - 4
    let longest = entries.map(\.columns).max() ?? 1
    let columns = max(1, min(entries.count > 4 ? 2 : 1, (room + 3) / (longest + 3)))
    let height = (entries.count + columns - 1) / columns
    guard longest <= room, height <= most else { return nil }
    return (0..<height).map { row in
      var line = StyledText()
      for index in stride(from: row, to: entries.count, by: height) {
        let gap = line.isEmpty ? 0 : index / height * (longest + 3) - line.columns
        line += text(String(repeating: " ", count: max(0, gap)), .menuItem) + entries[index]
      }
      return line
    }
  }
}
