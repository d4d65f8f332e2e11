/// The order in which every pair stands turned round that one of two orders has turned round.
///
/// Both orders hold the numbers from 0, which stand in their own order before either side moved
/// anything. The result is nil where the turned pairs contradict each other: mine puts b in front
/// of a, theirs c in front of b, and neither says that c comes in front of a.
///
/// The join does not depend on which order comes first, joins any number of orders in any sequence,
/// and is the larger order where one of them contains the other.
///
/// **Complexity.** O(n log n): the numbers are sorted by the turned pairs, and what comes out is the
/// join exactly if it has as many pairs turned as both orders together.
///
/// **Source.** merge.md 2.6; the weak order of permutations.
func joinedOrder(_ mine: [Int], _ theirs: [Int]) -> [Int]? {
  let (mineRanks, theirsRanks) = (inverse(mine), inverse(theirs))
  let joined = mergeSorted(mine.count) { one, other in
    one < other
      ? mineRanks[one] < mineRanks[other] && theirsRanks[one] < theirsRanks[other]
      : mineRanks[one] < mineRanks[other] || theirsRanks[one] < theirsRanks[other]
  }
  let turned = turnedPairs(joined)
  let (byMine, byTheirs) = (turnedPairs(mine), turnedPairs(theirs))
  let holdsMine = byMine + turnedPairs(joined.map { mineRanks[$0] }) == turned
  let holdsTheirs = byTheirs + turnedPairs(joined.map { theirsRanks[$0] }) == turned
  // A pair that both turned stands alike in both, one that either turned alone does not.
  let byEither = (byMine + byTheirs + turnedPairs(theirs.map { mineRanks[$0] })) / 2
  return holdsMine && holdsTheirs && turned == byEither ? joined : nil
}

/// The position of every number.
private func inverse(_ order: [Int]) -> [Int] {
  var positions = [Int](repeating: 0, count: order.count)
  for (position, number) in order.enumerated() { positions[number] = position }
  return positions
}

/// The number of pairs in which the larger value comes first.
///
/// **Complexity.** O(n log n).
func turnedPairs(_ values: [Int]) -> Int {
  if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return 0 }
  var count = 0
  var sorted = values
  var merged = values
  var width = 1
  while width < sorted.count {
    for start in stride(from: 0, to: sorted.count, by: 2 * width) {
      count += mergeHalves(sorted, start, width, into: &merged)
    }
    swap(&sorted, &merged)
    width *= 2
  }
  return count
}

/// Merges two neighbouring sorted stretches, and counts the pairs that this turns round.
private func mergeHalves(
  _ values: [Int], _ start: Int, _ width: Int, into merged: inout [Int]
) -> Int {
  let middle = min(start + width, values.count)
  let end = min(start + 2 * width, values.count)
  var (left, right, count) = (start, middle, 0)
  for position in start..<end {
    if right == end || left < middle && values[left] < values[right] {
      merged[position] = values[left]
      left += 1
    } else {
      merged[position] = values[right]
      right += 1
      count += middle - left
    }
  }
  return count
}

/// The numbers below a count, sorted by a relation that need not be an order: then the result is
/// some arrangement of them.
private func mergeSorted(_ count: Int, _ comesFirst: (Int, Int) -> Bool) -> [Int] {
  var sorted = Array(0..<count)
  var merged = sorted
  var width = 1
  while width < count {
    for start in stride(from: 0, to: count, by: 2 * width) {
      let middle = min(start + width, count)
      let end = min(start + 2 * width, count)
      var (left, right) = (start, middle)
      for position in start..<end {
        if right == end || left < middle && !comesFirst(sorted[right], sorted[left]) {
          merged[position] = sorted[left]
          left += 1
        } else {
          merged[position] = sorted[right]
          right += 1
        }
      }
    }
    swap(&sorted, &merged)
    width *= 2
  }
  return sorted
}
