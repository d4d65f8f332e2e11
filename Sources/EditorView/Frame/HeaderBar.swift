import EditorCore
import TerminalModel

/// A short remark in the header.
struct HeaderChip: Equatable {
  var text: String
  var role: Role
  /// The keys of the screen that tells more; a click types them.
  var keys: [KeyPress] = []
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
    mark(chips, from: chipColumns.lowerBound)
    let left = 0..<max(0, chipColumns.lowerBound - (shown.isEmpty ? 0 : 2))
    draw(title, row: 0, columns: left, under: .header)
    let place = text(place, .headerChip)
    let room = left.count - title.columns - 2
    if room >= place.columns {
      let start = title.columns + 2
      draw(place, row: 0, columns: start..<left.upperBound, under: .header)
    }
  }

  /// A click on a chip opens the screen that tells more.
  private mutating func mark(_ chips: [HeaderChip], from start: Int) {
    var start = start
    for chip in chips where start < screen.size.columns {
      let end = start + appearance.safe(chip.text).columns
      let columns = (start..<end).clamped(to: 0..<screen.size.columns)
      if !chip.keys.isEmpty { mark(row: 0, columns: columns, as: .keys(chip.keys)) }
      start = end + Self.chipGap.count
    }
  }

  private static let chipGap = "  "

  private func fitting(_ chips: [HeaderChip], into limit: Int) -> StyledText {
    var result = StyledText()
    for (index, chip) in chips.enumerated() {
      let gap = index == 0 ? "" : Self.chipGap
      let next = result + text(gap, .header) + text(chip.text, chip.role)
      if index > 0, next.columns > limit { break }
      result = next
    }
    return result.clipped(to: max(0, limit), ellipsis: glyphs.ellipsis)
  }
}
