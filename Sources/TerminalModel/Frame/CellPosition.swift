/// A place on the screen.
public struct CellPosition: Hashable, Sendable {
  /// 0-based, from the top.
  public var row: Int

  /// 0-based, from the left, in cells.
  public var column: Int

  /// A place by row and column, both 0-based.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
