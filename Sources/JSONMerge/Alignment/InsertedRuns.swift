/// A run of entities that an order lacks, and where it goes in the order.
struct InsertedRun: Equatable {
  /// The position in the order before which it stands; for the end one more than there are.
  let slot: Int
  let entities: [Int]
}

/// The runs of entities that a list has and an order lacks.
///
/// A run that stands at the front of its list goes to the front, one at the end to the end. Any
/// other one stays with its neighbours; where those were moved apart, with the one that the other
/// side did not move, the left one first. Names of objects always stay behind their left neighbour.
///
/// **Complexity.** O(n), and O(k log k) for k runs whose neighbours were moved.
struct InsertedRuns {
  /// Where runs go.
  enum Policy {
    /// Behind the nearest preceding neighbour.
    case behindNeighbour
    /// To the end they came from, or with the neighbour that was not moved.
    case withNeighbour
  }

  /// The runs by their slots; those with the same slot as they follow each other in the list.
  private(set) var runs: [InsertedRun] = []
  /// The entities whose neighbours no longer stand side by side.
  private(set) var separated: [Int] = []

  private let policy: Policy
  /// The slot behind each entity of the order, 0 for entities that it lacks.
  private var slots: [Int]
  private let end: Int

  /// Finds the runs of `list`; `isMoved` tells what the other side moved, and is asked only where
  /// neighbours were separated.
  init(
    of list: [Int], into order: [Int], entityCount: Int, _ policy: Policy,
    isMoved: (Int) -> Bool = { _ in false }
  ) {
    self.policy = policy
    end = order.count + 1
    slots = [Int](repeating: 0, count: entityCount)
    for (slot, entity) in order.enumerated() { slots[entity] = slot + 1 }
    if list.allSatisfy({ slots[$0] > 0 }) { return }
    let followers = followers(of: list, in: order)
    var left: Int?
    var run: [Int] = []
    for entity in list {
      if slots[entity] == 0 {
        run.append(entity)
      } else {
        let areSeparated = left.map { followers[$0] != entity } ?? false
        insert(run, left, entity, areSeparated, isMoved)
        run = []
        left = entity
      }
    }
    insert(run, left, nil, false, isMoved)
    sortBySlot()
  }

  private mutating func insert(
    _ run: [Int], _ left: Int?, _ right: Int?, _ areSeparated: Bool, _ isMoved: (Int) -> Bool
  ) {
    if run.isEmpty { return }
    if areSeparated, policy == .withNeighbour { separated += run }
    runs.append(InsertedRun(slot: slot(left, right, areSeparated, isMoved), entities: run))
  }

  private func slot(
    _ left: Int?, _ right: Int?, _ areSeparated: Bool, _ isMoved: (Int) -> Bool
  ) -> Int {
    guard let left else { return 0 }
    if policy == .behindNeighbour { return slots[left] }
    guard let right else { return end }
    return areSeparated && isMoved(left) && !isMoved(right) ? slots[right] - 1 : slots[left]
  }

  /// For each entity of a list that an order has, the next such entity in the order, or -1.
  private func followers(of list: [Int], in order: [Int]) -> [Int] {
    var isListed = [Bool](repeating: false, count: slots.count)
    for entity in list { isListed[entity] = true }
    var followers = [Int](repeating: -1, count: slots.count)
    var last: Int?
    for entity in order where isListed[entity] {
      if let last { followers[last] = entity }
      last = entity
    }
    return followers
  }

  private mutating func sortBySlot() {
    if zip(runs, runs.dropFirst()).allSatisfy({ $0.slot <= $1.slot }) { return }
    runs = runs.enumerated()
      .sorted { ($0.element.slot, $0.offset) < ($1.element.slot, $1.offset) }
      .map(\.element)
  }
}

extension Array where Element == Int {
  /// The order with the runs of mine and theirs; `join` says how those of one slot come together.
  func inserting(
    _ mine: [InsertedRun], _ theirs: [InsertedRun], join: ([Int], [Int]) -> [Int]
  ) -> [Int] {
    if mine.isEmpty, theirs.isEmpty { return self }
    var result: [Int] = []
    var (mine, theirs) = (mine[...], theirs[...])
    var position = 0
    while let slot = [mine.first?.slot, theirs.first?.slot].compactMap({ $0 }).min() {
      let next = Swift.min(slot, count)
      result += self[position..<next]
      position = next
      result += join(mine.removingRuns(at: slot), theirs.removingRuns(at: slot))
    }
    return result + self[position...]
  }
}

extension ArraySlice<InsertedRun> {
  /// Takes the runs of a slot off the front, as one run.
  fileprivate mutating func removingRuns(at slot: Int) -> [Int] {
    var entities: [Int] = []
    while let run = first, run.slot == slot {
      entities += run.entities
      removeFirst()
    }
    return entities
  }
}
