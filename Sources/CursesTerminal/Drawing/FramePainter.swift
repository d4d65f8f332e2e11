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

  /// A face in the words of curses.
  private struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  init(depth: ColorDepth) {
    quantizer = ColorQuantizer(depth: depth)
    pairs = PairTable(limit: depth == .mono ? 0 : Int(cn_pairs()))
  }

  /// Forgets what is shown, so that every cell is drawn again.
  mutating func forget() {
    shown = nil
  }

  /// Draws a frame; what hangs over the edge of a window of this size is not drawn.
  mutating func paint(_ screen: Screen, size: TerminalSize) {
    let rows = (0..<min(screen.size.rows, size.rows)).filter { isChanged($0, in: screen) }
    guard !rows.isEmpty || screen.cursor != shown?.cursor else { return }
    for row in rows { paint(screen.row(row).prefix(size.columns), row: row) }
    showCursor(screen.cursor, size: size)
    cn_update()
    shown = screen
  }

  private func isChanged(_ row: Int, in screen: Screen) -> Bool {
    guard let shown else { return true }
    return !screen.hasSameRow(row, as: shown)
  }

  private mutating func paint(_ cells: ArraySlice<Cell>, row: Int) {
    cn_erase_row(Int32(row))
    guard var face = cells.first?.face else { return }
    var look = look(of: face)
    var scalars: [wchar_t] = []
    for (column, (cell, wanted)) in zip(cells, facesWithQuietGaps(cells)).enumerated()
    where !cell.isContinuation {
      if wanted != face {
        face = wanted
        look = self.look(of: face)
      }
      scalars.removeAll(keepingCapacity: true)
      for scalar in cell.text.unicodeScalars { scalars.append(wchar_t(bitPattern: scalar.value)) }
      scalars.append(0)
      cn_put(Int32(row), Int32(column), scalars, look.attributes, look.pair)
    }
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
