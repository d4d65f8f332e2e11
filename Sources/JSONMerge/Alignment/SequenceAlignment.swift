/// How the elements of one version of a sequence correspond to those of base.
struct SequenceAlignment: Equatable {
  /// A maximal stretch without partners, between two pairs or at an end.
  struct Gap: Equatable {
    let base: Range<Int>
    let side: Range<Int>

    /// Whether elements of base gave way to other elements.
    var isReplacement: Bool { !base.isEmpty && !side.isEmpty }

    fileprivate func split(_ moved: MovedElements) -> [Gap] {
      guard isReplacement, !moved.isEmpty,
        base.allSatisfy(moved.base.contains) || side.allSatisfy(moved.side.contains)
      else { return [self] }
      return [
        Gap(base: base, side: side.lowerBound..<side.lowerBound),
        Gap(base: base.upperBound..<base.upperBound, side: side),
      ]
    }
  }

  /// For each element of base the element it became, or -1; ascending apart from that.
  let partners: [Int]
  /// The stretches without partners, in order.
  let gaps: [Gap]
  /// The pairs of elements that differ: the new one is taken for a version of the old one.
  let updates: [MatchedPair]

  /// Completes pairs, which must ascend on both sides, by the gaps between them.
  ///
  /// What was moved away was not replaced, and what was moved in replaces nothing: a gap of such
  /// elements is a removal and an insertion.
  init(
    pairs: [MatchedPair], updates: [MatchedPair] = [], baseCount: Int, sideCount: Int,
    moved: MovedElements = .none
  ) {
    var partners = [Int](repeating: -1, count: baseCount)
    var gaps: [Gap] = []
    var base = 0
    var side = 0
    for pair in pairs + [MatchedPair(old: baseCount, new: sideCount)] {
      if pair.old > base || pair.new > side {
        gaps += Gap(base: base..<pair.old, side: side..<pair.new).split(moved)
      }
      if pair.old < baseCount { partners[pair.old] = pair.new }
      base = pair.old + 1
      side = pair.new + 1
    }
    self.partners = partners
    self.gaps = gaps
    self.updates = updates
  }

  /// Every element is its own partner.
  init(identity count: Int) {
    partners = Array(0..<count)
    gaps = []
    updates = []
  }

  /// The elements that were inserted without replacing anything, by the base index behind them.
  var insertions: [Int: Range<Int>] {
    Dictionary(
      uniqueKeysWithValues: gaps.filter(\.base.isEmpty).map { ($0.base.lowerBound, $0.side) })
  }

  /// For each element that base does not have at its place, a number for the place: the same for
  /// insertions before one element of base, and for what replaced one.
  var arrivals: [Int: Int] {
    var arrivals: [Int: Int] = [:]
    for gap in gaps {
      let place = 2 * gap.base.lowerBound + (gap.base.isEmpty ? 0 : 1)
      for index in gap.side { arrivals[index] = place }
    }
    for pair in updates { arrivals[pair.new] = 2 * pair.old + 1 }
    return arrivals
  }

  /// The elements of base that are not at their place any more.
  var departures: Set<Int> { Set(gaps.flatMap(\.base) + updates.map(\.old)) }

  /// What became of a stretch of base that starts and ends with no replacement cut through.
  func counterpart(of range: Range<Int>) -> Range<Int> {
    lowerEnd(range.lowerBound)..<upperEnd(range.upperBound - 1)
  }

  /// Whether every element of a stretch has a partner and nothing was inserted between them.
  func isIntact(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      partners[$0] >= 0 && partners[$0] == partners[range.lowerBound] + $0 - range.lowerBound
    }
  }

  private func lowerEnd(_ index: Int) -> Int {
    partners[index] >= 0 ? partners[index] : gap(around: index)?.side.lowerBound ?? 0
  }

  private func upperEnd(_ index: Int) -> Int {
    partners[index] >= 0 ? partners[index] + 1 : gap(around: index)?.side.upperBound ?? 0
  }

  private func gap(around index: Int) -> Gap? {
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].base.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < gaps.count ? gaps[low] : nil
  }
}
