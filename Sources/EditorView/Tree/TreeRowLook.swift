import EditorCore
import JSONSyntax

/// What the drawing of a row of the tree depends on, but for what it shares with all others.
struct TreeRowLook {
  let visible: VisibleRow
  let marks: RowMarks
  /// What is laid over the row.
  let overlay: Role?
  let isCursor: Bool
  /// Whether the row stands in the range that is selected.
  let isSelected: Bool
  /// Whether its name stands more than once in its object.
  let isRepeated: Bool
  /// Who stands in the row; `nil` when nobody does.
  let who: RowPeople?

  /// Whether the rows are surely drawn alike.
  ///
  /// **Complexity**: O(depth); no value is compared, only where it stands.
  func isDrawn(like other: TreeRowLook) -> Bool {
    overlay == other.overlay && isCursor == other.isCursor && isSelected == other.isSelected
      && isRepeated == other.isRepeated
      && visible.isDrawn(like: other.visible) && marks == other.marks && who == other.who
  }
}

extension VisibleRow {
  fileprivate func isDrawn(like other: VisibleRow) -> Bool {
    number == other.number && isOpen == other.isOpen && depth == other.depth
      && index == other.index && hasFollowing == other.hasFollowing && row == other.row
      && node.isIdentical(to: other.node) && nameLiteral == other.nameLiteral
  }
}
