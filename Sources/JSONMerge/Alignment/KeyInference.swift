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
    let changed = pairing.pairs.filter { pair in
      !comparison.areAlike(element(pair.old, .base), .base, element(pair.new, side), side)
    }.map(\.new)
    if changed.isEmpty { return true }
    // With names exchanged every element seems to have moved and to have changed.
    guard pairing.moved.isDisjoint(with: changed) else { return false }
    let suspects = changed + pairing.added
    let new = newFeatures(of: suspects, pairing, name, side, &comparison)
    // What only one element of base had must not turn up under another name.
    return onlyOwners(of: new, name, &comparison).allSatisfy { feature, owner in
      pairing.sideOfBase[owner].map {
        tellingFeatures(of: element($0, side), in: side, without: name, &comparison)
          .contains(feature)
      } ?? false
    }
  }

  private func element(_ number: Int, _ side: Side) -> JSONNode {
    versions.nodes[side].child(at: indices[side][number])
  }

  /// The features of some elements of a side that their partners in base have not.
  private func newFeatures(
    of elements: [Int], _ pairing: NamePairing, _ name: JSONString, _ side: Side,
    _ comparison: inout Comparison
  ) -> Set<TellingFeature> {
    var features: Set<TellingFeature> = []
    for number in elements {
      let own = tellingFeatures(of: element(number, side), in: side, without: name, &comparison)
      let old = pairing.baseOfSide[number].map {
        tellingFeatures(of: element($0, .base), in: .base, without: name, &comparison)
      }
      features.formUnion(Set(own).subtracting(old ?? []))
    }
    return features
  }

  /// The elements of base that alone have one of some features.
  private func onlyOwners(
    of features: Set<TellingFeature>, _ name: JSONString, _ comparison: inout Comparison
  ) -> [TellingFeature: Int] {
    if features.isEmpty { return [:] }
    var owners: [TellingFeature: Int] = [:]
    var shared: Set<TellingFeature> = []
    for number in indices.base.indices {
      let own = tellingFeatures(of: element(number, .base), in: .base, without: name, &comparison)
      for feature in own where features.contains(feature) {
        if owners.updateValue(number, forKey: feature) != nil { shared.insert(feature) }
      }
    }
    return owners.filter { !shared.contains($0.key) }
  }
}
