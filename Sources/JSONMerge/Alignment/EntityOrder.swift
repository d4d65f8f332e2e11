/// The order of the children of a container whose children have identities.
///
/// The children that both sides have come first. Around them stand the children of base that a side
/// removed, so that a person can bring them back, and last come the runs that one side inserted.
///
/// **Complexity.** O(n log n), where the logarithm is for orders that were changed and for runs that
/// are ordered by identity.
///
/// **Source.** merge.md 2.6; for objects 2.3.
struct EntityOrder {
  /// How two runs that were inserted at the same place are ordered.
  enum Arrangement: Sendable {
    /// Names of an object: mine's run first.
    case mineFirst
    /// Elements of an array: the run with the smallest identity first.
    case smallestFirst(rank: [Int])
  }

  let entities: [Entity]
  /// The entities in the order of each version.
  let lists: Sides<[Int]>
  let arrangement: Arrangement

  /// Orders by the lists of all three versions.
  init(entities: [Entity], lists: Sides<[Int]>, arrangement: Arrangement) {
    self.entities = entities
    self.lists = lists
    self.arrangement = arrangement
  }

  /// All entities, in an order that keeps to one version.
  func arranged(following side: Side) -> ArrangedEntities {
    switch side {
    case .base:
      withInsertions(CommonAdditions(of: lists, entities, into: lists.base).order)
    case .mine, .theirs:
      arranged(around: shared(in: side))
    }
  }

  /// All entities, around those that both sides have in a given order.
  func arranged(around shared: [Int]) -> ArrangedEntities {
    if shared.count == entities.count { return ArrangedEntities(order: shared) }
    return withInsertions(withRemoved(shared))
  }

  /// The entities that mine and theirs have, in the order of a version.
  func shared(in side: Side) -> [Int] {
    lists[side].filter { entities[$0].isPresent(in: .mine) && entities[$0].isPresent(in: .theirs) }
  }

  /// Whether the entities of every version stand in its order.
  func keepsAllVersions(_ order: [Int]) -> Bool {
    Side.allCases.allSatisfy { side in
      let indices = order.lazy.map { entities[$0].indices[side] }.filter { $0 >= 0 }
      return zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 }
    }
  }
}

/// Entities in the order of the result.
struct ArrangedEntities {
  /// All entities.
  var order: [Int] = []
  /// Those that belong to runs which mine and theirs inserted at the same place.
  var inserted: [Int] = []
  /// Those that a side inserted between neighbours which the other side moved apart.
  var separated: [Int] = []
}

extension EntityOrder {
  /// Puts the entities of base that a side removed where the other one has them, and those that
  /// both removed where they stood.
  private func withRemoved(_ shared: [Int]) -> [Int] {
    let known = lists.map { list in
      list.filter { entities[$0].isPresent(in: .base) || entities[$0].isAddedByBoth }
    }
    let order = shared.inserting(
      runs(of: .mine, in: known.mine, into: shared).runs,
      runs(of: .theirs, in: known.theirs, into: shared).runs, join: byBase)
    let rest = InsertedRuns(
      of: lists.base, into: order, entityCount: entities.count, .behindNeighbour)
    return order.inserting(rest.runs, []) { run, _ in run }
  }

  /// Puts the runs that one side inserted where they belong.
  private func withInsertions(_ order: [Int]) -> ArrangedEntities {
    let mine = runs(of: .mine, in: lists.mine, into: order)
    let theirs = runs(of: .theirs, in: lists.theirs, into: order)
    var result = ArrangedEntities(separated: mine.separated + theirs.separated)
    result.order = order.inserting(mine.runs, theirs.runs) { one, other in
      if !one.isEmpty, !other.isEmpty { result.inserted += one + other }
      return byIdentity(one, other)
    }
    return result
  }

  /// The runs of a side's list that an order lacks.
  private func runs(of side: Side, in list: [Int], into order: [Int]) -> InsertedRuns {
    let policy: InsertedRuns.Policy
    switch arrangement {
    case .mineFirst: policy = .behindNeighbour
    case .smallestFirst: policy = .withNeighbour
    }
    var moved: Set<Int>?
    return InsertedRuns(of: list, into: order, entityCount: entities.count, policy) { entity in
      let known = moved ?? self.moved(by: side == .mine ? .theirs : .mine)
      moved = known
      return known.contains(entity)
    }
  }

  /// The entities that a side moved: the fewest that explain its order.
  private func moved(by side: Side) -> Set<Int> {
    let list = lists[side].filter { entities[$0].isPresent(in: .base) }
    let kept = longestAscending(list.map { Int(entities[$0].indices.base) })
    return Set(list).subtracting(kept.map { list[$0] })
  }

  /// Two runs of entities of base, one into the other by where they stand there.
  private func byBase(_ mine: [Int], _ theirs: [Int]) -> [Int] {
    var joined: [Int] = []
    var (mine, theirs) = (mine[...], theirs[...])
    while let one = mine.first, let other = theirs.first {
      let isMine = entities[one].indices.base < entities[other].indices.base
      joined.append(isMine ? mine.removeFirst() : theirs.removeFirst())
    }
    return joined + mine + theirs
  }

  /// Two runs that were inserted at the same place.
  private func byIdentity(_ mine: [Int], _ theirs: [Int]) -> [Int] {
    guard case .smallestFirst(let rank) = arrangement else { return mine + theirs }
    let smallestMine = mine.lazy.map { rank[$0] }.min() ?? Int.max
    let smallestTheirs = theirs.lazy.map { rank[$0] }.min() ?? Int.max
    return smallestTheirs < smallestMine ? theirs + mine : mine + theirs
  }
}
