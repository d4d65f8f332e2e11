import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws the list of hunks, and below it the card of the one under the cursor.
  mutating func drawMergeStack(
    _ state: State, _ session: MergeSession, _ drawn: DrawnMerge, _ geometry: MergeGeometry
  ) {
    let outline = drawn.outline
    let list = HunkList(session, outline: outline)
    guard let hunk = session.hunkUnderCursor else {
      draw(list, session, rows: geometry.content)
      return
    }
    let isSmall = state.layout.sizeClass == .small
    let remark = isSmall ? 0 : Self.cardRemarkWidth
    let card = MergeCard(
      appearance: appearance, session: session, drawn: drawn, hunk: hunk,
      names: MergeVersionNames(state, session, glyphs),
      width: max(8, geometry.columns - Self.cardValueColumn - remark - 2),
      wholeWidth: max(8, geometry.columns - Self.cardValueColumn - 2),
      rowLimit: max(1, min(8, (geometry.content.count * 2 / 3 - 3) / 3)),
      isNarrow: geometry.columns < 80, isFlat: isSmall && geometry.content.count < 8)
    let sides = card.sides
    let edit = state.resolutionEdit
    let result = edit == nil ? card.result : [card.typedResult]
    let frame = isSmall ? 1 : 2
    let needed = sides.count + result.count + frame
    let areas = geometry.stacked(
      cardRows: needed, listRows: isSmall ? 1 : list.count + 1)
    draw(
      list, session,
      rows: isSmall ? areas.list : areas.list.dropLast(areas.list.count > 3 ? 1 : 0)
    )
    let room = max(0, areas.card.count - result.count - frame)
    let scroll = card.scrollsValues ? 0 : max(0, session.scroll)
    let skipped = min(scroll, max(0, sides.count - room))
    drawCardTitle(hunk, outline, session, row: areas.card.lowerBound)
    var row = areas.card.lowerBound + 1
    for entry in sides.dropFirst(skipped).prefix(room) {
      draw(entry, row: row)
      row += 1
    }
    if !isSmall {
      rule(row: row, columns: 1..<max(1, geometry.columns - 1))
      row += 1
    }
    for entry in result where row < areas.card.upperBound {
      draw(entry, row: row)
      if let edit { drawEdit(edit, row: row, columns: cardValueColumns) }
      row += 1
    }
  }

  private var cardValueColumns: Range<Int> {
    let end = max(1, screen.size.columns - 1)
    return min(Self.cardValueColumn, end)..<end
  }

  /// The column at which values begin, and the columns that remarks may take.
  static let cardValueColumn = 14
  static let cardRemarkWidth = 22

  private mutating func draw(_ list: HunkList, _ session: MergeSession, rows: Range<Int>) {
    for (offset, row) in list.visible(height: rows.count).enumerated() {
      switch row {
      case .heading(let title): drawHeading(title, row: rows.lowerBound + offset)
      case .hunk(let hunk):
        draw(hunk, row: rows.lowerBound + offset)
        mark(hunk, in: session, row: rows.lowerBound + offset)
      }
    }
  }

  /// A click on a hunk puts the cursor on it.
  mutating func mark(_ hunk: MergeHunk, in session: MergeSession, row: Int) {
    guard let place = session.merge.number(of: hunk.decision.id) else { return }
    mark(row: row, columns: 0..<screen.size.columns, as: .item(place))
  }

  private mutating func drawHeading(_ title: String, row: Int) {
    let columns = 1..<max(1, screen.size.columns - 1)
    rule(row: row, columns: columns)
    draw(
      text(" \(title) ", .textDim), row: row,
      columns: min(3, columns.upperBound)..<columns.upperBound)
  }

  private mutating func draw(_ hunk: MergeHunk, row: Int) {
    let columns = 0..<screen.size.columns
    let overlay: Role? = hunk.isCursor ? .cursorRow : nil
    if hunk.isCursor {
      fill(rows: row..<row + 1, columns: columns, .text, under: overlay)
      draw(text(">", .textStrong), row: row, columns: 0..<1, under: overlay)
    }
    draw(text(hunk.letter, hunk.role), row: row, columns: 1..<2, under: overlay)
    let middle = columns.count * 9 / 20
    let path = appearance.pointer(hunk.decision.pointer, limit: middle - 4)
    draw(path, row: row, columns: 3..<max(3, middle), under: overlay)
    let summary = HunkSummary(appearance: appearance, hunk: hunk)
    let room = (middle + 1)..<max(middle + 1, columns.count - 1)
    draw(summary.text(limit: room.count), row: row, columns: room, under: overlay)
  }

  private mutating func drawCardTitle(
    _ hunk: MergeHunk, _ outline: MergeOutline, _ session: MergeSession, row: Int
  ) {
    let columns = 1..<max(1, screen.size.columns - 1)
    rule(row: row, columns: columns, sign: glyphs.strongHorizontal)
    let place =
      text(" ", .text)
      + appearance.pointer(
        hunk.decision.pointer, limit: columns.count / 2, .textStrong) + text(" ", .text)
    draw(place, row: row, columns: min(3, columns.upperBound)..<columns.upperBound)
    let end = max(columns.lowerBound, columns.upperBound - 2)
    let room = min(place.columns + 4, end)..<end
    let position = outline.position(of: hunk)
    let matching = MatchingRemark(session)?.forms.map { $0 + glyphs.separator + position } ?? []
    drawTrailing(longest(of: matching + [position], room.count), row: row, columns: room)
  }

  /// The first of some remarks that fits between blanks; the last one when none does.
  func longest(of remarks: [String], _ limit: Int) -> StyledText {
    let texts = remarks.map { text(" \($0) ", .textDim) }
    return texts.first { $0.columns <= limit } ?? texts.last ?? StyledText()
  }

  private mutating func draw(_ entry: MergeCard.Row, row: Int) {
    let columns = 1..<max(1, screen.size.columns - 1)
    let key = text(entry.key, entry.isOffered ? entry.role : .textDim)
    draw(key, row: row, columns: 1..<2)
    let titleRole: Role = entry.title == "RESULT" ? .textStrong : entry.role
    draw(text(entry.title, titleRole), row: row, columns: 4..<13)
    markTaking(entry.key, isOffered: entry.isOffered, row: row, columns: 1..<13)
    let start = min(Self.cardValueColumn, columns.upperBound)
    let fits = start + entry.text.columns + 2 + entry.remark.columns <= columns.upperBound
    draw(entry.text, row: row, columns: start..<columns.upperBound)
    if fits { drawTrailing(entry.remark, row: row, columns: start..<columns.upperBound) }
  }
}

extension Canvas {
  /// A click on the name of a side takes it, as its letter does.
  mutating func markTaking(_ key: String, isOffered: Bool, row: Int, columns: Range<Int>) {
    guard isOffered, ["m", "b", "t", "p"].contains(key), let press = KeyPress(parsing: key) else {
      return
    }
    mark(row: row, columns: columns, as: .keys([press]))
  }
}

extension MergeSession {
  /// The hunk under the cursor, else the first one.
  var hunkUnderCursor: MergeHunk? {
    let decision = merge.decisions.first { $0.id == cursor }
    return decision.map { MergeHunk($0, in: self) }
  }
}
