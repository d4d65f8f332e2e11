import JSONSyntax

/// Cursor, folds and viewport of the tree.
public struct TreeState: Sendable, Equatable {
  /// Where the cursor stands.
  public var cursor: TreeRow
  /// Which containers are open.
  public var folds: Folds
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

/// The search that `n` repeats.
public struct SearchState: Sendable, Equatable {
  /// The text that is looked for, as ``SearchQuery`` reads it; empty before the first search.
  ///
  /// Case counts only when it has an upper-case letter.
  public var query: String = ""
  /// Whether the last search went backwards.
  public var isBackward: Bool = false
  /// The search that is under way.
  public var request: RequestID?

  /// No search yet.
  public init() {}
}
