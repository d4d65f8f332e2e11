/// Where the entities go that both sides added, in an order of other entities.
///
/// Such an entity stands behind its left neighbour if that is the same on both sides, else in front
/// of its right neighbour if that is the same. Otherwise the sides disagree about its place.
///
/// **Complexity.** O(n), and O(k log k) for k entities that both sides added.
struct CommonAdditions {
  /// The order with the additions.
  let order: [Int]
  /// Whether the sides want an addition at different places.
  let isDisputed: Bool

  init(of lists: Sides<[Int]>, _ entities: [Entity], into order: [Int]) {
    let added = lists.mine.filter { entities[$0].isAddedByBoth }
    if added.isEmpty {
      (self.order, isDisputed) = (order, false)
      return
    }
    let places = AdditionPlaces(of: lists, entities, into: order)
    let additions = added.map { places.addition($0) }.sorted { places.comesFirst($0, $1) }
    self.order = order.inserting(
      additions.map { InsertedRun(slot: $0.slot, entities: [$0.entity]) }, []
    ) { run, _ in run }
    isDisputed =
      additions.contains { $0.anchor == .none }
      || zip(additions, additions.dropFirst()).contains { places.contradict($0, $1) }
  }
}

/// The place for an entity that both sides added.
private struct Addition {
  /// What both sides agree on, in the order in which additions of one slot stand.
  enum Anchor: Int {
    case left
    case right
    case none
  }

  let entity: Int
  /// The position in the order before which it stands.
  let slot: Int
  let anchor: Anchor
}

/// The neighbours that entities have on both sides, as slots in an order.
private struct AdditionPlaces {
  private let entities: [Entity]
  private let mine: Neighbours
  private let theirs: Neighbours

  init(of lists: Sides<[Int]>, _ entities: [Entity], into order: [Int]) {
    self.entities = entities
    var slots = [Int](repeating: 0, count: entities.count)
    for (slot, entity) in order.enumerated() { slots[entity] = slot + 1 }
    mine = Neighbours(lists.mine, slots, end: order.count + 1)
    theirs = Neighbours(lists.theirs, slots, end: order.count + 1)
  }

  func addition(_ entity: Int) -> Addition {
    let (left, right) = (mine.left[entity], mine.right[entity])
    if left == theirs.left[entity] { return Addition(entity: entity, slot: left, anchor: .left) }
    if right == theirs.right[entity] {
      return Addition(entity: entity, slot: right - 1, anchor: .right)
    }
    return Addition(entity: entity, slot: max(left, theirs.left[entity]), anchor: .none)
  }

  func comesFirst(_ one: Addition, _ other: Addition) -> Bool {
    (one.slot, one.anchor.rawValue, entities[one.entity].indices.mine)
      < (other.slot, other.anchor.rawValue, entities[other.entity].indices.mine)
  }

  /// Whether a side that has two additions between the same neighbours wants them the other way.
  func contradict(_ one: Addition, _ next: Addition) -> Bool {
    guard one.slot == next.slot else { return false }
    let (first, second) = (entities[one.entity].indices, entities[next.entity].indices)
    return mine.left[one.entity] == mine.left[next.entity] && first.mine > second.mine
      || theirs.left[one.entity] == theirs.left[next.entity] && first.theirs > second.theirs
  }
}

/// The nearest neighbours that the entities of a list have in an order, as the slots behind them.
private struct Neighbours {
  /// The slot behind the left neighbour, 0 where there is none.
  private(set) var left: [Int]
  /// The slot behind the right neighbour, `end` where there is none.
  private(set) var right: [Int]

  init(_ list: [Int], _ slots: [Int], end: Int) {
    left = slots
    right = slots
    var slot = 0
    for entity in list {
      if slots[entity] > 0 { slot = slots[entity] } else { left[entity] = slot }
    }
    slot = end
    for entity in list.reversed() {
      if slots[entity] > 0 { slot = slots[entity] } else { right[entity] = slot }
    }
  }
}
