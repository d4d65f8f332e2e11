/// A stretch of base that at least one side replaced by other elements.
struct ReplacedRegion: Equatable {
  /// The elements of base, with all replacements that overlap here.
  let range: Range<Int>
  /// Mine's replacement, if mine replaced exactly this stretch at once.
  let mine: Range<Int>?
  /// Theirs' replacement, if theirs replaced exactly this stretch at once.
  let theirs: Range<Int>?

  /// The regions of two sides, in order; replacements that touch without overlapping stay apart.
  static func regions(mine: SequenceAlignment, theirs: SequenceAlignment) -> [ReplacedRegion] {
    let mineGaps = mine.gaps.filter(\.isReplacement)
    let theirsGaps = theirs.gaps.filter(\.isReplacement)
    let ranges = united((mineGaps + theirsGaps).map(\.base))
    let mineRuns = runs(mineGaps)
    let theirsRuns = runs(theirsGaps)
    return ranges.map {
      ReplacedRegion(range: $0, mine: mineRuns[$0], theirs: theirsRuns[$0])
    }
  }

  private static func runs(_ gaps: [SequenceAlignment.Gap]) -> [Range<Int>: Range<Int>] {
    Dictionary(uniqueKeysWithValues: gaps.map { ($0.base, $0.side) })
  }

  private static func united(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}
