import JSONSyntax

extension Planner {
  /// Records the decision about one value.
  mutating func decide(_ number: Int, _ judgement: Judgement) {
    let place = places[number]
    let judgement = place.remark.isEmpty ? judgement : judgement.asReview(place.remark)
    var choices: Set<Resolution.Choice> = [.mine, .base, .theirs, .edit]
    if judgement.kind == .bothAdded, place.relation == .both { choices.insert(.both) }
    places[number].content = .value(decision: decisions.count)
    record(number, judgement, .value, choices)
  }

  /// Records the decision about the order of a container's children; returns its number.
  mutating func decideOrder(_ number: Int, _ judgement: Judgement) -> Int {
    record(
      number, judgement, .order,
      judgement == .joinedOrder ? [.mine, .base, .theirs, .both] : [.mine, .base, .theirs])
    return decisions.count - 1
  }

  /// Records the decision about a run of elements.
  mutating func decideRun(_ number: Int, _ elements: Sides<Range<Int>>) {
    let judgement: Judgement
    if !elements.base.isEmpty {
      judgement = .conflict(.replacedRun, "both changed these")
    } else if elements.mine.isEmpty || elements.theirs.isEmpty {
      judgement = .conflict(.insertion, "both moved it, to different places")
    } else {
      judgement = .conflict(.insertion, "both inserted here")
    }
    let container = places[places[number].parent].nodes
    let runs = Sides { side in
      elements[side].compactMap { container[side]?.child(at: $0) }
    }
    places[number].content = .run(decision: decisions.count, elements: elements)
    let isTwofold = !runs.mine.isEmpty && !runs.theirs.isEmpty
    record(
      number, judgement, .value,
      isTwofold ? [.mine, .base, .theirs, .both, .edit] : [.mine, .base, .theirs, .edit], runs)
  }

  private mutating func record(
    _ number: Int, _ judgement: Judgement, _ aspect: MergeDecision.Aspect,
    _ choices: Set<Resolution.Choice>,
    _ runs: Sides<[JSONNode]> = Sides(base: [], mine: [], theirs: [])
  ) {
    let nodes = places[number].nodes
    decisionPlaces.append(number)
    decisions.append(
      MergeDecision(
        id: MergeDecision.ID(pointer: pointer(to: number), occurrence: 0, aspect: aspect),
        outcome: judgement.outcome, kind: judgement.kind, origin: judgement.origin,
        provisional: judgement.provisional, base: nodes.base, mine: nodes.mine,
        theirs: nodes.theirs, baseRun: runs.base, mineRun: runs.mine, theirsRun: runs.theirs,
        basePath: path(of: number, in: .base), minePath: path(of: number, in: .mine),
        theirsPath: path(of: number, in: .theirs), choices: choices, note: judgement.note))
  }
}
