/// A common subsequence built around symbols that occur exactly once in each list.
///
/// **Complexity.** O(n log n) for the anchors, and a capped search between each two of them.
func anchoredSubsequence(_ old: [Int], _ new: [Int]) -> [MatchedPair] {
  let anchors = uniqueAnchors(old, new)
  var pairs: [MatchedPair] = []
  var oldStart = 0
  var newStart = 0
  for anchor in anchors + [MatchedPair(old: old.count, new: new.count)] {
    pairs += stretchMatches(old[oldStart..<anchor.old], new[newStart..<anchor.new])
    if anchor.old < old.count { pairs.append(anchor) }
    oldStart = anchor.old + 1
    newStart = anchor.new + 1
  }
  return pairs
}

/// The matches between two anchors: equal ends, and what a short search finds between them.
private func stretchMatches(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [MatchedPair] {
  let limit = 64
  let ends = CommonEnds(old, new)
  let middle = shortestScript(ends.oldMiddle, ends.newMiddle, limit: limit) ?? []
  return ends.prefix + middle + ends.suffix
}

/// The longest ascending chain of symbols that occur once in each list.
private func uniqueAnchors(_ old: [Int], _ new: [Int]) -> [MatchedPair] {
  let newPositions = uniquePositions(new)
  let oldPositions = uniquePositions(old)
  let candidates = old.indices.compactMap { position -> MatchedPair? in
    guard oldPositions[old[position]] == .some(position),
      let other = newPositions[old[position]] ?? nil
    else { return nil }
    return MatchedPair(old: position, new: other)
  }
  return longestAscending(candidates.map(\.new)).map { candidates[$0] }
}

/// The position of each symbol; nil for those that occur more than once.
private func uniquePositions(_ list: [Int]) -> [Int: Int?] {
  var positions: [Int: Int?] = [:]
  for (position, symbol) in list.enumerated() {
    positions.updateValue(positions.keys.contains(symbol) ? nil : position, forKey: symbol)
  }
  return positions
}

/// The indices of a longest ascending subsequence of distinct values.
///
/// **Complexity.** O(n log n).
func longestAscending(_ values: [Int]) -> [Int] {
  var tails: [Int] = []
  var previous = [Int](repeating: -1, count: values.count)
  for (index, value) in values.enumerated() {
    var low = 0
    var high = tails.count
    while low < high {
      let middle = (low + high) / 2
      if values[tails[middle]] < value { low = middle + 1 } else { high = middle }
    }
    previous[index] = low > 0 ? tails[low - 1] : -1
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var chain: [Int] = []
  var index = tails.last ?? -1
  while index >= 0 {
    chain.append(index)
    index = previous[index]
  }
  return chain.reversed()
}
