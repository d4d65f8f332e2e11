import TestSupport

/// Three arrays of identities that a seed repeats; each side moved, removed and added some.
struct OrderTriple: CustomStringConvertible {
  let seed: UInt64
  let base: [Int]
  private(set) var mine: [Int]
  private(set) var theirs: [Int]

  init(seed: UInt64) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    base = Array(0..<random.below(9))
    (mine, theirs) = (base, base)
    for number in 0..<random.below(3) where random.once(in: 2) {
      mine.insert(300 + number, at: random.below(mine.count + 1))
      theirs.insert(300 + number, at: random.below(theirs.count + 1))
    }
    Self.change(&mine, &random, new: 100)
    Self.change(&theirs, &random, new: 200)
  }

  private static func change(_ list: inout [Int], _ random: inout SeededRandom, new: Int) {
    for _ in 0..<random.below(3) where !list.isEmpty {
      let moved = list.remove(at: random.below(list.count))
      list.insert(moved, at: random.below(list.count + 1))
    }
    for _ in 0..<random.below(3) where !list.isEmpty { list.remove(at: random.below(list.count)) }
    for number in 0..<random.below(5) {
      list.insert(new + number, at: random.pick([0, list.count, random.below(list.count + 1)]))
    }
  }

  /// Those that all three have, in the order of base.
  var common: [Int] { base.filter { mine.contains($0) && theirs.contains($0) } }

  var description: String { "seed \(seed)\nbase   \(base)\nmine   \(mine)\ntheirs \(theirs)" }
}

/// An array of objects with these identities.
func keyed(_ identities: [Int]) -> String {
  "[" + identities.map { "{\"id\": \($0)}" }.joined(separator: ", ") + "]"
}
