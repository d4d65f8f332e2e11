import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws the three sides next to one another, and the result below.
  mutating func drawMergeColumns(
    _ state: State, _ session: MergeSession, _ drawn: DrawnMerge, _ geometry: MergeGeometry
  ) {
    let areas = geometry.columnRows
    drawColumnHeads(MergeVersionNames(state, session, glyphs), geometry)
    let aligned = AlignedRows(
      appearance: appearance, session: session, width: geometry.cellWidth)
    let rows = aligned.rows(of: session.hunks(around: areas.sides.count))
    let start = session.firstRow(
      of: rows.count, height: areas.sides.count, cursor: rows.firstIndex(where: \.isCursor))
    for (offset, row) in rows.dropFirst(start).prefix(areas.sides.count).enumerated() {
      draw(row, row: areas.sides.lowerBound + offset, geometry)
      if let hunk = row.hunk { mark(hunk, in: session, row: areas.sides.lowerBound + offset) }
    }
    drawEdges(rows: areas.sides, geometry)
    let end = areas.sides.lowerBound + rows.count - start
    if areas.sides.contains(end), !session.showsUnchanged {
      drawUnchanged(rows, session, row: end, geometry)
    }
    drawResultHead(session, state.session.files, row: areas.result.lowerBound - 1)
    drawResult(aligned, session, drawn, rows: areas.result, edit: state.resolutionEdit)
  }

  private mutating func drawColumnHeads(_ names: MergeVersionNames, _ geometry: MergeGeometry) {
    let row = geometry.content.lowerBound
    fill(rows: row..<row + 1, columns: 0..<geometry.columns, .header)
    for (number, side) in MergeSide.allCases.enumerated() {
      let columns = geometry.columns(of: side)
      let start = columns.lowerBound + (side == .mine ? MergeGeometry.gutterWidth : 1)
      let head =
        text("\(number + 1) \(side.title)  ", side.headerRole)
        + text(names.heading(of: side), .headerChip)
      draw(
        head, row: row, columns: min(start, columns.upperBound)..<columns.upperBound, under: .header
      )
      let label = start..<min(columns.upperBound, start + 2 + side.title.count)
      markTaking(side.key, isOffered: true, row: row, columns: label)
    }
    rule(row: row + 1, columns: 0..<geometry.columns)
    for side in [MergeSide.base, .theirs] {
      let edge = geometry.columns(of: side).lowerBound - 1
      draw(text(glyphs.vertical, .border), row: row, columns: edge..<edge + 1, under: .header)
      draw(text(glyphs.crossing, .border), row: row + 1, columns: edge..<edge + 1)
    }
  }

  private mutating func drawEdges(rows: Range<Int>, _ geometry: MergeGeometry) {
    for side in [MergeSide.base, .theirs] {
      let edge = geometry.columns(of: side).lowerBound - 1
      fill(rows: rows, columns: edge..<edge + 1, with: glyphs.vertical, .border)
    }
  }

  /// Says how much of the document is not shown because nobody changed it.
  private mutating func drawUnchanged(
    _ rows: [AlignedRow], _ session: MergeSession, row: Int, _ geometry: MergeGeometry
  ) {
    let touched = session.merge.decisions.reduce(0) { $0 + ($1.base?.valueCount ?? 0) }
    let ancestors = rows.count(where: \.isAncestor)
    let count = session.merge.base.valueCount - touched - ancestors
    guard count > 0 else { return }
    let remark = text("\(glyphs.more) \(count) unchanged (zo)", .textDim)
    for side in MergeSide.allCases {
      let columns = geometry.columns(of: side)
      let start = columns.lowerBound + (side == .mine ? MergeGeometry.gutterWidth : 1) + 4
      draw(remark, row: row, columns: min(start, columns.upperBound)..<columns.upperBound)
    }
  }

  private mutating func draw(_ aligned: AlignedRow, row: Int, _ geometry: MergeGeometry) {
    let overlay: Role? = aligned.isCursor && aligned.hunk != nil ? .cursorRow : nil
    if overlay != nil {
      fill(rows: row..<row + 1, columns: 0..<geometry.columns, .text, under: overlay)
    }
    drawMergeGutter(aligned.hunk, row: row, under: overlay)
    for side in MergeSide.allCases {
      let columns = geometry.columns(of: side)
      let start = columns.lowerBound + (side == .mine ? MergeGeometry.gutterWidth : 1)
      draw(
        aligned.cell(side), side, row: row,
        columns: min(start, columns.upperBound)..<columns.upperBound, under: overlay)
    }
  }

  private mutating func drawMergeGutter(_ hunk: MergeHunk?, row: Int, under overlay: Role?) {
    guard let hunk else { return }
    if hunk.isCursor { draw(text(">", .textStrong), row: row, columns: 0..<1, under: overlay) }
    draw(text(hunk.letter, hunk.role), row: row, columns: 1..<2, under: overlay)
  }

  private mutating func draw(
    _ cell: AlignedRow.Cell, _ side: MergeSide, row: Int, columns: Range<Int>,
    under overlay: Role?
  ) {
    switch cell {
    case .blank: break
    case .content(let sign, let content):
      draw(text(sign + " ", side.role) + content, row: row, columns: columns, under: overlay)
    case .filler(let indentation, let word):
      let start = columns.lowerBound + indentation + 2
      let room = max(0, columns.upperBound - start - 1)
      let sign = word.isEmpty ? " " : "-"
      draw(text(sign, side.role), row: row, columns: columns, under: overlay)
      let filler = String(repeating: glyphs.filler, count: min(room, Self.fillerWidth))
      draw(text(filler, .mergeFiller), row: row, columns: start..<start + room, under: overlay)
      if !word.isEmpty {
        let inner = start + 4
        draw(
          text(" \(word) ", side.role), row: row,
          columns: min(inner, start + room)..<(start + room), under: overlay)
      }
    }
  }

  private static let fillerWidth = 18

  /// Draws the rule above the result: how elements were matched, and where the result goes.
  private mutating func drawResultHead(
    _ session: MergeSession, _ files: MergedFiles?, row: Int
  ) {
    let columns = 0..<screen.size.columns
    rule(row: row, columns: columns, sign: glyphs.strongHorizontal)
    draw(text(" RESULT ", .textStrong), row: row, columns: 3..<columns.count)
    var end = columns.count - 2
    let goal =
      files.map { "will be written to \($0.short.output)" }
      ?? session.theirs.tagAsSent.map { "will be sent with If-Match \($0)" }
    if let goal {
      let remark = text(" \(goal) ", .textDim)
      drawTrailing(remark, row: row, columns: 12..<end)
      end = max(13, end - remark.columns - 2)
    }
    if let matching = MatchingRemark(session)?.namedForms {
      draw(longest(of: matching, end - 13), row: row, columns: 13..<end)
    }
  }

  private mutating func drawResult(
    _ aligned: AlignedRows, _ session: MergeSession, _ drawn: DrawnMerge, rows area: Range<Int>,
    edit: InlineEdit?
  ) {
    let columns = 0..<screen.size.columns
    let width = columns.count - MergeGeometry.gutterWidth - 3
    let rows = ResultRows(aligned: aligned, drawn: drawn, width: width)
      .rows(of: session.hunks(around: area.count))
    let start = session.firstRow(
      of: rows.count, height: area.count,
      cursor: rows.firstIndex { $0.hunk?.isCursor == true })
    for (offset, entry) in rows.dropFirst(start).prefix(area.count).enumerated() {
      let row = area.lowerBound + offset
      if let edit, entry.hunk?.isCursor == true {
        draw(edit, behind: entry.lead, row: row)
      } else {
        draw(entry, row: row)
        if let hunk = entry.hunk { mark(hunk, in: session, row: row) }
      }
    }
  }

  private mutating func draw(_ edit: InlineEdit, behind lead: StyledText, row: Int) {
    let columns = 0..<screen.size.columns
    fill(rows: row..<row + 1, columns: columns, .text, under: .cursorRowInactive)
    draw(text(">E", .mergeManual), row: row, columns: 0..<2, under: .cursorRowInactive)
    let room = (MergeGeometry.gutterWidth + 2)..<(columns.count - 1)
    draw(lead, row: row, columns: room, under: .cursorRowInactive)
    let start = min(room.lowerBound + lead.columns, room.upperBound)
    drawEdit(edit, row: row, columns: start..<room.upperBound)
  }

  private mutating func draw(_ entry: ResultRow, row: Int) {
    let columns = 0..<screen.size.columns
    let overlay: Role? = entry.hunk?.isCursor == true ? .cursorRow : nil
    if overlay != nil { fill(rows: row..<row + 1, columns: columns, .text, under: overlay) }
    drawMergeGutter(entry.hunk, row: row, under: overlay)
    let room = (MergeGeometry.gutterWidth + 2)..<(columns.count - 1)
    drawTrailing(entry.remark, row: row, columns: room, under: overlay)
    let end = max(room.lowerBound, room.upperBound - entry.remark.columns - 1)
    draw(entry.text, row: row, columns: room.lowerBound..<end, under: overlay)
  }
}

extension MergeSession {
  /// The hunks near the cursor in document order, enough for so many rows above and below it.
  func hunks(around rows: Int) -> [MergeHunk] {
    let decisions = merge.decisions
    let index = cursor.flatMap(merge.number(of:)) ?? 0
    let window = max(0, index - rows)..<min(decisions.count, index + rows + 1)
    let shown = decisions[window].filter {
      showsAutomatic || $0.outcome == .review || isDisputed($0)
    }
    return shown.map { MergeHunk($0, in: self) }
  }

  /// The first row that is seen, so that the cursor's row stands in the upper half.
  func firstRow(of count: Int, height: Int, cursor: Int?) -> Int {
    let wanted = (cursor ?? 0) - height / 3
    return max(0, min(wanted, count - height))
  }
}
