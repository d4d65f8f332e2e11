import JSONSyntax

extension Planner {
  /// The places between the root and a place, the place itself included.
  private func chain(to number: Int) -> [Int] {
    var chain: [Int] = []
    var current = number
    while current > 0 {
      chain.append(current)
      current = places[current].parent
    }
    return chain.reversed()
  }

  /// Where a place stands in one version; nil where it is absent.
  func path(of number: Int, in side: Side) -> ChildPath? {
    guard places[number].nodes[side] != nil else { return nil }
    return ChildPath(chain(to: number).map { Int(places[$0].indices[side]) })
  }

  /// The address of a place, in the first of some versions that has it.
  func pointer(to number: Int, preferring sides: [Side] = Side.allCases) -> JSONPointer {
    let side = sides.first { places[number].nodes[$0] != nil } ?? .base
    let tokens = chain(to: number).map { step -> JSONString in
      let index = Int(places[step].indices[side])
      let container = places[places[step].parent].nodes[side]
      return container?.name(at: index) ?? JSONString(String(index))
    }
    return JSONPointer(tokens: tokens)
  }

  /// Compares the versions of a child, and gives it a place of its own where they differ.
  ///
  /// A reason to look at a container is one to look at whatever is decided in it.
  mutating func settle(
    _ entity: inout Entity, in container: Int, _ versions: VersionedNodes, remark: String = ""
  ) {
    if !findsDifferencesOnly, comparison.isSurelyUnchanged(entity, in: versions.nodes) { return }
    let nodes = Sides { side in entity.index(in: side).map { versions.nodes[side].child(at: $0) } }
    let depth = places[container].depth + 1
    let found = comparison.relation(of: nodes, within: versions.relation)
    let isRenamed = isRenamed(entity, versions)
    guard found.relation != nil || isRenamed else {
      entity.spelling = found.spelling
      return
    }
    entity.place = Int32(places.count)
    places.append(
      Place(
        parent: container, depth: depth, indices: entity.indices, nodes: nodes,
        relation: found.relation ?? .onlyMine,
        remark: remark.isEmpty ? places[container].remark : remark, isRenamed: isRenamed,
        content: found.relation == nil ? .renamed : .pending))
  }

  /// Makes an entity out of a run of elements that is decided as a whole.
  mutating func runEntity(
    _ elements: Sides<Range<Int>>, in container: Int, _ versions: VersionedNodes
  ) -> Entity {
    let first = elements.map { $0.first }
    var entity = Entity(base: first.base ?? -1, mine: first.mine ?? -1, theirs: first.theirs ?? -1)
    entity.place = Int32(places.count)
    let nodes = Sides { side in first[side].map { versions.nodes[side].child(at: $0) } }
    places.append(
      Place(
        parent: container, depth: places[container].depth + 1, indices: entity.indices,
        nodes: nodes, relation: .both, content: .run(decision: -1, elements: elements)))
    return entity
  }

  /// The version whose layout a merged container keeps: the one that changed it, mine if both did.
  func layout(of versions: VersionedNodes) -> Side {
    switch versions.relation {
    case .onlyMine, .same: return .mine
    case .onlyTheirs: return .theirs
    case .both:
      let nodes = versions.nodes
      return nodes.mine.hasSameLayout(as: nodes.base) && !nodes.theirs.hasSameLayout(as: nodes.base)
        ? .theirs : .mine
    }
  }
}
