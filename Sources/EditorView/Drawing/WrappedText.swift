import TerminalModel

/// Puts text of several roles into rows of a width, torn between units only.
struct WrappedText {
  let appearance: Appearance
  /// Columns of a row, at least 2.
  let width: Int
  /// Rows at most; what does not fit ends in an ellipsis.
  let limit: Int

  private(set) var rows: [StyledText] = []
  private(set) var isFull = false
  private var current = StyledText()
  private var pending = ""
  private var pendingColumns = 0
  private var role = Role.text
  private var overlay: Role?

  init(_ appearance: Appearance, width: Int, limit: Int) {
    self.appearance = appearance
    self.width = max(2, width)
    self.limit = max(1, limit)
  }

  /// Columns that are left of the row.
  var remainingColumns: Int { width - current.columns - pendingColumns }

  /// Appends a unit.
  mutating func append(_ unit: String, _ role: Role, overlay: Role? = nil) {
    if isFull { return }
    let columns = appearance.widths.columns(of: unit)
    if current.columns + pendingColumns + columns > width { breakRow() }
    if isFull { return }
    if role != self.role || overlay != self.overlay { flush() }
    self.role = role
    self.overlay = overlay
    pending += unit
    pendingColumns += columns
  }

  /// Goes on in a new row.
  mutating func endRow() {
    if isFull { return }
    flush()
    isFull = rows.count == limit - 1
    rows.append(current)
    current = StyledText()
  }

  /// The rows, the last one included.
  mutating func finish() -> [StyledText] {
    flush()
    if !isFull, !current.isEmpty || rows.isEmpty { rows.append(current) }
    current = StyledText()
    return rows
  }

  private mutating func breakRow() {
    flush()
    if rows.count == limit - 1 {
      let ellipsis = appearance.glyphs.ellipsis
      current += appearance.text(ellipsis, .textDim)
      current = current.clipped(to: width, ellipsis: ellipsis)
      isFull = true
    }
    rows.append(current)
    current = StyledText()
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    current.append(
      StyledText.Span(text: appearance.safe(pending), role: role, overlay: overlay))
    pending = ""
    pendingColumns = 0
  }
}
