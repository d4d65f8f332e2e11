/// Which elements of two versions of an array have the same names, by their numbers.
struct NamePairing {
  /// The elements that both have, in the order of the side.
  let pairs: [MatchedPair]
  /// The element of base for each element of the side; nil for new ones.
  let baseOfSide: [Int?]
  /// The element of the side for each element of base; nil for those that are gone.
  let sideOfBase: [Int?]

  init(base: [Identity], side: [Identity]) {
    baseOfSide = Self.partners(of: side, in: base)
    var sideOfBase = [Int?](repeating: nil, count: base.count)
    for (new, old) in baseOfSide.enumerated() {
      if let old { sideOfBase[old] = new }
    }
    self.sideOfBase = sideOfBase
    pairs = baseOfSide.enumerated().compactMap { new, old in
      old.map { MatchedPair(old: $0, new: new) }
    }
  }

  /// The position in base of each name; those at equal ends are not looked up.
  private static func partners(of side: [Identity], in base: [Identity]) -> [Int?] {
    let shortest = min(base.count, side.count)
    let front = (0..<shortest).first { base[$0] != side[$0] } ?? shortest
    let back =
      (0..<(shortest - front)).first {
        base[base.count - 1 - $0] != side[side.count - 1 - $0]
      } ?? shortest - front
    let middle = front..<(base.count - back)
    let positions = Dictionary(uniqueKeysWithValues: zip(base[middle], middle))
    return (0..<front).map { $0 } + side[front..<(side.count - back)].map { positions[$0] }
      + (0..<back).reversed().map { base.count - 1 - $0 }
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
    let positions = pairs.map(\.old)
    if zip(positions, positions.dropFirst()).allSatisfy(<) { return [] }
    return Set(pairs.map(\.new)).subtracting(longestAscending(positions).map { pairs[$0].new })
  }
}
