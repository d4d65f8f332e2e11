public import JSONSyntax

/// Cursor, folds and viewport of the tree.
public struct TreeState: Sendable, Equatable {
  /// Where the cursor stands.
  public var cursor: TreeRow
  /// Which containers are open.
  public var folds: Folds
  /// The row at the top of the viewport.
  public var top: TreeRow
  /// Rows that a range selection began at, when one is going on.
  public var anchor: TreeRow?

  /// A tree with the cursor on the root.
  public init() {
    cursor = .value(.root)
    folds = Folds()
    top = .value(.root)
    anchor = nil
  }
}

/// A row of the tree: a value of `mine`, or the place of a value of base that I deleted.
public enum TreeRow: Sendable, Hashable {
  /// A value of `mine`.
  case value(ChildPath)
  /// A value that I deleted: shown after `mine`'s child `after` of `parent` (-1: before the first one); `base` is its path in base.
  case deleted(base: ChildPath, parent: ChildPath, after: Int)
}

/// Which containers are open: all above a depth, but for exceptions.
public struct Folds: Sendable, Equatable {
  /// Containers at a smaller depth are open (the root has depth 0).
  public var openDepth: Int
  /// Containers for which the opposite holds; identities survive edits elsewhere.
  public var exceptions: Set<JSONNodeID>

  /// Small documents begin fully open, large ones at their first level; see `Folds.initial`.
  public init(openDepth: Int = 1, exceptions: Set<JSONNodeID> = []) {
    self.openDepth = openDepth
    self.exceptions = exceptions
  }

  /// Whether a container is open.
  public func isOpen(_ id: JSONNodeID, depth: Int) -> Bool {
    (depth < openDepth) != exceptions.contains(id)
  }
}

/// The search that `n` repeats.
public struct SearchState: Sendable, Equatable {
  /// The text that is looked for; empty before the first search.
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

/// What was cut or copied: a value, and its name when it had one.
public struct Register: Sendable, Equatable {
  /// The name it had.
  public var name: JSONString?
  /// The value.
  public var value: JSONFragment

  /// Something to paste.
  public init(name: JSONString?, value: JSONFragment) {
    self.name = name
    self.value = value
  }
}
