/// A stretch of a text that was changed, or that nobody changed.
struct TextChunk {
  /// Who changed it: nil for nobody, combined where the sides are in dispute.
  let origin: MergeDecision.Origin?
  /// The tokens of each version.
  let ranges: Sides<Range<Int>>
}

/// Three versions of a list of tokens side by side, as diff3 does it.
///
/// Changes of the two sides count as apart only with an unchanged token between them; equal changes
/// of the same place are one.
///
/// **Source.** S. Khanna, K. Kunal, B. C. Pierce, A Formal Investigation of Diff3, 2007.
struct TextChunks {
  /// All stretches in order; together they are all tokens of each version.
  private(set) var chunks: [TextChunk] = []
  /// Whether every change can stand, and none was only guessed.
  private(set) var isClean: Bool

  private let tokens: Sides<[Int]>
  private var mine: ArraySlice<TextAlignment.Hunk>
  private var theirs: ArraySlice<TextAlignment.Hunk>
  private var done = Sides(base: 0, mine: 0, theirs: 0)

  init(_ tokens: Sides<[Int]>) {
    self.tokens = tokens
    let mine = TextAlignment(base: tokens.base, side: tokens.mine)
    let theirs = TextAlignment(base: tokens.base, side: tokens.theirs)
    isClean = mine.isShortest && theirs.isShortest
    self.mine = mine.hunks[...]
    self.theirs = theirs.hunks[...]
    while takeNext() {}
    takeUnchanged(upTo: tokens.base.count)
  }

  /// Takes the next change; false when there is none.
  private mutating func takeNext() -> Bool {
    switch (mine.first, theirs.first) {
    case (nil, nil):
      return false
    case (let one?, nil):
      take(one, .mine)
    case (nil, let other?):
      take(other, .theirs)
    case (let one?, let other?):
      if areEqual(one, other) {
        takeBoth(one, other)
      } else if isApart(one, .mine, before: other, .theirs) {
        take(one, .mine)
      } else if isApart(other, .theirs, before: one, .mine) {
        take(other, .theirs)
      } else {
        takeDispute(one, other)
      }
    }
    return true
  }

  private func areEqual(_ one: TextAlignment.Hunk, _ other: TextAlignment.Hunk) -> Bool {
    one.base == other.base && tokens.mine[one.side] == tokens.theirs[other.side]
  }

  /// Whether a hunk lies before one of the other side wherever either of them may stand, with a
  /// token between them that nobody changed.
  ///
  /// Where that token is one that a hunk can slide over, both must bring in different things: the
  /// same tokens side by side may be one change, found at two places.
  private func isApart(
    _ hunk: TextAlignment.Hunk, _ side: Side, before other: TextAlignment.Hunk, _ otherSide: Side
  ) -> Bool {
    if hunk.extent.upperBound != other.extent.lowerBound {
      return hunk.extent.upperBound < other.extent.lowerBound
    }
    guard hunk.canSlide || other.canSlide else { return false }
    return Set(tokens[side][hunk.side]).isDisjoint(with: tokens[otherSide][other.side])
  }

  private mutating func take(_ hunk: TextAlignment.Hunk, _ side: Side) {
    takeUnchanged(upTo: hunk.base.lowerBound)
    if side == .mine { mine.removeFirst() } else { theirs.removeFirst() }
    var end = Sides { done[$0] + hunk.base.count }
    end[side] = hunk.side.upperBound
    append(side == .mine ? .mine : .theirs, upTo: end)
  }

  private mutating func takeBoth(_ one: TextAlignment.Hunk, _ other: TextAlignment.Hunk) {
    takeUnchanged(upTo: one.base.lowerBound)
    mine.removeFirst()
    theirs.removeFirst()
    append(
      .same,
      upTo: Sides(
        base: one.base.upperBound, mine: one.side.upperBound, theirs: other.side.upperBound))
  }

  /// Takes all changes that hang together with two that are not apart.
  private mutating func takeDispute(_ one: TextAlignment.Hunk, _ other: TextAlignment.Hunk) {
    isClean = false
    takeUnchanged(upTo: min(one.base.lowerBound, other.base.lowerBound))
    mine.removeFirst()
    theirs.removeFirst()
    var last = (mine: one, theirs: other)
    while true {
      if let next = mine.first, !isApart(last.theirs, .theirs, before: next, .mine) {
        last.mine = mine.removeFirst()
      } else if let next = theirs.first, !isApart(last.mine, .mine, before: next, .theirs) {
        last.theirs = theirs.removeFirst()
      } else {
        break
      }
    }
    let end = max(last.mine.base.upperBound, last.theirs.base.upperBound)
    append(
      .combined,
      upTo: Sides(
        base: end, mine: last.mine.side.upperBound + end - last.mine.base.upperBound,
        theirs: last.theirs.side.upperBound + end - last.theirs.base.upperBound))
  }

  private mutating func takeUnchanged(upTo base: Int) {
    let count = base - done.base
    if count > 0 { append(nil, upTo: done.map { $0 + count }) }
  }

  private mutating func append(_ origin: MergeDecision.Origin?, upTo end: Sides<Int>) {
    chunks.append(TextChunk(origin: origin, ranges: Sides { done[$0]..<end[$0] }))
    done = end
  }
}
