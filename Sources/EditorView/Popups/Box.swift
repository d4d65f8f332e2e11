import TerminalModel

/// A box over the screen, as large as what it holds.
struct Box {
  /// The title in the upper edge; none when empty.
  var title: String
  /// What stands inside, top to bottom.
  var rows: [StyledText]
  /// The remark in the lower edge; none when empty.
  var foot: String
  /// The selected row, when one is.
  var selected: Int?

  /// The rows that can be chosen with the mouse, and which of the things to choose from they are.
  var items: [Int: Int] = [:]

  /// Where it stands.
  var place = Place.middle

  /// Where a box stands, above the footer.
  enum Place {
    /// Over what matters least then: the middle.
    case middle
    /// At the right edge, so that the screen can be seen.
    case right
  }

  init(title: String, rows: [StyledText], foot: String = "", selected: Int? = nil) {
    self.title = title
    self.rows = rows
    self.foot = foot
    self.selected = selected
  }
}

extension StyledText {
  /// The key that a row of a menu begins with: a click on the row presses it.
  fileprivate var menuKey: KeyPress? {
    guard let first = spans.first, first.role == .menuKey else { return nil }
    return KeyPress(parsing: String(first.text.text.prefix { $0 != " " }))
  }
}

extension Box {
  /// The same box in so many rows and columns: long rows are parted between words, and what can be
  /// spared goes: first blank rows, then keys that the footer names too.
  fileprivate func fitted(rows height: Int, columns width: Int) -> Box {
    var box = wrapped(to: width)
    if box.rows.count > height { box = keeping { !$0.isEmpty }.wrapped(to: width) }
    if box.rows.count > height {
      box = keeping { !$0.isEmpty && $0.menuKey == nil }.wrapped(to: width)
    }
    if box.rows.count > height, box.selected == nil, box.foot.isEmpty { box.foot = "and more" }
    return box
  }

  private func wrapped(to width: Int) -> Box {
    guard rows.contains(where: { $0.columns > width }) else { return self }
    var result = self
    let parted = rows.map { row in
      row.columns > width ? row.wrapped(to: width, indent: row.hangingIndent) : [row]
    }
    result.rows = parted.flatMap(\.self)
    result.moveRows { row in parted[..<row].reduce(0) { $0 + $1.count } }
    return result
  }

  private func keeping(_ isKept: (StyledText) -> Bool) -> Box {
    var result = self
    result.rows = rows.filter(isKept)
    result.moveRows { row in rows[..<row].count(where: isKept) }
    return result
  }

  /// The selected row and the items, after the rows were moved.
  private mutating func moveRows(_ place: (Int) -> Int) {
    selected = selected.map(place)
    let moved = items.map { (place($0.key), $0.value) }
    items = Dictionary(moved, uniquingKeysWith: { first, _ in first })
  }
}

extension Canvas {
  /// Draws a box above the footer; returns where its inside stands.
  @discardableResult
  mutating func draw(_ box: Box) -> (rows: Range<Int>, columns: Range<Int>) {
    glyphs.hasRules ? drawFramed(box) : drawPlain(box)
  }

  /// A box without edges: it takes the place of everything between header and message.
  private mutating func drawPlain(_ box: Box) -> (rows: Range<Int>, columns: Range<Int>) {
    let size = screen.size
    let rows = 1..<max(2, size.rows - 2)
    let edges = (box.title.isEmpty ? 0 : 1) + (box.foot.isEmpty ? 0 : 1)
    let box = box.fitted(rows: max(1, rows.count - edges), columns: max(1, size.columns - 3))
    fill(rows: rows, columns: 0..<size.columns, .popup)
    let columns = min(2, size.columns)..<max(min(2, size.columns), size.columns - 1)
    draw(text(box.title, .popupTitle), row: rows.lowerBound, columns: columns)
    let first = rows.lowerBound + (box.title.isEmpty ? 0 : 1)
    let foot = box.foot.isEmpty ? rows.upperBound : rows.upperBound - 1
    let inside = first..<min(max(first, foot), first + box.rows.count)
    drawRows(of: box, in: inside, columns)
    if foot < rows.upperBound {
      draw(text(box.foot, .popupBorder), row: inside.upperBound, columns: columns)
    }
    return (inside, columns)
  }

  private mutating func drawFramed(_ box: Box) -> (rows: Range<Int>, columns: Range<Int>) {
    let size = screen.size
    let box = box.fitted(rows: max(1, size.rows - 4), columns: max(1, size.columns - 4))
    let widest = max(box.rows.map(\.columns).max() ?? 0, box.title.count + 2, box.foot.count + 2)
    let width = min(size.columns, widest + 4)
    let height = min(max(3, size.rows - 2), box.rows.count + 2)
    let top = max(0, (size.rows - 2 - height) / 2)
    let left = box.place == .right ? size.columns - width : (size.columns - width) / 2
    let columns = left..<left + width
    fill(rows: top..<top + height, columns: left - 1..<left + width + 1, .text)
    fill(rows: top..<top + height, columns: columns, .popup)
    drawEdge(row: top, columns: columns, corners: (glyphs.corners[0], glyphs.corners[1]))
    drawEdge(
      row: top + height - 1, columns: columns, corners: (glyphs.corners[2], glyphs.corners[3]))
    for edge in [left, left + width - 1] {
      fill(
        rows: (top + 1)..<(top + height - 1), columns: edge..<edge + 1, with: glyphs.vertical,
        .popupBorder)
    }
    let inner = min(left + 2, size.columns)..<max(left + 2, left + width - 2)
    if !box.title.isEmpty { draw(text(" \(box.title) ", .popupTitle), row: top, columns: inner) }
    if !box.foot.isEmpty {
      draw(text(" \(box.foot) ", .popupBorder), row: top + height - 1, columns: inner)
    }
    let inside = (top + 1)..<(top + height - 1)
    drawRows(of: box, in: inside, inner)
    return (inside, inner)
  }

  /// The rows of a box; the selected one is marked and reversed.
  private mutating func drawRows(of box: Box, in rows: Range<Int>, _ columns: Range<Int>) {
    for (row, (offset, content)) in zip(rows, box.rows.enumerated()) {
      let isSelected = box.selected == offset
      let overlay: Role = isSelected ? .menuSelected : .popup
      if isSelected {
        let mark = columns.lowerBound - (glyphs.hasRules ? 1 : 2)
        draw(text(">", .menuKey), row: row, columns: mark..<mark + 1)
        fill(rows: row..<row + 1, columns: columns, .popup, under: overlay)
      }
      draw(content, row: row, columns: columns, under: overlay)
      if let key = content.menuKey { mark(row: row, columns: columns, as: .keys([key])) }
      if let item = box.items[offset] { mark(row: row, columns: columns, as: .item(item)) }
    }
  }

  private mutating func drawEdge(
    row: Int, columns: Range<Int>, corners: (left: String, right: String)
  ) {
    fill(rows: row..<row + 1, columns: columns, with: glyphs.horizontal, .popupBorder)
    let left = columns.lowerBound
    fill(rows: row..<row + 1, columns: left..<left + 1, with: corners.left, .popupBorder)
    let right = columns.upperBound - 1
    fill(rows: row..<row + 1, columns: right..<right + 1, with: corners.right, .popupBorder)
  }
}
