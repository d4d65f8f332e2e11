import JSONSyntax

/// What became of the children of a container from an old version to a new one.
struct ContainerChanges {
  /// Neighbours that both versions have, as indices of the first of them.
  struct Kept {
    let old: Int
    let new: Int
    let count: Int
  }

  /// The old indices of what is gone, ascending.
  private(set) var removed: [Int] = []
  /// The new indices of what has come, ascending.
  private(set) var added: [Int] = []
  /// What both versions have and what was compared, in the order of the old version.
  private(set) var kept: [Kept] = []
  /// Stretches that were not compared, since both versions share them; in the order of both.
  private(set) var shared: [Kept] = []

  /// The changes that a plan found between base and mine.
  init(_ plan: ContainerPlan, _ old: JSONNode, _ new: JSONNode) {
    for entity in plan.entities where !entity.isShared {
      switch (entity.index(in: .base), entity.index(in: .mine)) {
      case (let old?, let new?): kept.append(Kept(old: old, new: new, count: 1))
      case (let old?, nil): removed.append(old)
      case (nil, let new?): added.append(new)
      case (nil, nil): break
      }
    }
    kept.sort { $0.old < $1.old }
    removed.sort()
    added.sort()
    shared = Self.stretches(
      Self.gaps(between: (removed + kept.map(\.old)).sorted(), in: old.count),
      Self.gaps(between: (added + kept.map(\.new)).sorted(), in: new.count))
  }

  /// The indices that a list leaves out.
  private static func gaps(between indices: [Int], in count: Int) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var next = 0
    for index in indices + [count] {
      if next < index { gaps.append(next..<index) }
      next = index + 1
    }
    return gaps
  }

  /// Pairs what two lists of ranges hold, one after the other.
  private static func stretches(_ old: [Range<Int>], _ new: [Range<Int>]) -> [Kept] {
    var stretches: [Kept] = []
    var next = new.makeIterator()
    var partner = next.next() ?? 0..<0
    for range in old {
      var rest = range
      while !rest.isEmpty, !partner.isEmpty {
        let count = min(rest.count, partner.count)
        stretches.append(Kept(old: rest.lowerBound, new: partner.lowerBound, count: count))
        rest = rest.dropFirst(count)
        partner = partner.dropFirst(count)
        if partner.isEmpty { partner = next.next() ?? 0..<0 }
      }
    }
    return stretches
  }
}
