import JSONSyntax

/// A value that was put into a new container where it stood, or taken out of its container.
struct Rewrap {
  let place: Int
  /// The side that did it; mine if both did, each in its own way.
  let mover: Side
  /// The value that was wrapped, in each version, and the way to it from the place.
  let nodes: Sides<JSONNode?>
  let tails: Sides<[Int]>
  let digest: Int
  let pointer: JSONPointer
  let destinations: Sides<JSONPointer?>
  /// What the place holds when the value is wrapped as well as edited.
  let combined: JSONNode
}

extension Planner {
  /// Whether a side left nothing of a container where it stood, and put something else there.
  func isEmptied(_ place: Place) -> Bool {
    guard place.relation == .both, place.nodes.base?.kind.isContainer == true,
      place.nodes.mine != nil, place.nodes.theirs != nil
    else { return false }
    return !keeps(place, .mine) || !keeps(place, .theirs)
  }

  /// Whether a side has something of a container of base in its old place.
  private func keeps(_ place: Place, _ side: Side) -> Bool {
    guard let base = place.nodes.base, let node = place.nodes[side] else { return false }
    if node.kind != base.kind { return false }
    guard base.kind == .object else { return true }
    guard let plan = place.plan else {
      let names = Set(base.members.map { $0.name })
      return node.members.contains { names.contains($0.name) }
    }
    return plan.entities.contains { $0.isPresent(in: .base) && $0.isPresent(in: side) }
  }

  /// The values that were wrapped or unwrapped where they stood, and edited by the other side.
  mutating func rewraps(_ named: [Bool]) -> [Rewrap] {
    var found: [Rewrap] = []
    for (number, place) in places.enumerated() where named[number] && isEmptied(place) {
      switch (keeps(place, .mine), keeps(place, .theirs)) {
      case (true, true): break
      case (true, false): found += rewrap(at: number, by: .theirs)
      case (false, true): found += rewrap(at: number, by: .mine)
      case (false, false): found += wrapByBoth(at: number)
      }
    }
    var counts = Sides { _ in Occurrences() }
    for rewrap in found {
      rewrap.nodes.base.map { ask($0, rewrap.digest, rewrap.countedSides, &counts) }
    }
    count(&counts)
    return found.filter { rewrap in
      rewrap.countedSides.allSatisfy { counts[$0][rewrap.digest] == 1 }
    }
  }

  private mutating func rewrap(at number: Int, by mover: Side) -> [Rewrap] {
    (wrap(at: number, by: mover) ?? unwrap(at: number, by: mover)).map { [$0] } ?? []
  }

  /// Both sides wrapped the value, each under other names.
  private mutating func wrapByBoth(at number: Int) -> [Rewrap] {
    guard let mine = wrap(at: number, by: .mine), let theirs = wrap(at: number, by: .theirs),
      mine.destinations.mine != theirs.destinations.theirs
    else { return [] }
    return [
      Rewrap(
        place: number, mover: .mine,
        nodes: Sides(base: mine.nodes.base, mine: mine.nodes.mine, theirs: theirs.nodes.theirs),
        tails: Sides(base: [], mine: mine.tails.mine, theirs: theirs.tails.theirs),
        digest: mine.digest, pointer: mine.pointer,
        destinations: Sides(
          base: nil, mine: mine.destinations.mine, theirs: theirs.destinations.theirs),
        combined: mine.combined)
    ]
  }

  /// The value of base stands inside of what a side has in its place.
  private mutating func wrap(at number: Int, by mover: Side) -> Rewrap? {
    let other: Side = mover == .mine ? .theirs : .mine
    let nodes = places[number].nodes
    guard let base = nodes.base, let outer = nodes[mover], let edited = nodes[other],
      base.weighsEnoughToMove
    else { return nil }
    let digest = comparison.meaning(of: base, in: .base)
    var walk = MemberSteps(Sides { $0 == mover ? outer : nil }, leader: mover)
    guard let step = find(digest, in: &walk, mover), let inner = walk.steps[step].nodes[mover],
      isSemanticallyEqual(base, inner)
    else { return nil }
    let combined = walk.passage(to: step, by: mover)
      .composed(from: mover, keepingRest: true, taking: { _ in edited }).node
    guard let combined else { return nil }
    let destination = pointer(to: number, preferring: [mover]).appending(walk.names(to: step))
    return Rewrap(
      place: number, mover: mover,
      nodes: Sides { $0 == mover ? inner : nodes[$0] },
      tails: Sides { $0 == mover ? walk.indices(to: step, in: mover) : [] }, digest: digest,
      pointer: pointer(to: number), destinations: Sides { $0 == mover ? destination : nil },
      combined: combined)
  }

