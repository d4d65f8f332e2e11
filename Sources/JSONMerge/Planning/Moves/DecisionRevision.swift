/// The decisions of a merge after some of them gave way to others.
struct DecisionRevision {
  /// A decision to put in.
  struct Draft {
    let decision: MergeDecision
    /// The place that it is about.
    let place: Int
    /// The decision behind which it stands, or whose place it takes.
    let predecessor: Int
  }

  /// The new number of each decision that was there; -1 for those that were dropped.
  private(set) var kept: [Int] = []
  /// The numbers of those that were put in.
  private(set) var added: [Int] = []
}

extension Planner {
  /// Drops some decisions and puts others in; the places refer to the new numbers then.
  ///
  /// **Complexity.** O(places and decisions).
  mutating func revise(
    dropping dropped: Set<Int>, adding drafts: [DecisionRevision.Draft]
  ) -> DecisionRevision {
    var revision = DecisionRevision(decisions: decisions.count, drafts: drafts.count)
    let following = Dictionary(grouping: drafts.indices) { drafts[$0].predecessor }
    var new: [MergeDecision] = []
    var newPlaces: [Int] = []
    for (number, decision) in decisions.enumerated() {
      if !dropped.contains(number) {
        revision.keep(number, as: new.count)
        new.append(decision)
        newPlaces.append(decisionPlaces[number])
      }
      for draft in following[number] ?? [] {
        revision.add(draft, as: new.count)
        new.append(drafts[draft].decision)
        newPlaces.append(drafts[draft].place)
      }
    }
    decisions = new
    decisionPlaces = newPlaces
    for number in places.indices { places[number].renumber(revision.kept) }
    return revision
  }
}

extension DecisionRevision {
  fileprivate init(decisions: Int, drafts: Int) {
    kept = [Int](repeating: -1, count: decisions)
    added = [Int](repeating: -1, count: drafts)
  }

  fileprivate mutating func keep(_ number: Int, as new: Int) { kept[number] = new }

  fileprivate mutating func add(_ draft: Int, as new: Int) { added[draft] = new }
}

extension Place {
  /// Refers to decisions by their new numbers.
  fileprivate mutating func renumber(_ numbers: [Int]) {
    switch content {
    case .pending, .unchanged, .renamed: break
    case .value(let decision): content = .value(decision: numbers[decision])
    case .run(let decision, let elements):
      content = .run(decision: numbers[decision], elements: elements)
    case .container(let plan):
      guard let decision = plan.orderDecision else { break }
      content = .container(plan.withOrderDecision(numbers[decision]))
    case .passage(var passage):
      passage.rest = passage.rest.map { numbers[$0] }
      for branch in passage.branches.indices {
        passage.branches[branch].move = passage.branches[branch].move.map { numbers[$0] }
      }
      content = .passage(passage)
    case .rewrapped(var rewrapping):
      rewrapping.decision = numbers[rewrapping.decision]
      content = .rewrapped(rewrapping)
    }
  }
}

extension ContainerPlan {
  fileprivate func withOrderDecision(_ decision: Int) -> ContainerPlan {
    ContainerPlan(
      layout: layout, entities: entities, order: order, orderDecision: decision, lists: lists,
      arrangement: arrangement)
  }
}
