/// How the tokens of one side follow from those of base.
struct TextAlignment {
  /// Tokens of base that other tokens took the place of.
  struct Hunk {
    let base: Range<Int>
    let side: Range<Int>
    /// By how many tokens the hunk could as well stand further to the front.
    ///
    /// Where tokens repeat, nothing tells which of them was inserted or deleted.
    let slide: Int

    /// Whether the hunk lies before another side's hunk wherever either of them may stand, with a
    /// token between them that nobody changed.
    func isApart(before other: Hunk) -> Bool {
      base.upperBound <= other.base.lowerBound - other.slide
        && base.upperBound - slide < other.base.lowerBound
    }
  }

  /// The changes in order, each as far to the end as it may stand.
  let hunks: [Hunk]
  /// Whether this is a shortest way from base to the side; if not, all in between is one hunk.
  let isShortest: Bool

  /// Aligns two lists of tokens.
  ///
  /// **Complexity.** O((n + m) d) for d differences, with d capped.
  init(base: [Int], side: [Int]) {
    let pairs = shortestCommonSubsequence(base, side)
    isShortest = pairs != nil
    let ends = CommonEnds(base[...], side[...])
    let gaps = SequenceAlignment(
      pairs: pairs ?? ends.prefix + ends.suffix, baseCount: base.count, sideCount: side.count
    ).gaps
    var hunks: [Hunk] = []
    for (number, gap) in gaps.enumerated() {
      let next = number + 1 < gaps.count ? gaps[number + 1].base.lowerBound - 1 : base.count
      hunks.append(
        Self.settled(
          gap, between: hunks.last?.base.upperBound ?? 0, and: next, base: base, side: side))
    }
    self.hunks = hunks
  }

  /// A gap moved to the end as far as the tokens behind it repeat.
  private static func settled(
    _ gap: SequenceAlignment.Gap, between first: Int, and last: Int, base: [Int], side: [Int]
  ) -> Hunk {
    guard gap.base.isEmpty != gap.side.isEmpty else {
      return Hunk(base: gap.base, side: gap.side, slide: 0)
    }
    let tokens = gap.base.isEmpty ? side : base
    let changed = gap.base.isEmpty ? gap.side : gap.base
    var down = 0
    while gap.base.upperBound + down < last,
      tokens[changed.lowerBound + down] == tokens[changed.upperBound + down]
    { down += 1 }
    var up = 0
    while gap.base.lowerBound - up > first,
      tokens[changed.lowerBound - 1 - up] == tokens[changed.upperBound - 1 - up]
    { up += 1 }
    return Hunk(
      base: (gap.base.lowerBound + down)..<(gap.base.upperBound + down),
      side: (gap.side.lowerBound + down)..<(gap.side.upperBound + down), slide: up + down)
  }
}
