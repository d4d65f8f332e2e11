import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the keys that may follow a prefix, in as many columns as there is room for.
  mutating func drawWhichKey(_ state: State) {
    guard let content = state.whichKey, !content.rows.isEmpty else { return }
    let keyWidth = content.rows.map { appearance.safe($0.keys).columns }.max() ?? 1
    let entries = content.rows.map { row in
      text(row.keys.padding(to: keyWidth), .menuKey) + text("  " + row.help, .menuItem)
    }
    let room = screen.size.columns - 4
    let most = max(1, screen.size.rows - 6)
    let longest = entries.map(\.columns).max() ?? 1
    let needed = (entries.count + most - 1) / most
    let columns = max(needed, min(entries.count > 4 ? 2 : 1, (room + 3) / (longest + 3)))
    let widest = max(1, min(longest, (room + 3) / columns - 3))
    let height = min(most, (entries.count + columns - 1) / columns)
    let rows = (0..<height).map { row in
      var line = StyledText()
      for column in 0..<columns {
        let index = column * height + row
        guard index < entries.count else { break }
        let gap = column == 0 ? 0 : column * (widest + 3) - line.columns
        line +=
          text(String(repeating: " ", count: max(0, gap)), .menuItem)
          + entries[index].clipped(to: widest, ellipsis: glyphs.ellipsis)
      }
      return line
    }
    draw(Box(title: content.title, rows: rows, foot: "Esc cancels"))
  }
}
