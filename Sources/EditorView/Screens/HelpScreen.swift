import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the key table, the keys of the screen below first.
  mutating func drawHelpScreen(_ state: State) {
    let filter = state.lists.helpFilter
    drawHeader(
      title: "Help", place: filter.isEmpty ? "all keys" : "keys with \"\(filter)\"",
      chips: ["/ filters", "N takes a count"].map { HeaderChip(text: $0, role: .headerChip) })
    let area = state.layout.listRows
    if state.listCount == 0 {
      drawEmpty("No key has \"\(filter)\" in its description.", rows: area)
    }
    let keyWidth = min(24, screen.size.columns * 3 / 10)
    let appearance = self.appearance
    drawList(state, rows: area) { row, _ in
      guard case .key(let key) = row else { return StyledText() }
      return appearance.row(key, keyWidth: keyWidth)
    }
    drawListStatus(state)
    drawFrame(state)
    drawWholeKey(state, keyWidth: keyWidth)
  }

  /// Draws all of the selected line where its row has no room for it.
  private mutating func drawWholeKey(_ state: State, keyWidth: Int) {
    guard state.message == nil, state.input == nil, let list = state.listState else { return }
    let rows = state.visibleListRows(limit: state.listRows.count)
    let offset = list.selected - list.top
    guard rows.indices.contains(offset), case .key(let key) = rows[offset],
      appearance.row(key, keyWidth: keyWidth).text.contains(glyphs.ellipsis)
        || appearance.row(key, keyWidth: keyWidth).columns > screen.size.columns - 3
    else { return }
    drawRemark(key.sentence, state)
  }
}

extension KeyTableRow {
  /// Its keys and what they do, in one piece.
  fileprivate var sentence: String {
    switch self {
    case .heading(let title): title
    case .binding(let keys, let help, let takesCount):
      "\(keys.joined(separator: ", ")): \(help)\(takesCount ? " (takes a count)" : "")."
    case .command(let usage, let help): "\(usage): \(help)."
    }
  }
}

extension Appearance {
  /// A line of the key table.
  func row(_ key: KeyTableRow, keyWidth: Int) -> StyledText {
    switch key {
    case .heading(let title):
      return text(title, .textStrong)
    case .binding(let keys, let help, let takesCount):
      let remark = takesCount ? text("  N", .footerKey) : StyledText()
      return entry(keys.joined(separator: "  "), help, keyWidth) + remark
    case .command(let usage, let help):
      return entry(usage, help, keyWidth)
    }
  }

  private func entry(_ keys: String, _ help: String, _ keyWidth: Int) -> StyledText {
    let keys = text("  " + keys, .footerKey).clipped(to: keyWidth, ellipsis: glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(0, keyWidth - keys.columns) + 2)
    return keys + text(gap, .text) + text(help.withoutCodeMarks, .text)
  }
}
