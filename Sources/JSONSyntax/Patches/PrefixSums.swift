/// Counts that change one at a time, with the sum of those before any of them.
///
/// Seen by the whole package, since patches are applied in this module and made in another.
///
/// **Source** P. M. Fenwick, A New Data Structure for Cumulative Frequency Tables (1994).
package struct PrefixSums {
  /// Node `i`, counted from 1, holds the sum of the `i & -i` counts up to its own.
  private var sums: [Int] = []

  package init() {}

  /// The number of counts.
  package var count: Int { sums.count }

  /// The sum of the counts before one of them.
  ///
  /// **Complexity** O(log n), as all below.
  package func sum(before index: Int) -> Int {
    var node = index
    var sum = 0
    while node > 0 {
      sum += sums[node - 1]
      node &= node - 1
    }
    return sum
  }

  package mutating func append(_ count: Int) {
    let node = sums.count + 1
    var sum = count
    var step = 1
    while step < node & -node {
      sum += sums[node - step - 1]
      step <<= 1
    }
    sums.append(sum)
  }

  package mutating func add(_ difference: Int, at index: Int) {
    var node = index + 1
    while node <= sums.count {
      sums[node - 1] += difference
      node += node & -node
    }
  }
}
