import EditorCore
import TerminalModel

extension Canvas {
  /// Draws the palette: what is typed, and the actions that fit, each with its keys.
  mutating func draw(_ palette: Palette, _ state: State) {
    let entries = state.paletteEntries
    let width = max(10, min(screen.size.columns - 4, Self.paletteWidth))
    let height = state.layout.paletteHeight
    let visible = entries.dropFirst(palette.top).prefix(height)
    var rows = [text(String(repeating: " ", count: width), .input)]
    rows += visible.map { paletteRow($0, width: width) }
    if entries.isEmpty { rows.append(text("No action is called like this.", .textDim)) }
    // As many rows as ever, so that the box stands still while one types.
    while rows.count <= height { rows.append(text(" ", .menuItem)) }
    // What is offered changes with what happens meanwhile.
    let selected = min(palette.selected, entries.count - 1)
    var box = Box(
      title: "Palette", rows: rows, foot: "\(selected + 1) of \(entries.count)",
      selected: selected < palette.top ? nil : selected - palette.top + 1)
    for row in 0..<visible.count { box.items[row + 1] = palette.top + row }
    let inside = draw(box)
    drawField(palette.line, row: inside.rows.lowerBound, columns: inside.columns, role: .input)
    if entries.indices.contains(selected) { drawWhole(entries[selected], width: width, state) }
  }

  /// Draws all that a selected action does where its row has no room for it.
  private mutating func drawWhole(_ entry: PaletteEntry, width: Int, _ state: State) {
    let row = paletteRow(entry, width: width)
    guard state.message == nil, row.text.contains(glyphs.ellipsis) else { return }
    drawRemark("\(entry.title)  \(entry.keys)", state)
  }

  /// An action: what it does at the left, its keys at the right.
  private func paletteRow(_ entry: PaletteEntry, width: Int) -> StyledText {
    let keys = text(entry.keys, entry.otherScreen == nil ? .menuKey : .textDim)
      .clipped(to: width / 2, ellipsis: glyphs.ellipsis)
    var title = marked(entry)
    if let screen = entry.otherScreen { title += text("  (\(screen))", .textDim) }
    title = title.clipped(to: width - keys.columns - 2, ellipsis: glyphs.ellipsis)
    let gap = String(repeating: " ", count: max(2, width - title.columns - keys.columns))
    return title + text(gap, .menuItem) + keys
  }

  /// The title with what was typed in it marked.
  private func marked(_ entry: PaletteEntry) -> StyledText {
    let role: Role = entry.otherScreen == nil ? .menuItem : .textDim
    let places = Set(entry.places)
    var result = StyledText()
    var run = ""
    var isRunMarked = false
    for (place, character) in entry.title.enumerated() {
      if places.contains(place) != isRunMarked {
        result += text(run, isRunMarked ? .searchMatch : role)
        (run, isRunMarked) = ("", !isRunMarked)
      }
      run.append(character)
    }
    return result + text(run, isRunMarked ? .searchMatch : role)
  }

  /// The widest the palette gets, in columns.
  private static let paletteWidth = 72
}
