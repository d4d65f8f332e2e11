import JSONSyntax

extension Planner {
  /// What was removed from where it stood, and stands among what was added.
  ///
  /// The outermost such values, in the order of their places and, inside, in that of base.
  mutating func departures(
    _ named: [Bool], _ arrivals: Sides<Arrivals>
  ) -> Departures {
    var found = Departures()
    for (number, place) in places.enumerated() where named[number] {
      guard case .value = place.content, place.nodes.base != nil else { continue }
      switch (place.nodes.mine, place.nodes.theirs, place.relation) {
      case (nil, nil, .same): findRemovedByBoth(number, arrivals, &found)
      case (nil, _?, .both): findEdited(.theirs, number, arrivals, &found)
      case (_?, nil, .both): findEdited(.mine, number, arrivals, &found)
      default: break
      }
    }
    return found
  }

  /// Finds values that one side edited, or moved as well, inside of what the other one removed.
  private mutating func findEdited(
    _ other: Side, _ number: Int, _ arrivals: Sides<Arrivals>, _ found: inout Departures
  ) {
    let mover: Side = other == .mine ? .theirs : .mine
    search(number, &found) { step, comparison in
      guard let value = step.nodes.base else { return .pass }
      let digest = comparison.meaning(of: value, in: .base)
      let edited = step.nodes[other]
      if let edited, digest == comparison.meaning(of: edited, in: other) { return .pass }
      guard step.isHeavy, let spot = arrivals[mover][digest] else { return .enter }
      if let edited { return .found(digest, Sides { $0 == mover ? spot : nil }, .edited(edited)) }
      guard let otherSpot = arrivals[other][digest] else { return .pass }
      return .found(
        digest, Sides { $0 == mover ? spot : $0 == other ? otherSpot : nil }, .movedElsewhere)
    }
  }

  /// Finds values that at least one side added elsewhere inside of what both removed.
  private mutating func findRemovedByBoth(
    _ number: Int, _ arrivals: Sides<Arrivals>, _ found: inout Departures
  ) {
    search(number, &found) { step, comparison in
      guard step.isHeavy, let value = step.nodes.base else { return .enter }
      let digest = comparison.meaning(of: value, in: .base)
      let spots = arrivals.map { $0[digest] }
      switch (spots.mine, spots.theirs) {
      case (nil, nil): return .enter
      case (_?, _?): return .found(digest, spots, .movedElsewhere)
      case (_?, nil), (nil, _?): return .found(digest, spots, .deleted)
      }
    }
  }

  /// What a look at a value says.
  private enum Finding {
    case pass
    case enter
    case found(Int, Sides<Arrivals.Spot?>, Move.Counterpart)
  }

  private mutating func search(
    _ number: Int, _ found: inout Departures,
    _ look: (MemberSteps.Step, inout Comparison) -> Finding
  ) {
    var walk = MemberSteps(places[number].nodes, leader: .base)
    var open = [0]
    while let current = open.popLast() {
      let step = walk.steps[current]
      switch look(step, &comparison) {
      case .pass: break
      case .enter: open += walk.enter(current).reversed()
      case .found(let digest, let destinations, let counterpart):
        guard let value = step.nodes.base else { break }
        found.moves.append(
          Move(
            source: Arrivals.Spot(place: number, step: current), value: value, digest: digest,
            destinations: destinations, counterpart: counterpart))
      }
    }
    found.walks[number] = walk
  }
}

/// What was moved away, and the way to it inside of what stood at each place.
struct Departures {
  var moves: [Move] = []
  var walks: [Int: MemberSteps] = [:]
}
