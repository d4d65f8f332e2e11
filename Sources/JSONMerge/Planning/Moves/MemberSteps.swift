import JSONSyntax

/// The values inside one that are reached by the names of members alone, in some of its versions.
///
/// **Shape.** The value itself comes first; what is inside comes behind what is around it. Elements
/// of arrays are not reached, and neither are the members of objects in which a name repeats.
struct MemberSteps: Sendable {
  struct Step: Sendable {
    /// The number of the step to the container around; -1 for the first.
    let parent: Int
    /// The index in the container around, in each version that has it.
    let indices: Sides<Int32>
    /// The value in each version that has it.
    let nodes: Sides<JSONNode?>
    /// Whether the value is evidence of a move.
    let isHeavy: Bool
  }

  /// The version in which every step has a value.
  let leader: Side
  private(set) var steps: [Step] = []

  init(_ nodes: Sides<JSONNode?>, leader: Side) {
    self.leader = leader
    steps = [
      Step(
        parent: -1, indices: Sides { _ in -1 }, nodes: nodes,
        isHeavy: nodes[leader]?.weighsEnoughToMove ?? false)
    ]
  }

  /// Takes the steps to the members of a value; versions without a counterpart have none.
  ///
  /// **Complexity.** O(members).
  mutating func enter(_ number: Int) -> Range<Int> {
    let first = steps.count
    let around = steps[number]
    let versions = Side.allCases.filter { around.nodes[$0] != nil }
    guard let container = around.nodes[leader],
      versions.allSatisfy({ around.nodes[$0]?.kind == .object })
    else { return first..<first }
    var numbers: [Side: [JSONString: Int]] = [:]
    for side in versions {
      guard let indices = Self.indices(of: around.nodes[side]) else { return first..<first }
      numbers[side] = indices
    }
    for (index, member) in container.members.enumerated() {
      let name = versions.count > 1 ? member.name ?? "" : ""
      let found = Sides { side in side == leader ? index : numbers[side]?[name] }
      let isHeavy =
        container.count == 1 && member.value.kind.isContainer
        ? around.isHeavy : member.value.weighsEnoughToMove
      steps.append(
        Step(
          parent: number, indices: found.map { Int32($0 ?? -1) },
          nodes: Sides { side in found[side].flatMap { around.nodes[side]?.child(at: $0) } },
          isHeavy: isHeavy))
    }
    return first..<steps.count
  }

  /// The members by their names; nil when a name repeats.
  private static func indices(of object: JSONNode?) -> [JSONString: Int]? {
    guard let object else { return nil }
    var indices = [JSONString: Int](minimumCapacity: object.count)
    for (index, member) in object.members.enumerated()
    where indices.updateValue(index, forKey: member.name ?? "") != nil { return nil }
    return indices
  }

  /// The way from the first value to a step, as indices of one version.
  func indices(to number: Int, in side: Side) -> [Int] {
    chain(to: number).map { Int(steps[$0].indices[side]) }
  }

  /// The way from the first value to a step, by names.
  func names(to number: Int) -> [JSONString] {
    chain(to: number).map {
      steps[steps[$0].parent].nodes[leader]?.name(at: Int(steps[$0].indices[leader])) ?? ""
    }
  }

  private func chain(to number: Int) -> [Int] {
    var chain: [Int] = []
    var current = number
    while current > 0 {
      chain.append(current)
      current = steps[current].parent
    }
    return chain.reversed()
  }
}
