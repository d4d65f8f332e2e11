/// Two strings side by side: what they share, and what each has for itself.
struct StringAlignment {
  /// A stretch of both strings, in tokens.
  struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
    /// Whether both say the same here.
    let isShared: Bool
  }

  let old: StringTokens
  let new: StringTokens
  /// The stretches in order; shared and changed ones alternate.
  private(set) var stretches: [Stretch] = []

  /// Aligns two literals; nil when they share too little for marks to help.
  ///
  /// **Complexity**: O(n + D²) in words, with D at most `mostTokens`.
  init?(_ old: [UInt8], _ new: [UInt8]) {
    guard max(old.count, new.count) <= Self.mostBytes else { return nil }
    self.old = StringTokens(old)
    self.new = StringTokens(new)
    align()
    joinNearChanges()
    let shared = stretches.filter(\.isShared).reduce(0) { $0 + self.old[$1.old].count } - 2
    guard shared * 3 >= max(old.count, new.count) - 2 else { return nil }
  }

  /// Longer literals are shown without marks.
  private static let mostBytes = 1 << 20
  /// Where more words than this lie between the first and the last change, all of them count as changed.
  private static let mostTokens = 1_000
  /// Less than this, in bytes, between two changes is shown as changed too.
  private static let leastShared = 3

  private mutating func align() {
    let most = min(old.count, new.count)
    var start = 0
    while start < most, old[start] == new[start] { start += 1 }
    var end = 0
    while end < most - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    add(start, start, isShared: true)
    alignMiddle(start..<(old.count - end), start..<(new.count - end))
    add(end, end, isShared: true)
  }

  private mutating func alignMiddle(_ olds: Range<Int>, _ news: Range<Int>) {
    guard max(olds.count, news.count) <= Self.mostTokens else {
      return add(olds.count, news.count, isShared: false)
    }
    let difference = news.map { new[$0] }.difference(from: olds.map { old[$0] })
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var (one, other) = (0, 0)
    while one < olds.count || other < news.count {
      if removed.contains(one) {
        add(1, 0, isShared: false)
        one += 1
      } else if inserted.contains(other) {
        add(0, 1, isShared: false)
        other += 1
      } else {
        add(1, 1, isShared: true)
        (one, other) = (one + 1, other + 1)
      }
    }
  }

  /// Goes on by so many tokens.
  private mutating func add(_ olds: Int, _ news: Int, isShared: Bool) {
    if olds == 0, news == 0 { return }
    let start = stretches.last.map { ($0.old.upperBound, $0.new.upperBound) } ?? (0, 0)
    if stretches.last?.isShared != isShared {
      stretches.append(
        Stretch(old: start.0..<start.0, new: start.1..<start.1, isShared: isShared))
    }
    let last = stretches.count - 1
    stretches[last].old = stretches[last].old.lowerBound..<(start.0 + olds)
    stretches[last].new = stretches[last].new.lowerBound..<(start.1 + news)
  }

  /// A dot between two changed numbers is no place to stop marking.
  private mutating func joinNearChanges() {
    let apart = stretches
    stretches = []
    for (index, stretch) in apart.enumerated() {
      let isInner = index > 0 && index < apart.count - 1
      let isTooSmall = isInner && old[stretch.old].count < Self.leastShared
      add(stretch.old.count, stretch.new.count, isShared: stretch.isShared && !isTooSmall)
    }
  }
}
