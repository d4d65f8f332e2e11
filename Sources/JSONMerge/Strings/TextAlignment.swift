/// How the tokens of one side follow from those of base.
struct TextAlignment {
  /// Tokens of base that other tokens took the place of.
  struct Hunk {
    /// The tokens of base.
    let base: Range<Int>
    /// The tokens that took their place.
    let side: Range<Int>
    /// All of base that the hunk may stand for, where tokens repeat.
    ///
    /// Nothing tells which of several equal tokens was inserted or deleted.
    let extent: Range<Int>

    /// Whether tokens were only inserted or only deleted, and might as well be elsewhere.
    var canSlide: Bool { base.isEmpty != side.isEmpty && extent.count > base.count }
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

  /// A gap, moved to the end as far as the tokens behind it repeat.
  private static func settled(
    _ gap: SequenceAlignment.Gap, between first: Int, and last: Int, base: [Int], side: [Int]
  ) -> Hunk {
    let isPure = gap.base.isEmpty || gap.side.isEmpty
    // What was replaced was most likely replaced where it stood, give or take its own length.
    let most = isPure ? base.count : max(gap.base.count, gap.side.count)
    let below = min(most, last - gap.base.upperBound)
    let above = min(most, gap.base.lowerBound - first)
    let down = max(
      repetition(base, gap.base, atMost: below), repetition(side, gap.side, atMost: below))
    let up = max(
      repetition(ofEnd: base, gap.base, atMost: above),
      repetition(ofEnd: side, gap.side, atMost: above))
    let extent = (gap.base.lowerBound - up)..<(gap.base.upperBound + down)
    let offset = isPure ? down : 0
    return Hunk(
      base: (gap.base.lowerBound + offset)..<(gap.base.upperBound + offset),
      side: (gap.side.lowerBound + offset)..<(gap.side.upperBound + offset), extent: extent)
  }

  /// How many tokens behind a range repeat the range from its start.
  private static func repetition(_ tokens: [Int], _ range: Range<Int>, atMost most: Int) -> Int {
    if range.isEmpty || most <= 0 { return 0 }
    var count = 0
    while count < most, tokens[range.lowerBound + count] == tokens[range.upperBound + count] {
      count += 1
    }
    return count
  }

  /// How many tokens before a range repeat the range from its end.
  private static func repetition(
    ofEnd tokens: [Int], _ range: Range<Int>, atMost most: Int
  ) -> Int {
    if range.isEmpty || most <= 0 { return 0 }
    var count = 0
    while count < most,
      tokens[range.lowerBound - 1 - count] == tokens[range.upperBound - 1 - count]
    {
      count += 1
    }
    return count
  }
}
