import JSONSyntax

/// A place among the visible rows, and steps from it to its neighbours.
///
/// Nothing is flattened: the way from the root to the row is kept as a stack.
///
/// **Complexity**: O(depth) to begin, a step down O(1) amortised, a step up O(depth) at most.
struct TreeWalk {
  /// A container or value on the way from the root to the row.
  struct Level {
    let node: JSONNode
    /// Its place in its parent.
    let index: Int
    /// Whether it shows its children; never for scalars.
    let isOpen: Bool
    /// What holds for the folds in it.
    let rule: Folds.Rule
    /// How many values stand before it; counted only where rows are filtered.
    let rank: Int
  }

  let folds: Folds
  let document: JSONDocument
  let ghosts: Ghosts
  private(set) var levels: [Level]
  /// The way to the value of the last level.
  private(set) var path: [Int]
  /// The place in `ghosts` when the row is a deleted value, shown inside the last level.
  private(set) var ghost: Int?

  /// A walk that begins at a row, or at the nearest visible row above it.
  init(_ document: OpenDocument, folds: Folds, at row: TreeRow) {
    self.folds = folds
    self.document = document.mine
    // Where rows are filtered, what was deleted is not shown.
    ghosts = folds.filter == nil ? document.ghosts : Ghosts([])
    levels = []
    path = []
    let root = document.mine.root
    let (isOpen, rule) = folds.isOpen(root.id, depth: 0, under: folds.rule)
    levels.append(
      Level(node: root, index: 0, isOpen: isOpen && root.kind.isContainer, rule: rule, rank: 0))
    for index in row.path {
      guard let last = levels.last, last.isOpen, index < last.node.count, shows(child: index)
      else { return }
      descend(to: index)
    }
    if case .deleted(let wanted) = row, levels.last?.isOpen == true {
      ghost = ghosts.index(of: wanted)
    }
  }

  /// The row.
  var row: TreeRow {
    if let ghost { return .deleted(ghosts.sorted[ghost]) }
    return .value(ChildPath(path))
  }

  /// The value of the row, or the container that the deleted value stood in.
  var level: Level { levels[levels.count - 1] }

  /// How deep the row stands; the root has depth 0.
  var depth: Int { ghost == nil ? path.count : path.count + 1 }

  mutating func descend(to index: Int) {
    let parent = level
    let node = parent.node.child(at: index)
    let rank = folds.filter == nil ? 0 : parent.rank + 1 + parent.node.values(before: index)
    guard node.kind.isContainer else {
      levels.append(Level(node: node, index: index, isOpen: false, rule: parent.rule, rank: rank))
      path.append(index)
      return
    }
    let (isOpen, rule) = folds.isOpen(node.id, depth: levels.count, under: parent.rule)
    levels.append(Level(node: node, index: index, isOpen: isOpen, rule: rule, rank: rank))
    path.append(index)
  }

  /// Goes to the next visible row; `false` at the last one.
  mutating func next() -> Bool {
    if let filter = folds.filter { return next(in: filter) }
    if let current = ghost {
      if let following = ghosts.following(current) {
        ghost = following
        return true
      }
      let after = ghosts.sorted[current].after
      return leave(child: after)
    }
    if level.isOpen {
      if let first = ghosts.first(in: path, after: -1) {
        ghost = first
        return true
      }
      if level.node.count > 0 {
        descend(to: 0)
        return true
      }
    }
    return climb()
  }

  /// Goes on behind a child of the last level: to its next sibling, or further up.
  private mutating func leave(child index: Int) -> Bool {
    if index + 1 < level.node.count {
      ghost = nil
      descend(to: index + 1)
      return true
    }
    let before = self
    if climb() { return true }
    self = before
    return false
  }

  /// Leaves the last level upwards until something follows.
  private mutating func climb() -> Bool {
    let candidate = ghosts.first(behind: path)
    var height = levels.count
    while height > 1 {
      let index = path[height - 2]
      if let candidate, candidate.depth == height - 2, candidate.after == index {
        shorten(to: height - 1)
        ghost = candidate.index
        return true
      }
      if index + 1 < levels[height - 2].node.count {
        shorten(to: height - 1)
        ghost = nil
        descend(to: index + 1)
        return true
      }
      height -= 1
    }
    return false
  }

  mutating func shorten(to height: Int) {
    levels.removeSubrange(height...)
    path.removeSubrange((height - 1)...)
  }

  /// Goes to the visible row before; `false` at the first one.
  mutating func previous() -> Bool {
    if let filter = folds.filter { return previous(in: filter) }
    if let current = ghost {
      if let preceding = ghosts.preceding(current) {
        ghost = preceding
        return true
      }
      let after = ghosts.sorted[current].after
      ghost = nil
      if after >= 0 { descendToLast(from: after) }
      return true
    }
    guard levels.count > 1 else { return false }
    levels.removeLast()
    let index = path.removeLast()
    if let last = ghosts.last(in: path, after: index - 1) {
      ghost = last
    } else if index > 0 {
      descendToLast(from: index - 1)
    }
    return true
  }

  /// Goes to the last visible row in a child of the last level.
  private mutating func descendToLast(from index: Int) {
    descend(to: index)
    let candidate = ghosts.last(upTo: path)
    while level.isOpen {
      let count = level.node.count
      if let candidate, ghosts.sorted[candidate].isLast(in: path, count: count) {
        ghost = candidate
        return
      }
      if count == 0 { return }
      descend(to: count - 1)
    }
  }

  /// Goes to the last visible row of the document.
  mutating func goToLast() {
    levels.removeSubrange(1...)
    path = []
    ghost = nil
    guard level.isOpen else { return }
    if let filter = folds.filter { return goToLast(in: filter) }
    let count = level.node.count
    if let last = ghosts.last(in: path, after: count - 1) {
      ghost = last
    } else if count > 0 {
      descendToLast(from: count - 1)
    }
  }
}
