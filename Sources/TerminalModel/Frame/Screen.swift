/// A frame as a value: a grid of cells, where the cursor stands, and the window's title.
///
/// Whatever is put on it is made safe and clipped: no row is ever wider than the screen, no wide
/// character is ever cut in half, no control character is ever in a cell.
public struct Screen: Equatable, Sendable {
  /// Rows and columns.
  public let size: TerminalSize

  /// Where the terminal's cursor is shown; nil hides it.
  public var cursor: CellPosition?

  /// The title of the window, made safe by whoever draws it.
  public var title = ""

  /// What parts of it mean to the mouse, in the order in which they were marked.
  public internal(set) var regions: [ScreenRegion] = []

  /// All cells, row after row.
  var cells: [Cell]

  /// An empty screen.
  public init(size: TerminalSize, face: Face = .plain) {
    self.size = size
    cells = Array(repeating: Cell(0x20, face: face), count: size.columns * size.rows)
  }

  /// The cell at a place; both 0-based and on the screen.
  public subscript(row: Int, column: Int) -> Cell {
    cells[index(row, column)]
  }

  /// The cells of a row, left to right.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[index(row, 0)...index(row, size.columns - 1)]
  }

  /// Whether a row shows the same as the same row of another screen of the same size.
  ///
  /// **Complexity**: O(columns); asked for every row of every frame.
  public func hasSameRow(_ row: Int, as other: Screen) -> Bool {
    guard size == other.size else { return false }
    let (mine, theirs) = (cells.span, other.cells.span)
    for position in index(row, 0)...index(row, size.columns - 1)
    where mine[position] != theirs[position] {
      return false
    }
    return true
  }

  /// The text of a row, trailing blanks included.
  public func text(ofRow row: Int) -> String {
    self.row(row).reduce(into: "") { $0 += $1.text }
  }

  func index(_ row: Int, _ column: Int) -> Int {
    precondition(
      (0..<size.rows).contains(row) && (0..<size.columns).contains(column),
      "cell \(row),\(column) is not on a screen of \(size.rows) rows, \(size.columns) columns")
    return row * size.columns + column
  }
}
