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
  var partners = [Int](repeating: 0, count: columns)
  for new in possible.joined() { partners[new] += 1 }
  return possible.enumerated().compactMap { old, partnersOfOld in
    guard partnersOfOld.count == 1, let new = partnersOfOld.first, partners[new] == 1 else {
      return nil
    }
    return MatchedPair(old: old, new: new)
  }
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
