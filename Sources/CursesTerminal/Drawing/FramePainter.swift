import CNcurses
import TerminalModel

/// Puts frames on the terminal: only rows that differ are given to curses, which sends only what
/// differs in them.
struct FramePainter {
  private let quantizer: ColorQuantizer
  private var pairs: PairTable
  private var looks: [Face: Look] = [:]
  private var shown: Screen?
  private var isCursorShown = true
  private let canHideCursor = cn_capability("civis") != nil
  private var output: FrameOutput

  /// A face in the words of curses.
  private struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  init(depth: ColorDepth) {
    quantizer = ColorQuantizer(depth: depth)
    pairs = PairTable(limit: depth == .mono ? 0 : Int(cn_pairs()))
    let hasUsualColors = cn_capability("op").map { String(cString: $0) } == "\u{1B}[39;49m"
    output = FrameOutput(isFiltering: hasUsualColors)
  }

  /// Forgets what is shown, so that every cell is drawn again.
  mutating func forget() {
    shown = nil
    output.forget()
  }

  /// From now on the terminal shows each frame in one step (mode 2026).
  mutating func synchronize() {
    output.isSynchronizing = true
  }

  /// Draws a frame; what hangs over the edge of a window of this size is not drawn.
  mutating func paint(_ screen: Screen, size: TerminalSize) {
    let rows = (0..<min(screen.size.rows, size.rows)).filter { isChanged($0, in: screen) }
    guard !rows.isEmpty || screen.cursor != shown?.cursor else { return }
    for row in rows { paint(row, of: screen, columns: size.columns) }
    showCursor(screen.cursor, size: size)
    output.update()
    shown = screen
  }

  private func isChanged(_ row: Int, in screen: Screen) -> Bool {
    guard let shown else { return true }
    return !screen.hasSameRow(row, as: shown)
  }

  private mutating func paint(_ row: Int, of screen: Screen, columns: Int) {
    if shown?.size != screen.size { cn_erase_row(Int32(row)) }
    let cells = screen.row(row).prefix(columns)
    var run = CellRun()
    for (column, (cell, face)) in zip(cells, facesWithQuietGaps(cells)).enumerated() {
      if cell.isContinuation {
        continue
      } else if let scalar = cell.onlyScalar, !isWide(cells, after: column) {
        if run.face != face { put(&run, row: row) }
        run.append(scalar, face: face, column: column)
      } else {
        put(&run, row: row)
        put(cell, face: face, row: row, column: column)
      }
    }
    put(&run, row: row)
  }

  /// Whether the cell at a column of a row is the left half of a wide one.
  private func isWide(_ cells: ArraySlice<Cell>, after column: Int) -> Bool {
    let next = cells.startIndex + column + 1
    return next < cells.endIndex && cells[next].isContinuation
  }

  private mutating func put(_ run: inout CellRun, row: Int) {
    guard !run.scalars.isEmpty else { return }
    let look = look(of: run.face)
    cn_put_run(
      Int32(row), Int32(run.column), run.scalars, Int32(run.scalars.count), look.attributes,
      look.pair)
    run.scalars.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ cell: Cell, face: Face, row: Int, column: Int) {
    let look = look(of: face)
    let scalars = cell.scalars.map { wchar_t(bitPattern: $0.value) } + [0]
    cn_put(Int32(row), Int32(column), scalars, look.attributes, look.pair)
  }

  private mutating func showCursor(_ cursor: CellPosition?, size: TerminalSize) {
    let cursor = cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    if let cursor {
      cn_move(Int32(cursor.row), Int32(cursor.column))
    } else {
      cn_move(Int32(size.rows - 1), 0)
    }
    cn_leave_cursor(cursor == nil && canHideCursor)
    guard (cursor != nil) != isCursorShown else { return }
    isCursorShown.toggle()
    curs_set(isCursorShown ? 1 : 0)
  }

  private mutating func look(of face: Face) -> Look {
    if let look = looks[face] { return look }
    let drawn = quantizer.depth >= .indexed ? face.withoutReverse : face
    var attributes = Self.attributes(of: drawn.attributes)
    if quantizer.needsBold(drawn.foreground) { attributes |= cn_bold }
    let pair = pairs.number(
      foreground: quantizer.number(of: drawn.foreground),
      background: quantizer.number(of: drawn.background))
    let look = Look(attributes: attributes, pair: pair)
    looks[face] = look
    return look
  }

  private static func attributes(of attributes: Face.Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= cn_bold }
    if attributes.contains(.dim) { result |= cn_dim }
    if attributes.contains(.italic) { result |= cn_italic }
    if attributes.contains(.underline) { result |= cn_underline }
    if attributes.contains(.reverse) { result |= cn_reverse }
    // Curses cannot strike through; faint is the nearest it has.
    if attributes.contains(.strike) { result |= cn_dim }
    return result
  }
}
