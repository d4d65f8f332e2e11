import JSONSyntax

/// What two containers are compared by when they may be versions of the same element.
struct SimilarityFeatures {
  /// At least so much must be common for two containers to be taken for one element.
  static let threshold = 0.4

  /// Digests of names and of names with values, or of elements; ascending.
  private let features: [Int]

  /// The features of an object or array; scalars have none.
  init(of node: JSONNode, digest: (JSONNode) -> Int) {
    var features: [Int] = []
    for index in 0..<node.count {
      let value = digest(node.child(at: index))
      if let name = node.name(at: index) {
        features.append(name.hashValue)
        features.append(Self.hash(name, value))
      } else if node.kind == .array {
        features.append(value)
      }
    }
    self.features = features.sorted()
  }

  private static func hash(_ name: JSONString, _ value: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(name)
    hasher.combine(value)
    return hasher.finalize()
  }

  /// The share of common features, from 0 to 1 (Dice coefficient).
  func similarity(to other: SimilarityFeatures) -> Double {
    let total = features.count + other.features.count
    if total == 0 { return 1 }
    var common = 0
    var one = 0
    var two = 0
    while one < features.count, two < other.features.count {
      if features[one] == other.features[two] {
        common += 1
        one += 1
        two += 1
      } else if features[one] < other.features[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return Double(2 * common) / Double(total)
  }
}

/// Pairs two lists so that positions ascend on both sides and the sum of the weights is largest.
///
/// A weight of zero forbids a pair.
///
/// **Complexity.** O(n m); only for the short lists of one gap.
func heaviestPairs(_ weights: [[Double]]) -> [MatchedPair] {
  guard let columns = weights.first?.count else { return [] }
  var best = [[Double]](
    repeating: [Double](repeating: 0, count: columns + 1), count: weights.count + 1)
  for old in weights.indices.reversed() {
    for new in (0..<columns).reversed() {
      let skipped = max(best[old + 1][new], best[old][new + 1])
      let weight = weights[old][new]
      best[old][new] = weight > 0 ? max(skipped, weight + best[old + 1][new + 1]) : skipped
    }
  }
  var pairs: [MatchedPair] = []
  var old = 0
  var new = 0
  while old < weights.count, new < columns {
    let weight = weights[old][new]
    if weight > 0, best[old][new] == weight + best[old + 1][new + 1] {
      pairs.append(MatchedPair(old: old, new: new))
      old += 1
      new += 1
    } else if best[old][new] == best[old + 1][new] {
      old += 1
    } else {
      new += 1
    }
  }
  return pairs
}
