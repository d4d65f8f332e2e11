import JSONSyntax

extension Planner {
  /// The decision about a value that went to another place.
  func decision(
    about move: Move, _ departures: Departures, _ arrivals: Sides<Arrivals>
  ) -> MergeDecision {
    let spot = move.source
    let walk = departures.walks[spot.place]
    var nodes = Sides<JSONNode?> { $0 == .base ? move.value : nil }
    var paths = Sides { side in path(of: spot.place, in: side) }
    paths = Sides { side in
      paths[side].map { ChildPath($0.indices + (walk?.indices(to: spot.step, in: side) ?? [])) }
    }
    if case .edited(let edited) = move.counterpart {
      nodes[move.mover == .mine ? .theirs : .mine] = edited
    }
    var targets = Sides<JSONPointer?> { _ in nil }
    for side in [Side.mine, .theirs] {
      guard let spot = move.destinations[side], let walk = arrivals[side].walks[spot.place] else {
        continue
      }
      nodes[side] = walk.steps[spot.step].nodes[side]
      paths[side] = path(of: spot.place, in: side).map {
        ChildPath($0.indices + walk.indices(to: spot.step, in: side))
      }
      targets[side] = pointer(to: spot.place, preferring: [side])
        .appending(walk.names(to: spot.step))
    }
    return .moved(
      move.judgement, at: pointer(to: spot.place).appending(walk?.names(to: spot.step) ?? []),
      nodes, paths, targets, move.choices)
  }
}

extension JSONPointer {
  /// The pointer some tokens further.
  func appending(_ names: [JSONString]) -> JSONPointer { JSONPointer(tokens: tokens + names) }
}

extension MergeDecision {
  /// The decision about a value that was moved.
  static func moved(
    _ judgement: Judgement, at pointer: JSONPointer, _ nodes: Sides<JSONNode?>,
    _ paths: Sides<ChildPath?>, _ targets: Sides<JSONPointer?>, _ choices: Set<Resolution.Choice>
  ) -> MergeDecision {
    MergeDecision(
      id: ID(pointer: pointer, occurrence: 0, aspect: .value), outcome: judgement.outcome,
      kind: judgement.kind, origin: judgement.origin, provisional: judgement.provisional,
      base: nodes.base, mine: nodes.mine, theirs: nodes.theirs, baseRun: [], mineRun: [],
      theirsRun: [], basePath: paths.base, minePath: paths.mine, theirsPath: paths.theirs,
      mineDestination: targets.mine, theirsDestination: targets.theirs, choices: choices,
      note: judgement.note)
  }

  /// The same decision as a judgement has it.
  func judged(_ judgement: Judgement) -> MergeDecision {
    MergeDecision(
      id: id, outcome: judgement.outcome, kind: judgement.kind, origin: judgement.origin,
      provisional: judgement.provisional, base: base, mine: mine, theirs: theirs, baseRun: baseRun,
      mineRun: mineRun, theirsRun: theirsRun, basePath: basePath, minePath: minePath,
      theirsPath: theirsPath, choices: choices, note: judgement.note)
  }
}
