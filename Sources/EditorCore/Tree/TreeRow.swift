public import JSONSyntax

/// A row of the tree: a value of `mine`, or the place of a value of base that I deleted.
public enum TreeRow: Sendable, Hashable {
  /// A value of `mine`.
  case value(ChildPath)
  /// A value of base that I deleted.
  case deleted(Ghost)
}

/// A value that I deleted, at the place where it stood.
public struct Ghost: Sendable, Hashable {
  /// Its path in base.
  public var base: ChildPath
  /// The container of `mine` that it stood in.
  public var parent: ChildPath
  /// The child of `parent` that it is shown after, with everything in it; -1: before the first one.
  public var after: Int

  /// A deleted value.
  public init(base: ChildPath, parent: ChildPath, after: Int) {
    self.base = base
    self.parent = parent
    self.after = after
  }
}

extension TreeRow {
  /// The path of the value, or of the container that a deleted value stood in.
  public var path: ChildPath {
    switch self {
    case .value(let path): path
    case .deleted(let ghost): ghost.parent
    }
  }

  /// The path of the value; `nil` for a deleted one.
  public var value: ChildPath? {
    guard case .value(let path) = self else { return nil }
    return path
  }
}

extension Ghost: Comparable {
  /// Whether the left one stands above the right one.
  public static func < (left: Ghost, right: Ghost) -> Bool {
    if left.parent == right.parent {
      return (left.after, left.base) < (right.after, right.base)
    }
    if right.parent.starts(with: left.parent) {
      return left.after < right.parent[right.parent.startIndex + left.parent.count]
    }
    if left.parent.starts(with: right.parent) {
      return left.parent[left.parent.startIndex + right.parent.count] <= right.after
    }
    return left.parent < right.parent
  }
}

extension TreeRow: Comparable {
  /// Whether the left row stands above the right one.
  public static func < (left: TreeRow, right: TreeRow) -> Bool {
    switch (left, right) {
    case (.value(let left), .value(let right)): left < right
    case (.deleted(let left), .deleted(let right)): left < right
    case (.deleted(let ghost), .value(let path)): ghost.isAbove(path)
    case (.value(let path), .deleted(let ghost)): !ghost.isAbove(path)
    }
  }
}

extension Ghost {
  /// Whether it stands above a value of `mine`.
  func isAbove(_ path: ChildPath) -> Bool {
    guard path.starts(with: parent), path.count > parent.count else { return parent < path }
    return after < path[path.startIndex + parent.count]
  }
}
