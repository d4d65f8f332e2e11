/// Which elements of two versions of an array have the same names, by their numbers.
struct NamePairing {
  /// The elements that both have, in the order of the side.
  let pairs: [MatchedPair]
  /// The element of base for each element of the side; nil for new ones.
  let baseOfSide: [Int?]
  /// The element of the side for each element of base; nil for those that are gone.
  let sideOfBase: [Int?]

  init(base: [Identity], side: [Identity]) {
    let positions = Dictionary(uniqueKeysWithValues: zip(base, base.indices))
    baseOfSide = side.map { positions[$0] }
    var sideOfBase = [Int?](repeating: nil, count: base.count)
    for (new, old) in baseOfSide.enumerated() {
      if let old { sideOfBase[old] = new }
    }
    self.sideOfBase = sideOfBase
    pairs = baseOfSide.enumerated().compactMap { new, old in
      old.map { MatchedPair(old: $0, new: new) }
    }
  }

  /// Whether the side has at least half of the names, and has only lost some or only got some.
  ///
  /// A side that did both may as well have given an element another name.
  var isEvolution: Bool {
    let isHalf = 2 * pairs.count >= max(baseOfSide.count, sideOfBase.count)
    return isHalf && (pairs.count == baseOfSide.count || pairs.count == sideOfBase.count)
  }

  /// The elements of the side that base has not.
  var added: [Int] { baseOfSide.indices.filter { baseOfSide[$0] == nil } }

  /// The elements of the side that stand in another order among the others.
  var moved: Set<Int> {
    let kept = longestAscending(pairs.map(\.old))
    return Set(pairs.map(\.new)).subtracting(kept.map { pairs[$0].new })
  }
}
