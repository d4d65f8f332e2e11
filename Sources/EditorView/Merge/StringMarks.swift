import JSONMerge
import JSONSyntax

/// Which stretches of a string each side changed, as ranges of its units.
struct StringMarks {
  /// The marks of a version that was merged from both.
  private let merged: (literal: [UInt8], ranges: [Range<Int>])?
  private let hunks: [TextHunk]

  /// The marks of a decision about a string that was changed in several places; nil for all others.
  ///
  /// **Complexity**: that of comparing the three strings.
  init?(_ decision: MergeDecision) {
    guard let base = decision.base, let mine = decision.mine, let theirs = decision.theirs,
      [base, mine, theirs].allSatisfy({
        $0.kind == .string && $0.byteCount <= ChangedText.comparedBytes
      })
    else { return nil }
    let hunks = decision.textHunks
    guard decision.kind == .text || hunks.count > 1 else { return nil }
    self.hunks = hunks
    if case .edited(let fragment) = decision.provisional {
      merged = Self.merged(hunks, fragment.literal, baseCount: base.byteCount)
    } else {
      merged = nil
    }
  }

  /// The marks of a side; base has none.
  func ranges(of node: JSONNode, in side: MergeSide) -> [Range<Int>] {
    let bytes: [Range<Int>]
    switch side {
    case .base: bytes = []
    case .mine: bytes = hunks.filter { $0.origin != .theirs }.map(\.mine)
    case .theirs: bytes = hunks.filter { $0.origin != .mine }.map(\.theirs)
    }
    return Self.units(bytes, of: node.literal)
  }

  /// The marks of the merged string; nil when a value is not that.
  func ranges(ofMerged node: JSONNode) -> [Range<Int>]? {
    guard let merged, merged.literal == node.literal else { return nil }
    return Self.units(merged.ranges, of: node.literal)
  }

  /// Where the changes stand in the merged string: base with each change in its place.
  private static func merged(
    _ hunks: [TextHunk], _ literal: [UInt8], baseCount: Int
  ) -> (literal: [UInt8], ranges: [Range<Int>])? {
    var shift = 0
    var ranges: [Range<Int>] = []
    for hunk in hunks {
      let count = hunk.origin == .theirs ? hunk.theirs.count : hunk.mine.count
      let start = hunk.base.lowerBound + shift
      ranges.append(start..<start + count)
      shift += count - hunk.base.count
    }
    // Other spellings of unchanged characters would shift the ranges: then nothing is marked.
    return literal.count == baseCount + shift ? (literal, ranges) : nil
  }

  /// Ranges of units for ranges of bytes, both ascending.
  private static func units(_ ranges: [Range<Int>], of literal: [UInt8]) -> [Range<Int>] {
    var starts: [Int: Int] = [:]
    var offset = 0
    let units = ChangedText.units(literal)
    for (index, unit) in units.enumerated() {
      starts[offset] = index
      offset += unit.utf8.count
    }
    starts[offset] = units.count
    return ranges.compactMap { range in
      guard var start = starts[range.lowerBound], let end = starts[range.upperBound] else {
        return nil
      }
      // The space before a word that was added is no change that a person looks for.
      while start < end - 1, units[start] == " " { start += 1 }
      return start..<end
    }
  }
}
