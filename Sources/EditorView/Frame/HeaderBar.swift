import EditorCore
import TerminalModel

/// A short remark in the header.
struct HeaderChip: Equatable {
  var text: String
  var role: Role
}

extension Canvas {
  /// Draws the first row: what is open, where it is, and in which state.
  ///
  /// The chips stand at the right, the most important first; those that do not fit are left out,
  /// the last ones first. The place goes before any chip does.
  mutating func drawHeader(title: String, place: String, chips: [HeaderChip]) {
    let columns = 0..<screen.size.columns
    fill(rows: 0..<1, columns: columns, .header)
    let title = text(" \(title)", .title)
    let most = columns.count - min(title.columns, columns.count / 2) - 3
    let shown = fitting(chips, into: most)
    let chipColumns = max(0, columns.count - shown.columns - 1)..<columns.count
    draw(shown, row: 0, columns: chipColumns, under: .header)
    let left = 0..<max(0, chipColumns.lowerBound - (shown.isEmpty ? 0 : 2))
    draw(title, row: 0, columns: left, under: .header)
    let place = text(place, .headerChip)
    let room = left.count - title.columns - 2
    if room >= place.columns {
      let start = title.columns + 2
      draw(place, row: 0, columns: start..<left.upperBound, under: .header)
    }
  }

  private func fitting(_ chips: [HeaderChip], into limit: Int) -> StyledText {
    var result = StyledText()
    for (index, chip) in chips.enumerated() {
      let gap = index == 0 ? "" : "  "
      let next = result + text(gap, .header) + text(chip.text, chip.role)
      if index > 0, next.columns > limit { break }
      result = next
    }
    return result.clipped(to: max(0, limit), ellipsis: glyphs.ellipsis)
  }
}
