/// The size of a terminal window.
public struct TerminalSize: Hashable, Sendable {
  /// Columns of one cell each, at least 1.
  public let columns: Int

  /// Rows of one cell each, at least 1.
  public let rows: Int

  /// A size; anything less than one cell counts as one.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }
}
