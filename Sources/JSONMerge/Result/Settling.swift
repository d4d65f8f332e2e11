import JSONSyntax

/// Works out what places come to under some resolutions, containers from the inside out.
struct Settling {
  let places: [Place]
  let decisions: [MergeDecision]
  /// The resolutions that are in force, by the number of the decision.
  let resolutions: [Int: Resolution]
  var settled: [SettledContainer?]

  /// What is in force for a decision.
  func resolution(_ decision: Int) -> Resolution {
    resolutions[decision] ?? decisions[decision].provisional
  }

  /// Works out a container whose inner containers are settled; does nothing for other places.
  mutating func settle(_ number: Int) {
    guard let plan = places[number].plan else { return }
    let order = order(of: plan)
    let matched = Sides { matches($0, plan, order) }
    settled[number] = SettledContainer(
      node: wholeNode(number, matched) ?? composed(number, plan, order), matches: matched)
  }

  /// The version that the container is equal to, so that its bytes can stand as they are.
  private func wholeNode(_ number: Int, _ matches: Sides<Bool>) -> JSONNode? {
    let order: [Side] = [.mine, .theirs, .base]
    return order.first { matches[$0] }.flatMap { places[number].nodes[$0] }
  }

  private func composed(_ container: Int, _ plan: ContainerPlan, _ order: [Int]) -> JSONNode {
    guard let layout = places[container].nodes[plan.layout] else {
      preconditionFailure("place \(container) has no layout")
    }
    var parts: [JSONPart] = []
    var kept = 0..<0
    for number in order {
      let entity = plan.entities[number]
      if let index = keptIndex(of: entity, plan.layout) {
        if !kept.isEmpty, index == kept.upperBound {
          kept = kept.lowerBound..<index + 1
          continue
        }
        if !kept.isEmpty { parts.append(.kept(kept)) }
        kept = index..<index + 1
      } else {
        if !kept.isEmpty { parts.append(.kept(kept)) }
        kept = 0..<0
        append(entity, of: container, plan, to: &parts)
      }
    }
    if !kept.isEmpty { parts.append(.kept(kept)) }
    return layout.composed(ofParts: parts)
  }

  /// Where a child that is the same everywhere stands in the container whose layout is kept.
  private func keptIndex(of entity: Entity, _ layout: Side) -> Int? {
    guard entity.place < 0, entity.spelling == nil || entity.spelling == layout else { return nil }
    return entity.index(in: layout)
  }

  /// The order of the children under the resolutions in force; both orders are joined in the plan.
  func order(of plan: ContainerPlan) -> [Int] {
    guard let decision = plan.orderDecision, let chosen = resolutions[decision],
      chosen != decisions[decision].provisional, let side = chosen.side
    else { return plan.order }
    return EntityOrder(
      entities: plan.entities, lists: plan.lists, arrangement: plan.arrangement
    ).arranged(following: side).order
  }

  /// Whether a container, as resolved, is literally equal to one version.
  private func matches(_ side: Side, _ plan: ContainerPlan, _ order: [Int]) -> Bool {
    var last: Int32 = -1
    for number in order {
      let entity = plan.entities[number]
      let index = entity.indices[side]
      if index >= 0 {
        if index < last { return false }
        last = index
      }
      if entity.place >= 0, !matches(side, place: Int(entity.place)) { return false }
    }
    return true
  }

  private func matches(_ side: Side, place number: Int) -> Bool {
    switch places[number].content {
    case .container: return settled[number]?.matches[side] ?? false
    case .value(let decision), .run(let decision, _):
      guard let chosen = resolution(decision).side else { return false }
      return places[number].relation.isAlike(chosen, side)
    case .unchanged: return true
    case .passage(let passage): return matches(side, passage, places[number].relation)
    case .rewrapped(let rewrapping):
      guard let chosen = resolution(rewrapping.decision).side else { return false }
      return places[number].relation.isAlike(chosen, side)
    case .pending, .renamed: return false
    }
  }
}

extension Relation {
  /// Whether two versions of a place are literally equal.
  func isAlike(_ one: Side, _ other: Side) -> Bool {
    if one == other { return true }
    switch self {
    case .onlyMine: return one != .mine && other != .mine
    case .onlyTheirs: return one != .theirs && other != .theirs
    case .same: return one != .base && other != .base
    case .both: return false
    }
  }
}

extension Resolution {
  /// The version that is taken; nil for both and for a value made by hand.
  var side: Side? {
    switch self {
    case .mine: .mine
    case .theirs: .theirs
    case .base: .base
    case .mineThenTheirs, .theirsThenMine, .edited: nil
    }
  }
}
