public import JSONSyntax

/// The deleted values of a document, in the order of the rows.
///
/// **Complexity**: every question is a binary search.
public struct Ghosts: Sendable, Equatable {
  /// Sorted from top to bottom.
  let sorted: [Ghost]
  /// Places in `sorted`, in the order of base.
  private let byBase: [Int]

  /// The deleted values, in any order.
  init(_ ghosts: [Ghost]) {
    let sorted = ghosts.sorted()
    self.sorted = sorted
    byBase = sorted.indices.sorted { sorted[$0].base < sorted[$1].base }
  }

  /// The place of a deleted value.
  func index(of ghost: Ghost) -> Int? {
    let index = lowerBound { $0 < ghost }
    return index < sorted.count && sorted[index] == ghost ? index : nil
  }

  /// The first deleted value after a child.
  func first(in parent: some Sequence<Int>, after: Int) -> Int? {
    if sorted.isEmpty { return nil }
    let slot = Ghost(base: .root, parent: ChildPath(parent), after: after)
    let index = lowerBound { $0 < slot }
    return isIn(slot, index) ? index : nil
  }

  /// The last deleted value after a child.
  func last(in parent: some Sequence<Int>, after: Int) -> Int? {
    if sorted.isEmpty { return nil }
    let slot = Ghost(base: .root, parent: ChildPath(parent), after: after)
    let index = lowerBound { $0 < slot || ($0.parent == slot.parent && $0.after == after) } - 1
    return isIn(slot, index) ? index : nil
  }

  /// The one below in the same place.
  func following(_ index: Int) -> Int? { isIn(sorted[index], index + 1) ? index + 1 : nil }

  /// The one above in the same place.
  func preceding(_ index: Int) -> Int? { isIn(sorted[index], index - 1) ? index - 1 : nil }

  /// The first deleted value below a value and all that is in it, when it stands in a container
  /// around that value.
  func first(behind path: [Int]) -> (index: Int, depth: Int, after: Int)? {
    if sorted.isEmpty { return nil }
    let index = endIndex(of: ChildPath(path))
    guard index < sorted.count else { return nil }
    let ghost = sorted[index]
    guard path.starts(with: ghost.parent) else { return nil }
    return (index, ghost.parent.count, ghost.after)
  }

  /// The last deleted value above the end of a value.
  func last(upTo path: [Int]) -> Int? {
    if sorted.isEmpty { return nil }
    let index = endIndex(of: ChildPath(path)) - 1
    return index >= 0 ? index : nil
  }

  /// Those that stand below a row, from this place on.
  func firstIndex(below row: TreeRow) -> Int {
    lowerBound { TreeRow.deleted($0) <= row }
  }

  /// The place behind all that stand above a value or in it.
  private func endIndex(of path: ChildPath) -> Int {
    lowerBound { $0.isAbove(path) || $0.parent.starts(with: path) }
  }

  /// How many stand in a value.
  func count(inside path: ChildPath) -> Int {
    endIndex(of: path) - sorted.partitioningIndex { $0.isAbove(path) }
  }

  /// The deleted value of base that is, or that holds, the value at a path of base.
  func around(_ path: ChildPath) -> Ghost? {
    byBase[byBase.startIndex..<byBase.partitioningIndex { sorted[$0].base <= path }].last
      .map { sorted[$0] }
      .flatMap { path.starts(with: $0.base) ? $0 : nil }
  }

  private func isIn(_ slot: Ghost, _ index: Int) -> Bool {
    sorted.indices.contains(index)
      && sorted[index].parent == slot.parent && sorted[index].after == slot.after
  }

  private func lowerBound(_ isAbove: (Ghost) -> Bool) -> Int {
    sorted.partitioningIndex(where: isAbove)
  }
}

extension Ghost {
  /// Whether it is the last row of a container with so many children.
  func isLast(in path: [Int], count: Int) -> Bool {
    parent.count == path.count && after == count - 1 && parent.elementsEqual(path)
  }
}

extension OpenDocument {
  /// The row of a value that I deleted, by its path in base; also for what is in it.
  public func ghost(at basePath: ChildPath) -> Ghost? { ghosts.around(basePath) }
}
