/// The elements of a sequence that one version has elsewhere.
///
/// An element counts as moved if it occurs once in either version and the alignment leaves both
/// occurrences without a partner. It is then no earlier or later version of its new neighbours.
struct MovedElements {
  /// The indices in base of what was moved away.
  private(set) var base: Set<Int> = []
  /// The indices in the other version of what was moved there.
  private(set) var side: Set<Int> = []

  var isEmpty: Bool { base.isEmpty }

  /// Nothing was moved.
  static let none = MovedElements()

  private init() {}

  /// Finds what was moved, by the digests of the elements.
  ///
  /// **Complexity.** O(unmatched elements), and O(n) if some of them are alike.
  init(
    gaps: [SequenceAlignment.Gap], baseCount: Int, sideCount: Int, baseDigest: (Int) -> Int,
    sideDigest: (Int) -> Int
  ) {
    if gaps.count < 2 { return }
    let old = Self.singles(gaps.lazy.flatMap(\.base), baseDigest)
    let new = Self.singles(gaps.lazy.flatMap(\.side), sideDigest)
    var pairs = old.compactMap { digest, index in new[digest].map { (digest, index, $0) } }
    if pairs.isEmpty { return }
    let onceInBase = Self.singles(0..<baseCount, baseDigest)
    let onceInSide = Self.singles(0..<sideCount, sideDigest)
    pairs.removeAll { onceInBase[$0.0] == nil || onceInSide[$0.0] == nil }
    base = Set(pairs.map(\.1))
    side = Set(pairs.map(\.2))
  }

  /// The index of each digest that occurs once.
  static func singles(_ indices: some Sequence<Int>, _ digest: (Int) -> Int) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for index in indices {
      let digest = digest(index)
      if found.updateValue(index, forKey: digest) != nil { repeated.insert(digest) }
    }
    for digest in repeated { found[digest] = nil }
    return found
  }
}
