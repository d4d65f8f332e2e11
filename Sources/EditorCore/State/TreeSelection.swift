public import JSONSyntax

/// A range that is being selected in the tree: it goes from its anchor to the cursor.
public struct TreeSelection: Sendable, Equatable {
  /// The value it was begun on.
  public var anchor: ChildPath
  /// Whether plain movements go on selecting, as after `V`; after Shift and an arrow they end it.
  public var isHeld: Bool

  /// A selection that begins.
  public init(anchor: ChildPath, isHeld: Bool) {
    self.anchor = anchor
    self.isHeld = isHeld
  }
}

/// Values that follow each other in one container of `mine`; never none.
public struct ValueRun: Sendable, Hashable {
  /// The container.
  public let parent: ChildPath
  /// Which of its children.
  public let range: Range<Int>

  /// How many values.
  public var count: Int { range.count }

  /// The path of the first one.
  public var first: ChildPath { parent.appending(range.lowerBound) }

  /// Whether a value is one of them, or inside of one.
  public func contains(_ path: ChildPath) -> Bool {
    path.count > parent.count && path.starts(with: parent) && range.contains(path[parent.count])
  }
}

extension State {
  /// The values that are selected; `nil` when no range is.
  ///
  /// Always whole siblings: the smallest run that holds both ends. A selection that reaches the
  /// root holds everything in it.
  public var selectedRun: ValueRun? {
    guard let selection = tree.selection, let mine = document?.mine else { return nil }
    return ValueRun(from: selection.anchor, to: tree.cursor.selectable(in: mine), in: mine)
  }
}

extension ValueRun {
  /// The smallest run of siblings that holds two values; `nil` where the root has no children.
  init?(from one: ChildPath, to other: ChildPath, in document: JSONDocument) {
    let shared = zip(one, other).prefix { $0 == $1 }.count
    let isNested = shared == one.count || shared == other.count
    let level = isNested ? shared - 1 : shared
    let parent = ChildPath(one.prefix(max(0, level)))
    guard let container = document.node(at: parent), container.count > 0 else { return nil }
    let whole = 0..<container.count
    guard level >= 0 else {
      self.init(parent: parent, range: whole)
      return
    }
    let ends = [one[level], other[level]].map { min($0, container.count - 1) }
    self.init(parent: parent, range: min(ends[0], ends[1])..<max(ends[0], ends[1]) + 1)
  }
}

extension TreeRow {
  /// The value itself; for a deleted one the value that it is shown behind.
  fileprivate func selectable(in document: JSONDocument) -> ChildPath {
    guard case .deleted(let ghost) = self else { return path }
    let hasChildren = (document.node(at: ghost.parent)?.count ?? 0) > 0
    return hasChildren ? ghost.parent.appending(max(0, ghost.after)) : ghost.parent
  }
}
