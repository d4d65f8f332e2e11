public import JSONMerge
public import JSONSyntax

/// Which place of one version became which place of another, told from their differences.
///
/// In a container that was not reordered the children that stayed are in the same order on both
/// sides, so counting what was removed and added before a child is enough.
///
/// **Complexity**: a question costs O(depth · log changes), and a look-up by name where the order of
/// the children changed.
public struct Correspondence: Sendable, Equatable {
  private var old: JSONNode?
  private var new: JSONNode?
  /// Indices that were removed, ascending, by the path of their container in the old version.
  private var removed = PathTrie<[Int]>(empty: [])
  /// Indices that were added, ascending, by the path of their container in the new version.
  private var added = PathTrie<[Int]>(empty: [])
  /// Containers whose children stand in another order, by their path in the new version.
  private var reordered = PathTrie<Bool>(empty: false)
  /// The new index of children that are known to be changed, by their path in the old version.
  private var newIndices = PathTrie<Int?>(empty: nil)
  /// The old index of children that are known to be changed, by their path in the new version.
  private var oldIndices = PathTrie<Int?>(empty: nil)
  /// What was removed, at the places where it stood.
  private(set) var ghosts = Ghosts([])

  /// Two versions without a difference.
  public init() {}

  /// The correspondence that follows from the differences of two versions.
  public init(base: JSONDocument, mine: JSONDocument, changes: [JSONChange]) {
    old = base.root
    new = mine.root
    for change in changes {
      switch change.kind {
      case .removed: Self.note(change.oldPath, in: &removed)
      case .added: Self.note(change.newPath, in: &added)
      case .reordered: if let path = change.newPath { reordered.update(path) { $0 = true } }
      case .changed, .renamed: break
      }
    }
    if !reordered.isEmpty {
      for change in changes { noteIndices(of: change) }
    }
    removed.updateAll { $0.sort() }
    added.updateAll { $0.sort() }
    ghosts = Ghosts(changes.compactMap { $0.kind == .removed ? ghost(of: $0.oldPath) : nil })
  }

  /// Compared by what follows from the versions.
  public static func == (left: Correspondence, right: Correspondence) -> Bool {
    left.removed == right.removed && left.added == right.added
      && left.reordered == right.reordered
  }

  private static func note(_ path: ChildPath?, in table: inout PathTrie<[Int]>) {
    guard let path, let index = path.last else { return }
    table.update(path.dropLast()) { $0.append(index) }
  }

  private mutating func noteIndices(of change: JSONChange) {
    guard let old = change.oldPath, let new = change.newPath else { return }
    if let index = new.last { newIndices.update(old) { $0 = index } }
    if let index = old.last { oldIndices.update(new) { $0 = index } }
  }

  /// Where a value of the old version stands in the new one; `nil` when it was removed.
  public func newPath(ofOld path: ChildPath) -> ChildPath? {
    if hasNoMoves { return path }
    var walk = begin()
    for index in path {
      guard let found = newIndex(of: index, at: walk) else { return nil }
      step(&walk, old: index, new: found)
    }
    return ChildPath(walk.newPath)
  }

  /// Where a value of the new version stood in the old one; `nil` when it was added.
  public func oldPath(ofNew path: ChildPath) -> ChildPath? {
    if hasNoMoves { return path }
    var walk = begin()
    for index in path {
      guard let found = oldIndex(of: index, at: walk) else { return nil }
      step(&walk, old: found, new: index)
    }
    return ChildPath(walk.oldPath)
  }

  /// The place of a removed value among the values of the new version.
  private func ghost(of path: ChildPath?) -> Ghost? {
    guard let path, let index = path.last else { return nil }
    var walk = begin()
    for index in path.dropLast() {
      guard let found = newIndex(of: index, at: walk) else { return nil }
      step(&walk, old: index, new: found)
    }
    let kept = index - removed.value(at: walk.removed).countBelow(index)
    let after = kept == 0 ? -1 : added.value(at: walk.added).skipping(kept - 1)
    return Ghost(base: path, parent: ChildPath(walk.newPath), after: after)
  }

  private var hasNoMoves: Bool { removed.isEmpty && added.isEmpty && reordered.isEmpty }
}

// MARK: - Going down both versions at once

extension Correspondence {
  /// A container in both versions.
  private struct Walk {
    var old: JSONNode?
    var new: JSONNode?
    var removed: Int?
    var added: Int?
    var reordered: Int?
    var newIndices: Int?
    var oldIndices: Int?
    var oldPath: [Int] = []
    var newPath: [Int] = []
  }

  private func begin() -> Walk {
    Walk(
      old: old, new: new, removed: removed.root, added: added.root, reordered: reordered.root,
      newIndices: newIndices.root, oldIndices: oldIndices.root)
  }

  private func step(_ walk: inout Walk, old: Int, new: Int) {
    walk.old = walk.old.flatMap { old < $0.count ? $0.child(at: old) : nil }
    walk.new = walk.new.flatMap { new < $0.count ? $0.child(at: new) : nil }
    walk.removed = removed.child(old, of: walk.removed)
    walk.added = added.child(new, of: walk.added)
    walk.reordered = reordered.child(new, of: walk.reordered)
    walk.newIndices = newIndices.child(old, of: walk.newIndices)
    walk.oldIndices = oldIndices.child(new, of: walk.oldIndices)
    walk.oldPath.append(old)
    walk.newPath.append(new)
  }

  private func newIndex(of index: Int, at walk: Walk) -> Int? {
    let gone = removed.value(at: walk.removed)
    let before = gone.countBelow(index)
    if before < gone.count, gone[before] == index { return nil }
    if let known = newIndices.value(at: newIndices.child(index, of: walk.newIndices)) {
      return known
    }
    if reordered.value(at: walk.reordered), let name = walk.old?.nameIfAny(at: index) {
      return walk.new?.firstIndex(named: name)
    }
    return added.value(at: walk.added).skipping(index - before)
  }

  private func oldIndex(of index: Int, at walk: Walk) -> Int? {
    let fresh = added.value(at: walk.added)
    let before = fresh.countBelow(index)
    if before < fresh.count, fresh[before] == index { return nil }
    if let known = oldIndices.value(at: oldIndices.child(index, of: walk.oldIndices)) {
      return known
    }
    if reordered.value(at: walk.reordered), let name = walk.new?.nameIfAny(at: index) {
      return walk.old?.firstIndex(named: name)
    }
    return removed.value(at: walk.removed).skipping(index - before)
  }
}

extension JSONNode {
  /// The name of a child, when there is such a child and it has one.
  fileprivate func nameIfAny(at index: Int) -> JSONString? {
    index < count ? name(at: index) : nil
  }
}

extension [Int] {
  /// How many of these ascending numbers are smaller.
  fileprivate func countBelow(_ number: Int) -> Int {
    partitioningIndex { $0 < number }
  }

  /// The number in place `rank` among those that are not in this ascending list.
  fileprivate func skipping(_ rank: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] - middle <= rank { low = middle + 1 } else { high = middle }
    }
    return rank + low
  }
}
