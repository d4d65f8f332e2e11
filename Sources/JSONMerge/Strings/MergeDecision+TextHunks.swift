import JSONSyntax

extension MergeDecision {
  /// The stretches of a string that mine and theirs changed, in order.
  ///
  /// Lines where all versions have some, else words. Empty unless all three versions are strings;
  /// computed each time, for the one string that is looked at.
  ///
  /// **Complexity.** That of comparing the strings.
  public var textHunks: [TextHunk] {
    guard let base = base.flatMap(LiteralText.init), let mine = mine.flatMap(LiteralText.init),
      let theirs = theirs.flatMap(LiteralText.init)
    else { return [] }
    let texts = Sides(base: base, mine: mine, theirs: theirs)
    let comparison = TextComparison(
      texts, by: TextTokens.Granularity(merging: texts) ?? .words)
    return comparison.chunks.compactMap { chunk in
      guard let origin = chunk.origin else { return nil }
      let ranges = trimmed(literalRanges(of: chunk, comparison.tokens), of: texts)
      return TextHunk(
        origin: origin, base: ranges.base, mine: ranges.mine, theirs: ranges.theirs)
    }
  }

  private func literalRanges(
    of chunk: TextChunk, _ tokens: Sides<TextTokens>
  ) -> Sides<Range<Int>> {
    let isPresent = Side.allCases.allSatisfy { !chunk.ranges[$0].isEmpty }
    return Sides { side in
      isPresent
        ? tokens[side].literalRange(of: chunk.ranges[side])
        : tokens[side].separatedLiteralRange(of: chunk.ranges[side])
    }
  }

  /// The stretches without the space that stands before their first words in all versions.
  private func trimmed(
    _ ranges: Sides<Range<Int>>, of texts: Sides<LiteralText>
  ) -> Sides<Range<Int>> {
    let hasSpace = Side.allCases.allSatisfy { side in
      !ranges[side].isEmpty && texts[side].literal[ranges[side].lowerBound] == UInt8(ascii: " ")
    }
    return hasSpace ? ranges.map { ($0.lowerBound + 1)..<$0.upperBound } : ranges
  }
}
