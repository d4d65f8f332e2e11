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

  /// The features of an object or array without the names alone, which say little among its like.
  init(valuesOf node: JSONNode, digest: (JSONNode) -> Int) {
    features = (0..<node.count).map { index in
      let value = digest(node.child(at: index))
      return node.name(at: index).map { Self.hash($0, value) } ?? value
    }.sorted()
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
