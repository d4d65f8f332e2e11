import JSONSyntax

extension Planner {
  /// Decides about moves, instead of about the removals and additions that they seemed to be.
  mutating func follow(_ found: Departures, _ arrivals: Sides<Arrivals>) {
    let departures = withoutNestedConflicts(found, arrivals)
    var passages = passages(of: departures, arrivals)
    var dropped: Set<Int> = []
    var behind: [Int: Int] = [:]
    for number in passages.keys {
      guard case .value(let decision) = places[number].content, var passage = passages[number]
      else { continue }
      behind[number] = decision
      if holdsNothingElse(passage) {
        dropped.insert(decision)
      } else {
        passage.rest = decision
        passages[number] = passage
        if let judgement = restJudgement(of: passage, at: number) {
          decisions[decision] = decisions[decision].judged(judgement)
        }
      }
    }
    let drafts = departures.moves.map { move in
      DecisionRevision.Draft(
        decision: decision(about: move, departures, arrivals), place: move.source.place,
        predecessor: behind[move.source.place] ?? 0)
    }
    let revision = revise(dropping: dropped, adding: drafts)
    for (number, passage) in passages { install(passage, at: number, revision) }
    for (move, number) in zip(departures.moves, revision.added) {
      moveEnds[number] = [Side.mine, .theirs].compactMap { move.destinations[$0]?.place }
    }
  }

  private mutating func install(_ passage: Passage, at number: Int, _ revision: DecisionRevision) {
    var passage = passage
    passage.rest = passage.rest.map { revision.kept[$0] }
    for branch in passage.branches.indices {
      passage.branches[branch].move = passage.branches[branch].move.map { revision.added[$0] }
    }
    places[number].content = .passage(passage)
  }

  /// The places where moved values stood or stand; their moves are numbered as they come.
  private func passages(
    of departures: Departures, _ arrivals: Sides<Arrivals>
  ) -> [Int: Passage] {
    var sources: [Int: [Int: Int]] = [:]
    var targets = Sides<[Int: [Int: Int]]> { _ in [:] }
    for (number, move) in departures.moves.enumerated() {
      sources[move.source.place, default: [:]][move.source.step] = number
      for side in [Side.mine, .theirs] {
        guard let spot = move.destinations[side] else { continue }
        targets[side][spot.place, default: [:]][spot.step] = number
      }
    }
    var passages: [Int: Passage] = [:]
    for (place, moved) in sources {
      guard let walk = departures.walks[place] else { continue }
      passages[place] = source(at: place, walk, moved)
    }
    for side in [Side.mine, .theirs] {
      for (place, moved) in targets[side] {
        guard let walk = arrivals[side].walks[place] else { continue }
        passages[place] = destination(at: place, side, walk, moved, departures.moves)
      }
    }
    return passages
  }

  private func source(at number: Int, _ walk: MemberSteps, _ moved: [Int: Int]) -> Passage {
    let place = places[number]
    let mover: Side? =
      place.relation == .both ? (place.nodes.mine == nil ? .mine : .theirs) : nil
    let model: Side = place.nodes.mine != nil ? .mine : place.nodes.theirs != nil ? .theirs : .base
    return Passage(
      rest: nil, mover: mover, model: model, isElement: isElement(number), isSource: true,
      branches: walk.branches(to: moved))
  }

  private func destination(
    at number: Int, _ side: Side, _ walk: MemberSteps, _ moved: [Int: Int], _ moves: [Move]
  ) -> Passage {
    var passage = Passage(
      rest: nil, mover: side, model: side, isElement: isElement(number), isSource: false,
      branches: walk.branches(to: moved))
    for branch in passage.branches.indices {
      guard let move = passage.branches[branch].move,
        case .edited(let value) = moves[move].counterpart
      else { continue }
      passage.branches[branch].edited = value
    }
    return passage
  }

  private func isElement(_ number: Int) -> Bool {
    places[places[number].parent].nodes.base?.kind == .array
  }

  private func holdsNothingElse(_ passage: Passage) -> Bool {
    Side.allCases.allSatisfy {
      passage.branches[0].nodes[$0] == nil || passage.holdsNothingElse(in: $0)
    }
  }

  /// Leaves out what both moved to different places where what was around it is in dispute too,
  /// since no conflict lies inside another one.
  private func withoutNestedConflicts(
    _ departures: Departures, _ arrivals: Sides<Arrivals>
  ) -> Departures {
    let places = Set(departures.moves.filter(\.isByBoth).map(\.source.place))
    if places.isEmpty { return departures }
    let passages = passages(of: departures, arrivals)
    let inDispute = places.filter { place in
      guard let passage = passages[place], !holdsNothingElse(passage) else { return false }
      return restJudgement(of: passage, at: place)?.outcome == .conflict
    }
    var rest = departures
    rest.moves.removeAll { $0.isByBoth && inDispute.contains($0.source.place) }
    return rest
  }

  /// What is said about a removed value when moved values do not count.
  private func restJudgement(of passage: Passage, at number: Int) -> Judgement? {
    guard passage.isSource, let mover = passage.mover else { return nil }
    let other: Side = mover == .mine ? .theirs : .mine
    let masked = [Side.base, other].map {
      passage.composed(from: $0, keepingRest: true, taking: { _ in nil }).node
    }
    guard let base = masked[0], let kept = masked[1] else { return nil }
    let origin: MergeDecision.Origin = mover == .mine ? .mine : .theirs
    let judgement =
      isLiterallyEqual(base, kept)
      ? .clean(.removed, origin, "removed") : judgeRemoval(base, kept: kept, by: mover)
    let remark = places[number].remark
    return remark.isEmpty ? judgement : judgement.asReview(remark)
  }
}

extension MemberSteps {
  /// The containers on the way to some steps, and those steps with the numbers of their moves.
  func branches(to moved: [Int: Int]) -> [Passage.Branch] {
    var chosen = Set<Int>()
    for step in moved.keys {
      var number = step
      while number >= 0, chosen.insert(number).inserted { number = steps[number].parent }
    }
    var numbers: [Int: Int] = [:]
    return chosen.sorted().enumerated().map { (branch, number) in
      numbers[number] = branch
      let step = steps[number]
      return Passage.Branch(
        parent: numbers[step.parent] ?? -1, indices: step.indices, nodes: step.nodes,
        move: moved[number], edited: nil)
    }
  }
}
