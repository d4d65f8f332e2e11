import JSONSyntax

/// Where values stand that one side alone added, by their digests.
struct Arrivals {
  /// A value inside of what stands at a place.
  struct Spot: Hashable {
    let place: Int
    let step: Int
  }

  /// What was added at each place.
  private(set) var walks: [Int: MemberSteps] = [:]
  private var spots: [Int: Spot] = [:]
  /// The values that were added more than once.
  private var repeated: Set<Int> = []

  /// The only place where a value was added.
  subscript(digest: Int) -> Spot? { repeated.contains(digest) ? nil : spots[digest] }

  /// Notes everything inside of an added value.
  mutating func add(
    _ node: JSONNode, at place: Int, _ side: Side, _ comparison: inout Comparison
  ) {
    var walk = MemberSteps(Sides { $0 == side ? node : nil }, leader: side)
    var open = [0]
    while let number = open.popLast() {
      let step = walk.steps[number]
      if step.isHeavy, let value = step.nodes[side] {
        let digest = comparison.meaning(of: value, in: side)
        if spots.updateValue(Spot(place: place, step: number), forKey: digest) != nil {
          repeated.insert(digest)
        }
      }
      open += walk.enter(number)
    }
    walks[place] = walk
  }
}
