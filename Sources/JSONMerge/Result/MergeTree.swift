import JSONSyntax

/// All places of a merge, and what they come to as long as nobody decides.
struct MergeTree: Sendable {
  let places: [Place]
  let decisions: [MergeDecision]
  /// The place of each decision.
  let decisionPlaces: [Int]
  /// The places to which the values of moves went, by the number of the decision.
  let moveEnds: [Int: [Int]]
  /// The number of each decision.
  let numbers: [MergeDecision.ID: Int]
  /// What each container comes to; nil for other places.
  let settled: [SettledContainer?]

  init(_ planner: Planner) {
    places = planner.places
    decisions = planner.decisions
    decisionPlaces = planner.decisionPlaces
    moveEnds = planner.moveEnds
    numbers = Dictionary(
      uniqueKeysWithValues: zip(planner.decisions.map(\.id), planner.decisions.indices))
    var settling = Settling(
      places: planner.places, decisions: planner.decisions, resolutions: [:],
      settled: Array(repeating: nil, count: planner.places.count))
    for number in planner.places.indices.reversed() { settling.settle(number) }
    settled = settling.settled
  }

  /// What the containers come to under resolutions that differ from the provisional ones.
  ///
  /// **Complexity.** O(children of the containers around the resolved places).
  func settling(_ resolutions: [Int: Resolution]) -> Settling {
    var settling = Settling(
      places: places, decisions: decisions, resolutions: resolutions, settled: settled)
    var touched = Set<Int>()
    for decision in resolutions.keys {
      for place in self.places(of: decision) {
        var number = place
        while number >= 0, touched.insert(number).inserted { number = places[number].parent }
      }
    }
    for number in touched.sorted(by: >) { settling.settle(number) }
    return settling
  }

  /// Whether a place and all around it are containers that are merged child by child.
  func isInsideContainersOnly(_ place: Int) -> Bool {
    var number = place
    while number >= 0 {
      guard case .container = places[number].content else { return false }
      number = places[number].parent
    }
    return true
  }

  /// The places that a decision has a say in.
  func places(of decision: Int) -> [Int] {
    [decisionPlaces[decision]] + (moveEnds[decision] ?? [])
  }
}

/// What a container comes to.
struct SettledContainer: Sendable {
  /// The merged value.
  let node: JSONNode
  /// The versions that it is literally equal to.
  let matches: Sides<Bool>
}
