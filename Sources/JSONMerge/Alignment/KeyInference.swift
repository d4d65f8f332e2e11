import JSONSyntax

/// Finds the member that names the elements of an array where none of the usual keys does.
///
/// A member that is unique by chance, such as a price or a position, would put one side's edit into
/// the other side's element, and nobody would see it. So everything must speak for a name, on each
/// side, and nothing against it; in doubt the array is a sequence, as it would be anyway.
///
/// **Source.** merge.md 2.4.
struct KeyInference {
  /// Fewer elements prove nothing.
  private static let fewestElements = 4
  /// Only so many members of the first element are tried.
  private static let mostCandidates = 16

  private let versions: VersionedNodes
  private let indices: Sides<[Int]>

  /// Nil where nothing is to be found: few elements, or only one side changed any.
  init?(_ versions: VersionedNodes) {
    guard versions.relation == .both else { return nil }
    self.versions = versions
    indices = Sides { versions.indices(in: $0) }
    for side in Side.allCases {
      guard indices[side].count >= Self.fewestElements,
        versions.nodes[side].child(at: indices[side][0]).kind == .object
      else { return nil }
    }
  }

  /// The first member of the first element in base that names all elements of all versions.
  func mode(_ comparison: inout Comparison) -> ArrayMode? {
    let first = versions.nodes.base.child(at: indices.base[0])
    for member in first.members.prefix(Self.mostCandidates) {
      guard let name = member.name, isScalarName(member.value),
        let identities = ArrayMode.identities(versions, .key(name)),
        !areOrdinals(identities.base),
        isSound(name, identities, .mine, &comparison),
        isSound(name, identities, .theirs, &comparison)
      else { continue }
      return ArrayMode(mode: .key(name), identities: identities)
    }
    return nil
  }

  /// Whether a value may be a name: text, or a whole number.
  private func isScalarName(_ node: JSONNode) -> Bool {
    switch Identity(node) {
    case .string, .integer: true
    case .number, nil: false
    }
  }

  /// Whether names only count the elements, so that they belong to places and not to elements.
  private func areOrdinals(_ names: [Identity]) -> Bool {
    zip(names, names.dropFirst()).allSatisfy { one, next in
      guard case .integer(let value) = one, case .integer(let following) = next else {
        return false
      }
      return following == value + 1
    }
  }

  /// Whether a side's elements are those that base has under the same names.
  private func isSound(
    _ name: JSONString, _ names: Sides<[Identity]>, _ side: Side, _ comparison: inout Comparison
  ) -> Bool {
    let pairing = NamePairing(base: names.base, side: names[side])
    guard pairing.isEvolution else { return false }
    let changed = Set(
      pairing.pairs.filter { pair in
        !comparison.areAlike(
          versions.nodes.base.child(at: indices.base[pair.old]), .base,
          versions.nodes[side].child(at: indices[side][pair.new]), side)
      }.map(\.new))
    if changed.isEmpty { return true }
    // With names exchanged every element seems to have moved and to have changed.
    guard changed.isDisjoint(with: pairing.moved) else { return false }
    // What only one element of base had must not turn up under another name.
    let base = table(.base, without: name, &comparison)
    let own = table(side, without: name, &comparison)
    return changed.union(pairing.added).allSatisfy { element in
      own[element].allSatisfy { feature in
        guard let owner = base.onlyOwner(of: feature), owner != pairing.baseOfSide[element] else {
          return true
        }
        return pairing.sideOfBase[owner].map { own[$0].contains(feature) } ?? false
      }
    }
  }

  private func table(
    _ side: Side, without name: JSONString, _ comparison: inout Comparison
  ) -> FeatureTable {
    FeatureTable(
      indices[side].map { versions.nodes[side].child(at: $0) }, version: side, without: name,
      &comparison)
  }
}
