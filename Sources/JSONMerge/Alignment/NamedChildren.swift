import JSONSyntax

/// The members of all versions of an object, matched by names that occur once in each version.
///
/// Names are compared where they stand. Members that follow each other as in base are matched one
/// after the other; only where they do not, names are looked up by their hashes.
struct NamedChildren {
  private(set) var entities: [Entity]
  /// The entities in the order of each version.
  private(set) var lists: Sides<[Int]>
  private let nodes: Sides<JSONNode>
  /// The hash of the name of each entity.
  private var hashes: [UInt64]
  private var lookup: HashLookup?

  /// Matches the members of an object; nil where some version has a name twice.
  ///
  /// **Complexity.** O(n) on average.
  init?(_ versions: VersionedNodes) {
    nodes = versions.nodes
    hashes = nodes.base.hashesOfNames
    entities = hashes.indices.map { Entity(base: $0, mine: -1, theirs: -1) }
    let all = Array(hashes.indices)
    lists = Sides(base: all, mine: all, theirs: all)
    switch versions.relation {
    case .onlyMine:
      guard match(.mine) else { return nil }
      for number in all { entities[number].indices.theirs = Int32(number) }
    case .onlyTheirs:
      guard match(.theirs) else { return nil }
      for number in all { entities[number].indices.mine = Int32(number) }
    case .same:
      guard match(.mine) else { return nil }
      for number in entities.indices {
        entities[number].indices.theirs = entities[number].indices.mine
      }
      lists.theirs = lists.mine
    case .both:
      guard match(.mine), match(.theirs) else { return nil }
    }
  }

  /// Matches the members of one version; false where a name occurs twice.
  private mutating func match(_ side: Side) -> Bool {
    let names = nodes[side].hashesOfNames
    var list: [Int] = []
    list.reserveCapacity(names.count)
    var expected = 0
    for (index, hash) in names.enumerated() {
      let number: Int
      if isEntity(expected, hash, side, index) {
        number = expected
      } else {
        guard makeLookup() else { return false }
        number = entity(hash, side, index)
      }
      if entities[number].indices[side] >= 0 { return false }
      entities[number].indices.update(side) { $0 = Int32(index) }
      list.append(number)
      expected = number + 1
    }
    lists[side] = list
    // Names that are missing may be some that occur twice.
    return names.count == lists.base.count || makeLookup()
  }

  /// Whether an entity of base has the name of a member.
  private func isEntity(_ number: Int, _ hash: UInt64, _ side: Side, _ index: Int) -> Bool {
    number < lists.base.count && hashes[number] == hash
      && nodes.base.hasSameName(at: number, as: nodes[side], at: index)
  }

  /// The entity with the name of a member, found or made.
  private mutating func entity(_ hash: UInt64, _ side: Side, _ index: Int) -> Int {
    let found = lookup?.first(hash) { hasName($0, side, index) }
    if let found { return found }
    lookup?.insert(hash, entities.count)
    entities.append(Entity(base: -1, mine: -1, theirs: -1))
    hashes.append(hash)
    return entities.count - 1
  }

  private func hasName(_ number: Int, _ side: Side, _ index: Int) -> Bool {
    let entity = entities[number]
    let home = Side.allCases.first { entity.isPresent(in: $0) }
    guard let home, let place = entity.index(in: home) else { return false }
    return nodes[home].hasSameName(at: place, as: nodes[side], at: index)
  }

  /// Prepares to look names up; false where base has one twice.
  private mutating func makeLookup() -> Bool {
    if lookup != nil { return true }
    var made = HashLookup(capacity: hashes.count + nodes.mine.count + nodes.theirs.count)
    for (number, hash) in hashes.enumerated() {
      if made.first(hash, where: { hasName($0, .base, number) }) != nil { return false }
      made.insert(hash, number)
    }
    lookup = made
    return true
  }
}
