import JSONSyntax

/// Compares three versions from the root down and writes down what differs and what becomes of it.
///
/// Places are worked off a stack, so depth is no limit; a subtree that all versions share is never
/// entered.
struct Planner {
  /// Where array modes are looked up and recorded; places below are matched by the usual rules.
  static let deepestNamedArray = 256

  let options: MergeOptions
  /// Whether only the differences of base and mine are wanted, and no result.
  ///
  /// Children that share storage at the ends of a container are then left out of its plan, and
  /// members that only got another name are found.
  let findsDifferencesOnly: Bool
  var comparison: Comparison
  var places: [Place] = []
  var decisions: [MergeDecision] = []
  /// The place of each decision.
  var decisionPlaces: [Int] = []
  var modes: [JSONPointer: MatchMode] = [:]
  /// The arrays whose elements are their own identity.
  var identityArrays: Set<Int> = []
  /// The places to which the values of moves went, by the number of the decision.
  var moveEnds: [Int: [Int]] = [:]
  /// The members that only got another name, in document order.
  var renames: [Rename] = []
  private var pending: [Int] = []

  init(_ roots: Sides<JSONNode>, options: MergeOptions, findsDifferencesOnly: Bool = false) {
    self.options = options
    self.findsDifferencesOnly = findsDifferencesOnly
    comparison = Comparison(
      patience: 1_000 + roots.base.valueCount, believesEdits: findsDifferencesOnly)
    let nodes = roots.map { Optional($0) }
    let found = comparison.relation(of: nodes, within: .both)
    places.append(
      Place(
        parent: -1, depth: 0, indices: Sides(base: -1, mine: -1, theirs: -1), nodes: nodes,
        relation: found.relation ?? .same))
    if found.relation == nil {
      places[0].content = .unchanged(found.spelling)
    } else {
      pending.append(0)
    }
    while let place = pending.popLast() { visit(place) }
    followMoves()
    numberOccurrences()
  }

  /// Decides about a place, or plans the merge of a container.
  private mutating func visit(_ number: Int) {
    let place = places[number]
    if place.isRenamed { renames.append(Rename(place: number, nextDecision: decisions.count)) }
    if case .renamed = place.content { return }
    if case .run(_, let elements) = place.content {
      decideRun(number, elements)
    } else if let versions = containers(at: place) {
      plan(number, versions)
    } else {
      let nodes = place.nodes
      decide(number, judgeText(at: place) ?? judge(nodes, place.relation))
    }
  }

  /// The three versions of a container whose children can be merged one by one.
  private func containers(at place: Place) -> VersionedNodes? {
    guard let base = place.nodes.base, let mine = place.nodes.mine,
      let theirs = place.nodes.theirs, base.kind.isContainer, mine.kind == base.kind,
      theirs.kind == base.kind
    else { return nil }
    return VersionedNodes(
      nodes: Sides(base: base, mine: mine, theirs: theirs), relation: place.relation)
  }

  private mutating func plan(_ number: Int, _ versions: VersionedNodes) {
    let isPlanned =
      versions.nodes.base.kind == .object
      ? planObject(number, versions) : planArray(number, versions)
    if !isPlanned { decide(number, judgeWhole(versions)) }
  }

  /// Queues the places of a container so that they are visited in the order of the result.
  mutating func finish(_ number: Int, _ plan: ContainerPlan) {
    places[number].content = .container(plan)
    for entity in plan.order.reversed() where plan.entities[entity].place >= 0 {
      pending.append(Int(plan.entities[entity].place))
    }
  }

  private mutating func numberOccurrences() {
    var counts: [MergeDecision.ID: Int] = [:]
    for index in decisions.indices {
      let first = decisions[index].id
      let count = counts[first, default: 0]
      counts[first] = count + 1
      if count > 0 {
        decisions[index].id = MergeDecision.ID(
          pointer: first.pointer, occurrence: count, aspect: first.aspect)
      }
    }
  }
}
