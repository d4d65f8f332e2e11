import JSONSyntax

/// Steps where only some rows are shown: from one shown value to the next, whatever lies between.
///
/// **Complexity**: a step is O(depth · log n), n being the number of children on the way.
extension TreeWalk {
  /// Whether a child of the last level has a row.
  func shows(child index: Int) -> Bool {
    guard let filter = folds.filter else { return true }
    let rank = level.rank + 1 + level.node.values(before: index)
    return filter.holdsAny(of: rank..<rank + level.node.child(at: index).valueCount)
  }

  /// Goes to the next shown row; `false` at the last one.
  mutating func next(in filter: RowFilter) -> Bool {
    let end = level.isOpen ? level.rank : level.rank + level.node.valueCount - 1
    guard let target = filter.first(after: end).flatMap({ document.path(atRank: $0) }) else {
      return false
    }
    let common = zip(path, target).prefix { $0 == $1 }.count
    guard common < target.count else { return false }
    shorten(to: common + 1)
    descend(to: target[common])
    return true
  }

  /// Goes to the shown row before; `false` at the first one.
  mutating func previous(in filter: RowFilter) -> Bool {
    guard levels.count > 1 else { return false }
    let rank = level.rank
    shorten(to: levels.count - 1)
    if let last = filter.last(before: rank), last > level.rank { descend(toward: last) }
    return true
  }

  /// Goes from the root to the last shown row.
  mutating func goToLast(in filter: RowFilter) {
    if let last = filter.last(before: document.valueCount) { descend(toward: last) }
  }

  /// Goes on to a value inside the last level, as far as containers are open.
  private mutating func descend(toward rank: Int) {
    guard let target = document.path(atRank: rank) else { return }
    while level.isOpen, path.count < target.count, target[path.count] < level.node.count {
      descend(to: target[path.count])
    }
  }
}
