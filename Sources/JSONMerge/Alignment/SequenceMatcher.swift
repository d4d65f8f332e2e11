import JSONSyntax

/// Finds the correspondence between two versions of an array whose elements have no identity.
///
/// **Source.** merge.md 2.5, sequences.
struct SequenceMatcher {
  /// In larger gaps between equal elements nothing is paired; they are replaced as a whole, since
  /// pairs that were only guessed would merge edits into the wrong elements.
  static let largestGap = 64

  let base: Elements
  let side: Elements

  /// The correspondence, with equal elements matched first and the gaps between them paired.
  func alignment(_ comparison: inout Comparison) -> SequenceAlignment {
    let equal = SequenceAlignment(
      pairs: equalPairs(&comparison), baseCount: base.count, sideCount: side.count)
    let replaced = equal.gaps.filter(\.isReplacement)
    if replaced.isEmpty { return equal }
    let moved = moved(in: equal.gaps, &comparison)
    let paired = replaced.flatMap { pairs(in: $0, moved, &comparison) }
    if paired.isEmpty, moved.isEmpty { return equal }
    let kept = equal.partners.enumerated().filter { $0.element >= 0 }
      .map { MatchedPair(old: $0.offset, new: $0.element) }
    return SequenceAlignment(
      pairs: (kept + paired).sorted { $0.old < $1.old }, updates: paired, baseCount: base.count,
      sideCount: side.count, moved: moved)
  }

  private func moved(
    in gaps: [SequenceAlignment.Gap], _ comparison: inout Comparison
  ) -> MovedElements {
    MovedElements(
      gaps: gaps, baseCount: base.count, sideCount: side.count,
      baseDigest: { comparison.meaning(of: base[$0], in: base.version) },
      sideDigest: { comparison.meaning(of: side[$0], in: side.version) })
  }

  /// The pairs of equal elements: the ends by comparison, the middle by symbols.
  private func equalPairs(_ comparison: inout Comparison) -> [MatchedPair] {
    let shortest = min(base.count, side.count)
    var front = 0
    while front < shortest, areAlike(front, front, &comparison) { front += 1 }
    var back = 0
    while back < shortest - front,
      areAlike(
        base.count - 1 - back, side.count - 1 - back, &comparison)
    {
      back += 1
    }
    let middle = middlePairs(
      front..<(base.count - back), front..<(side.count - back), &comparison)
    return (0..<front).map { MatchedPair(old: $0, new: $0) } + middle
      + (0..<back).reversed().map {
        MatchedPair(old: base.count - 1 - $0, new: side.count - 1 - $0)
      }
  }

  private func areAlike(
    _ old: Int, _ new: Int, _ comparison: inout Comparison
  ) -> Bool {
    if comparison.isPatient, base.hasSameBytes(at: old, as: side, at: new) { return true }
    return comparison.areAlike(base[old], base.version, side[new], side.version)
  }

  private func middlePairs(
    _ old: Range<Int>, _ new: Range<Int>, _ comparison: inout Comparison
  ) -> [MatchedPair] {
    if old.isEmpty || new.isEmpty || (old.count == 1 && new.count == 1) { return [] }
    let symbols = ElementSymbols(base, old, side, new, &comparison)
    return commonSubsequence(symbols.old, symbols.new).map {
      MatchedPair(old: $0.old + old.lowerBound, new: $0.new + new.lowerBound)
    }
  }

  /// The elements of a gap that are taken for versions of each other.
  private func pairs(
    in gap: SequenceAlignment.Gap, _ moved: MovedElements, _ comparison: inout Comparison
  ) -> [MatchedPair] {
    let old = gap.base.filter { !moved.base.contains($0) }
    let new = gap.side.filter { !moved.side.contains($0) }
    if old.count == new.count, zip(old, new).allSatisfy(areCompatible) {
      return shiftedPairs(old, new, &comparison)
        ?? zip(old, new).map { MatchedPair(old: $0, new: $1) }
    }
    guard old.count <= Self.largestGap, new.count <= Self.largestGap else { return [] }
    return heaviestPairs(weights(old, new, &comparison, features)).map {
      MatchedPair(old: old[$0.old], new: new[$0.new])
    }
  }

  /// The pairs of as many elements that are more alike elsewhere than at the same position.
  ///
  /// Nil where positions can be trusted. Where an element went before its neighbour and another one
  /// came behind it, the positions would put edits into the neighbour.
  private func shiftedPairs(
    _ old: [Int], _ new: [Int], _ comparison: inout Comparison
  ) -> [MatchedPair]? {
    guard old.count > 1, old.count <= Self.largestGap else { return nil }
    let weights = weights(old, new, &comparison, values)
    let atSamePosition = weights.indices.reduce(0) { $0 + weights[$1][$1] }
    guard heaviestSum(weights) > atSamePosition + 1e-9 else { return nil }
    return heaviestPairs(weights).map { MatchedPair(old: old[$0.old], new: new[$0.new]) }
  }

  /// Whether an element can have become another one: both scalars, or containers of one kind that
  /// do not name themselves differently.
  private func areCompatible(_ old: Int, _ new: Int) -> Bool {
    areCompatible(base[old], side[new])
  }

  private func areCompatible(_ old: JSONNode, _ new: JSONNode) -> Bool {
    if haveSameName(old, new) == false { return false }
    return old.kind == new.kind || !(old.kind.isContainer || new.kind.isContainer)
  }

  private typealias Features = (JSONNode, Side, inout Comparison) -> SimilarityFeatures

  private func weights(
    _ old: [Int], _ new: [Int], _ comparison: inout Comparison, _ features: Features
  ) -> [[Double]] {
    let old = old.map { (base[$0], features(base[$0], base.version, &comparison)) }
    let new = new.map { (side[$0], features(side[$0], side.version, &comparison)) }
    return old.map { (oldNode, oldFeatures) in
      new.map { (newNode, newFeatures) in
        guard oldNode.kind.isContainer, areCompatible(oldNode, newNode) else { return 0 }
        let similarity = oldFeatures.similarity(to: newFeatures)
        return similarity >= SimilarityFeatures.threshold ? similarity : 0
      }
    }
  }

  private func features(
    _ node: JSONNode, _ version: Side, _ comparison: inout Comparison
  ) -> SimilarityFeatures {
    SimilarityFeatures(of: node) { comparison.meaning(of: $0, in: version) }
  }

  private func values(
    _ node: JSONNode, _ version: Side, _ comparison: inout Comparison
  ) -> SimilarityFeatures {
    SimilarityFeatures(valuesOf: node) { comparison.meaning(of: $0, in: version) }
  }
}
