/// Where the entities go that both sides added, in an order of other entities.
///
/// Such an entity stands behind its left neighbour if that is the same on both sides, else in front
/// of its right neighbour if that is the same. Otherwise the sides disagree about its place.
///
/// **Complexity.** O(n log n) for n entities that both sides added, else O(n).
struct CommonAdditions {
  /// The order with the additions.
  let order: [Int]
  /// Whether the sides want an addition at different places.
  private(set) var isDisputed = false

  /// An entity, and the place for it: the slot in the order, behind its left neighbour before those
  /// in front of their right one.
  private struct Addition {
    let entity: Int
    let slot: Int
    let isInFront: Bool
  }

  init(of lists: Sides<[Int]>, _ entities: [Entity], into order: [Int]) {
    let added = lists.mine.filter { entities[$0].isAddedByBoth }
    if added.isEmpty {
      self.order = order
      return
    }
    var slots = [Int](repeating: 0, count: entities.count)
    for (slot, entity) in order.enumerated() { slots[entity] = slot + 1 }
    let mine = Neighbours(lists.mine, slots, end: order.count + 1)
    let theirs = Neighbours(lists.theirs, slots, end: order.count + 1)
    var additions: [Addition] = []
    for entity in added {
      let (left, right) = (mine.left[entity], mine.right[entity])
      if left == theirs.left[entity] {
        additions.append(Addition(entity: entity, slot: left, isInFront: false))
      } else if right == theirs.right[entity] {
        additions.append(Addition(entity: entity, slot: right - 1, isInFront: true))
      } else {
        let last = max(left, theirs.left[entity])
        additions.append(Addition(entity: entity, slot: last, isInFront: false))
        isDisputed = true
      }
    }
    let sorted = additions.sorted {
      ($0.slot, $0.isInFront ? 1 : 0, entities[$0.entity].indices.mine)
        < ($1.slot, $1.isInFront ? 1 : 0, entities[$1.entity].indices.mine)
    }
    isDisputed =
      isDisputed
      || zip(sorted, sorted.dropFirst()).contains { one, next in
        one.slot == next.slot && one.isInFront == next.isInFront
          && entities[one.entity].indices.theirs > entities[next.entity].indices.theirs
      }
    let runs = sorted.map { InsertedRun(slot: $0.slot, entities: [$0.entity]) }
    self.order = order.inserting(runs, []) { run, _ in run }
  }
}

/// The slots behind the nearest neighbours that the entities of a list have in an order.
private struct Neighbours {
  /// The slot behind the left neighbour, 0 where there is none.
  var left: [Int]
  /// The slot behind the right neighbour, `end` where there is none.
  var right: [Int]

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
