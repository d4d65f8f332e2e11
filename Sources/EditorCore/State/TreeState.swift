import JSONSyntax

/// Cursor, folds and viewport of the tree.
public struct TreeState: Sendable, Equatable {
  /// Where the cursor stands.
  public var cursor: TreeRow
  /// Which containers are open.
  public var folds: Folds
  /// The folds as they were before a filter; `nil` without one.
  public internal(set) var unfilteredFolds: Folds?
  /// The row at the top of the viewport.
  public var top: TreeRow
  /// The range that is being selected, if any; see ``State/selectedRun``.
  public var selection: TreeSelection?

  /// A tree with the cursor on the root.
  public init() {
    cursor = .value(.root)
    folds = Folds()
    top = .value(.root)
  }
}