  /// What a side has in a place stood inside of the value of base; the other side edited nothing
  /// around it.
  private mutating func unwrap(at number: Int, by mover: Side) -> Rewrap? {
    let other: Side = mover == .mine ? .theirs : .mine
    let nodes = places[number].nodes
    guard let inner = nodes[mover], inner.weighsEnoughToMove else { return nil }
    let digest = comparison.meaning(of: inner, in: mover)
    var walk = MemberSteps(Sides { $0 == mover ? nil : nodes[$0] }, leader: .base)
    guard let step = find(digest, in: &walk, .base), let value = walk.steps[step].nodes.base,
      let edited = walk.steps[step].nodes[other], isSemanticallyEqual(value, inner),
      !isSemanticallyEqual(value, edited)
    else { return nil }
    let passage = walk.passage(to: step, by: mover)
    let around = [Side.base, other].map {
      passage.composed(from: $0, keepingRest: true, taking: { _ in nil }).node
    }
    guard let before = around[0], let after = around[1], isSemanticallyEqual(before, after) else {
      return nil
    }
    return Rewrap(
      place: number, mover: mover,
      nodes: Sides { $0 == mover ? inner : walk.steps[step].nodes[$0] },
      tails: Sides { $0 == mover ? [] : walk.indices(to: step, in: $0) }, digest: digest,
      pointer: pointer(to: number).appending(walk.names(to: step)),
      destinations: Sides { $0 == mover ? pointer(to: number, preferring: [mover]) : nil },
      combined: edited)
  }

  /// The first value below the top of a walk that has a digest.
  private mutating func find(
    _ digest: Int, in walk: inout MemberSteps, _ side: Side
  ) -> Int? {
    var open = [0]
    while let number = open.popLast() {
      let step = walk.steps[number]
      if number > 0, step.isHeavy, let value = step.nodes[side],
        comparison.meaning(of: value, in: side) == digest
      {
        return number
      }
      open += walk.enter(number)
    }
    return nil
  }

  /// Decides about wrapped values, instead of about all that seemed to change inside their places.
  mutating func rewrap(_ rewraps: [Rewrap]) {
    if rewraps.isEmpty { return }
    var tops = [Int](repeating: -1, count: places.count)
    for (index, rewrap) in rewraps.enumerated() { tops[rewrap.place] = index }
    for number in places.indices.dropFirst() where tops[number] < 0 {
      tops[number] = tops[places[number].parent]
    }
    let dropped = decisions.indices.filter { tops[decisionPlaces[$0]] >= 0 }
    var first: [Int: Int] = [:]
    for decision in dropped.reversed() { first[tops[decisionPlaces[decision]]] = decision }
    for number in places.indices where tops[number] >= 0 { places[number].content = .pending }
    let drafts = rewraps.enumerated().map { (index, rewrap) in
      DecisionRevision.Draft(
        decision: decision(about: rewrap), place: rewrap.place, predecessor: first[index] ?? 0)
    }
    let revision = revise(dropping: Set(dropped), adding: drafts)
    for (rewrap, decision) in zip(rewraps, revision.added) {
      places[rewrap.place].content = .rewrapped(
        Rewrapping(
          decision: decision, combined: rewrap.combined, mover: rewrap.mover, tails: rewrap.tails))
    }
  }

  private func decision(about rewrap: Rewrap) -> MergeDecision {
    .moved(
      rewrap.isByBoth ? .movedApart : .movedAndEdited(by: rewrap.mover), at: rewrap.pointer,
      rewrap.nodes,
      Sides { side in
        path(of: rewrap.place, in: side).map { ChildPath($0.indices + rewrap.tails[side]) }
      }, rewrap.destinations,
      rewrap.isByBoth ? [.mine, .base, .theirs] : [.mine, .base, .theirs, .both])
  }
}

extension Rewrap {
  fileprivate var isByBoth: Bool { destinations.mine != nil && destinations.theirs != nil }

  /// The versions in which the value must not occur twice.
  fileprivate var countedSides: [Side] { isByBoth ? Side.allCases : [.base, mover] }
}

extension MemberSteps {
  /// The way to one step, as something to compose a value of.
  fileprivate func passage(to step: Int, by mover: Side) -> Passage {
    Passage(
      rest: nil, mover: mover, model: leader, isElement: false, isSource: true,
      branches: branches(to: [step: 0]))
  }
}
