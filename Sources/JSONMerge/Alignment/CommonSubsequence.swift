/// A pair of positions that hold the same symbol in two lists.
struct MatchedPair: Equatable, Sendable {
  let old: Int
  let new: Int
}

/// A longest, or nearly longest, common subsequence of two lists of symbols.
///
/// **Shape.** The pairs ascend in both positions. Where the lists are very different the result
/// may be shorter than the longest one: only symbols that occur once in each list then count.
///
/// **Complexity.** O((n + m) d) for d differences, with d capped; never a table of n times m.
///
/// **Source.** E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986; patience
/// anchors after B. Cohen.
func commonSubsequence(_ old: [Int], _ new: [Int]) -> [MatchedPair] {
  subsequence(old, new) { anchoredSubsequence($0, $1) } ?? []
}

/// A longest common subsequence of two lists of symbols; nil where they are very different.
///
/// **Complexity.** As `commonSubsequence`.
func shortestCommonSubsequence(_ old: [Int], _ new: [Int]) -> [MatchedPair]? {
  subsequence(old, new) { _, _ in nil }
}

/// The longest common subsequence, or what stands in for it where the lists are very different.
private func subsequence(
  _ old: [Int], _ new: [Int], orElse standIn: ([Int], [Int]) -> [MatchedPair]?
) -> [MatchedPair]? {
  let trimmed = CommonEnds(old[...], new[...])
  let shared = SharedSymbols(trimmed.oldMiddle, trimmed.newMiddle)
  let limit = differenceLimit(length: shared.old.count + shared.new.count)
  guard
    let middle = shortestScript(shared.old[...], shared.new[...], limit: limit)
      ?? standIn(shared.old, shared.new)
  else { return nil }
  return trimmed.prefix
    + middle.map { MatchedPair(old: shared.oldPositions[$0.old], new: shared.newPositions[$0.new]) }
    + trimmed.suffix
}

/// The number of differences that are searched for before anchors take over.
private func differenceLimit(length: Int) -> Int {
  let workBudget = 50_000_000
  return min(1_024, max(64, workBudget / max(1, length)))
}

/// What two lists have in common at their ends.
struct CommonEnds {
  let prefix: [MatchedPair]
  let suffix: [MatchedPair]
  let oldMiddle: ArraySlice<Int>
  let newMiddle: ArraySlice<Int>

  init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
    var front = 0
    while front < min(old.count, new.count),
      old[old.startIndex + front] == new[new.startIndex + front]
    {
      front += 1
    }
    let room = min(old.count, new.count) - front
    var back = 0
    while back < room, old[old.endIndex - 1 - back] == new[new.endIndex - 1 - back] { back += 1 }
    prefix = (0..<front).map {
      MatchedPair(old: old.startIndex + $0, new: new.startIndex + $0)
    }
    suffix = (0..<back).map {
      MatchedPair(old: old.endIndex - back + $0, new: new.endIndex - back + $0)
    }
    oldMiddle = old[(old.startIndex + front)..<(old.endIndex - back)]
    newMiddle = new[(new.startIndex + front)..<(new.endIndex - back)]
  }
}

/// Two lists without the symbols that only one of them has, which no subsequence can use.
private struct SharedSymbols {
  let old: [Int]
  let new: [Int]
  let oldPositions: [Int]
  let newPositions: [Int]

  init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
    let inOld = SymbolSet(old)
    let inNew = SymbolSet(new)
    oldPositions = old.indices.filter { inNew.contains(old[$0]) }
    newPositions = new.indices.filter { inOld.contains(new[$0]) }
    self.old = oldPositions.map { old[$0] }
    self.new = newPositions.map { new[$0] }
  }
}

/// Which symbols a list has; symbols that are small numbers are marked in a row.
private struct SymbolSet {
  private var marks: [Bool] = []
  private var others: Set<Int> = []

  init(_ symbols: ArraySlice<Int>) {
    let bound = symbols.count * 4 + 64
    marks = Array(repeating: false, count: bound)
    for symbol in symbols {
      if symbol >= 0, symbol < bound { marks[symbol] = true } else { others.insert(symbol) }
    }
  }

  func contains(_ symbol: Int) -> Bool {
    symbol >= 0 && symbol < marks.count ? marks[symbol] : others.contains(symbol)
  }
}
