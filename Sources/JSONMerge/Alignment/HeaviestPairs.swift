/// Pairs two lists so that positions ascend on both sides and the sum of the weights is largest.
///
/// A weight of zero forbids a pair. Where one sum is reached in several ways, only those are paired
/// that have the same partner in all of them: a guess would put an edit into the wrong element.
///
/// **Complexity.** O(n m); only for the short lists of one gap.
func heaviestPairs(_ weights: [[Double]]) -> [MatchedPair] {
  guard let columns = weights.first?.count else { return [] }
  let before = sumsBefore(weights, columns)
  let behind = sumsBehind(weights, columns)
  // Sums of the same weights in another order may differ in their last bits.
  let least = behind[0][0] - 1e-9
  let possible = weights.indices.map { old in
    (0..<columns).filter { new in
      let weight = weights[old][new]
      return weight > 0 && before[old][new] + weight + behind[old + 1][new + 1] >= least
    }
  }
  return surePairs(possible)
}

/// The pairs that rule out no other one: neither by a shared element nor by crossing it.
private func surePairs(_ possible: [[Int]]) -> [MatchedPair] {
  var nextBehind = [Int](repeating: Int.max, count: possible.count + 1)
  for old in possible.indices.reversed() {
    nextBehind[old] = min(nextBehind[old + 1], possible[old].first ?? Int.max)
  }
  var pairs: [MatchedPair] = []
  var lastBefore = -1
  for (old, partners) in possible.enumerated() {
    if partners.count == 1, lastBefore < partners[0], partners[0] < nextBehind[old + 1] {
      pairs.append(MatchedPair(old: old, new: partners[0]))
    }
    lastBefore = max(lastBefore, partners.last ?? -1)
  }
  return pairs
}

/// The largest sum of weights that pairs in ascending positions can have.
///
/// **Complexity.** O(n m).
func heaviestSum(_ weights: [[Double]]) -> Double {
  sumsBehind(weights, weights.first?.count ?? 0)[0][0]
}

/// The largest sum of what lies before each two positions.
private func sumsBefore(_ weights: [[Double]], _ columns: Int) -> [[Double]] {
  var sums = [[Double]](
    repeating: [Double](repeating: 0, count: columns + 1), count: weights.count + 1)
  for old in weights.indices {
    for new in 0..<columns {
      let weight = weights[old][new]
      let skipped = max(sums[old][new + 1], sums[old + 1][new])
      sums[old + 1][new + 1] = weight > 0 ? max(skipped, weight + sums[old][new]) : skipped
    }
  }
  return sums
}

/// The largest sum of what lies behind each two positions, they themselves included.
private func sumsBehind(_ weights: [[Double]], _ columns: Int) -> [[Double]] {
  var sums = [[Double]](
    repeating: [Double](repeating: 0, count: columns + 1), count: weights.count + 1)
  for old in weights.indices.reversed() {
    for new in (0..<columns).reversed() {
      let weight = weights[old][new]
      let skipped = max(sums[old + 1][new], sums[old][new + 1])
      sums[old][new] = weight > 0 ? max(skipped, weight + sums[old + 1][new + 1]) : skipped
    }
  }
  return sums
}
