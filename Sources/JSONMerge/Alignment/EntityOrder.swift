/// The order of the children of a container whose children have identities.
///
/// The children of base, or of the side whose order is taken, form the core. Children that are new
/// on both sides join it, and those that are new on one side form runs that stay behind their
/// nearest preceding neighbour in the core; the removed ones keep a place as well, so that a person
/// can bring them back.
///
/// **Complexity.** O(n log n), where the logarithm is for runs that are ordered by identity.
struct EntityOrder {
  /// How two runs that were inserted at the same place are ordered.
  enum Arrangement: Sendable {
    /// Names of an object: mine's run first.
    case mineFirst
    /// Elements of an array: the run with the smallest identity first, and a run that was added at
    /// the end stays at the end.
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

  /// All entities, in an order that follows base or, where order is in dispute, one of the sides.
  func arranged(following side: Side) -> ArrangedEntities {
    let core = self.core(following: side)
    let mine = runs(of: .mine, core: core)
    let theirs = runs(of: .theirs, core: core)
    var result = ArrangedEntities()
    result.order.reserveCapacity(entities.count)
    for slot in 0...(core.count + 1) {
      let mineRun = mine[slot] ?? []
      let theirsRun = theirs[slot] ?? []
      result.order += joined(mineRun, theirsRun)
      if !mineRun.isEmpty, !theirsRun.isEmpty { result.inserted += mineRun + theirsRun }
      if slot < core.count { result.order.append(core[slot]) }
    }
    return result
  }

  private func joined(_ mine: [Int], _ theirs: [Int]) -> [Int] {
    switch arrangement {
    case .mineFirst: return mine + theirs
    case .smallestFirst(let rank):
      let smallestMine = mine.map { rank[$0] }.min() ?? Int.max
      let smallestTheirs = theirs.map { rank[$0] }.min() ?? Int.max
      return smallestTheirs < smallestMine ? theirs + mine : mine + theirs
    }
  }

  /// The runs of entities that only one side has, by the slot in the core before which they stand.
  ///
  /// Slot 0 is the front; the slot behind the last one is for runs that stay at the end.
  private func runs(of side: Side, core: [Int]) -> [Int: [Int]] {
    var slotBehind = [Int](repeating: -1, count: entities.count)
    for (slot, entity) in core.enumerated() { slotBehind[entity] = slot + 1 }
    var runs: [Int: [Int]] = [:]
    var slot = 0
    for entity in lists[side] {
      if slotBehind[entity] >= 0 {
        slot = slotBehind[entity]
      } else {
        runs[slot, default: []].append(entity)
      }
    }
    if case .smallestFirst = arrangement, slot > 0, let tail = runs.removeValue(forKey: slot) {
      runs[core.count + 1] = tail
    }
    return runs
  }
}

/// Entities in the order of the result.
struct ArrangedEntities {
  /// All entities.
  var order: [Int] = []
  /// Those that belong to runs which mine and theirs inserted at the same place.
  var inserted: [Int] = []
}

extension EntityOrder {
  /// The entities of base, and those that are new on both sides, in the order of one version.
  private func core(following side: Side) -> [Int] {
    let ofBase = baseEntities(following: side)
    var slotBehind = [Int](repeating: -1, count: entities.count)
    for (slot, entity) in ofBase.enumerated() { slotBehind[entity] = slot + 1 }
    var joining: [Int: [Int]] = [:]
    let mineSlots = slots(of: .mine, slotBehind)
    let theirsSlots = slots(of: .theirs, slotBehind)
    for entity in lists[side == .theirs ? .theirs : .mine] where entities[entity].isAddedByBoth {
      let slot =
        switch side {
        case .base: max(mineSlots[entity] ?? 0, theirsSlots[entity] ?? 0)
        case .mine: mineSlots[entity] ?? 0
        case .theirs: theirsSlots[entity] ?? 0
        }
      joining[slot, default: []].append(entity)
    }
    if joining.isEmpty { return ofBase }
    var core = joining[0] ?? []
    for (slot, entity) in ofBase.enumerated() {
      core.append(entity)
      core += joining[slot + 1] ?? []
    }
    return core
  }

  /// For every entity that both sides added, the slot behind its nearest preceding base neighbour.
  private func slots(of side: Side, _ slotBehind: [Int]) -> [Int: Int] {
    var slots: [Int: Int] = [:]
    var slot = 0
    for entity in lists[side] {
      if slotBehind[entity] >= 0 { slot = slotBehind[entity] }
      if entities[entity].isAddedByBoth { slots[entity] = slot }
    }
    return slots
  }

  /// The entities of base in the order of a version; those it lacks stay behind the neighbour that
  /// they have on the other side or, where that lacks them too, in base.
  private func baseEntities(following side: Side) -> [Int] {
    guard side != .base else { return lists.base }
    let kept = lists[side].filter { entities[$0].isPresent(in: .base) }
    let other: Side = side == .mine ? .theirs : .mine
    let joined = inserting(lists[other].filter { entities[$0].isPresent(in: .base) }, into: kept)
    return inserting(lists.base, into: joined)
  }

  /// Puts the entities of a list that are missing in another one behind their neighbours.
  private func inserting(_ list: [Int], into order: [Int]) -> [Int] {
    let present = Set(order)
    var followers: [Int: [Int]] = [:]
    var neighbour = -1
    for entity in list {
      if present.contains(entity) {
        neighbour = entity
      } else {
        followers[neighbour, default: []].append(entity)
      }
    }
    if followers.isEmpty { return order }
    var result = followers[-1] ?? []
    for entity in order {
      result.append(entity)
      result += followers[entity] ?? []
    }
    return result
  }
}
