import JSONSyntax

/// Moves across places: members that got another name, values that were wrapped or taken out of a
/// container, elements that went to another array.
///
/// Only looked for where a side removed what the other one did not leave alone. A value is moved
/// when it weighs enough, occurs once in base and once in the version that moved it, and is reached
/// by names and identities alone. Digests say where to look; what they find is compared.
///
/// **Source.** merge.md 2.7.
extension Planner {
  /// Finds what was moved, and decides about it instead of about its removal and its addition.
  ///
  /// **Complexity.** O(places), and O(n) for each version when something was removed that the other
  /// side had a say in.
  mutating func followMoves() {
    guard !findsDifferencesOnly, mayHaveMoves else { return }
    let named = namedPlaces()
    rewrap(rewraps(named))
    let arrivals = arrivals(named)
    var departures = departures(named, arrivals)
    var counts = Sides { _ in Occurrences() }
    for move in departures.moves { ask(move.value, move.digest, move.countedSides, &counts) }
    count(&counts)
    departures.moves.removeAll {
      !isUnique($0, counts) || !isSame($0, arrivals) || !keepsIdentities($0, arrivals)
    }
    if !departures.moves.isEmpty { follow(departures, arrivals) }
  }

  /// Whether something was removed, or replaced by another kind of value, and something added.
  private var mayHaveMoves: Bool {
    places.contains { place in
      guard place.nodes.base != nil, place.relation == .both || place.relation == .same else {
        return false
      }
      return place.nodes.mine == nil || place.nodes.theirs == nil || isEmptied(place)
    }
  }

  /// The places to which names and identities lead, and no index of an array.
  private func namedPlaces() -> [Bool] {
    var named = [Bool](repeating: true, count: places.count)
    var containers: [Int: Bool] = [:]
    for number in places.indices.dropFirst() {
      let parent = places[number].parent
      let isNamed = containers[parent] ?? (named[parent] && namesChildren(parent))
      containers[parent] = isNamed
      named[number] = isNamed
    }
    return named
  }

  private func namesChildren(_ number: Int) -> Bool {
    if places[number].nodes.base?.kind == .object { return true }
    return key(ofElementsAt: number) != nil
  }

  /// The member that identifies the elements of an array; nil for everything else.
  private func key(ofElementsAt number: Int) -> JSONString? {
    guard places[number].depth <= Self.deepestNamedArray, places[number].nodes.base?.kind == .array,
      case .key(let name) = modes[pointer(to: number)]
    else { return nil }
    return name
  }

  /// What each side alone added.
  private mutating func arrivals(_ named: [Bool]) -> Sides<Arrivals> {
    var arrivals = Sides { _ in Arrivals() }
    for (number, place) in places.enumerated() where named[number] {
      guard case .value = place.content, place.nodes.base == nil else { continue }
      switch place.relation {
      case .onlyMine: note(place.nodes.mine, number, .mine, &arrivals)
      case .onlyTheirs: note(place.nodes.theirs, number, .theirs, &arrivals)
      case .same, .both: break
      }
    }
    return arrivals
  }

  private mutating func note(
    _ node: JSONNode?, _ number: Int, _ side: Side, _ arrivals: inout Sides<Arrivals>
  ) {
    guard let node else { return }
    arrivals.update(side) { $0.add(node, at: number, side, &comparison) }
  }

  /// Asks how often a value occurs in some versions.
  func ask(
    _ value: JSONNode, _ digest: Int, _ sides: [Side], _ counts: inout Sides<Occurrences>
  ) {
    for side in sides { counts.update(side) { $0.ask(for: value, digest: digest) } }
  }

  /// Counts in all versions what was asked for.
  mutating func count(_ counts: inout Sides<Occurrences>) {
    for side in Side.allCases {
      guard let root = places[0].nodes[side] else { continue }
      counts.update(side) { $0.count(in: root, side, &comparison) }
    }
  }

  private func isUnique(_ move: Move, _ counts: Sides<Occurrences>) -> Bool {
    guard counts.base[move.digest] == 1 else { return false }
    return [Side.mine, .theirs].allSatisfy { side in
      if move.destinations[side] != nil { return counts[side][move.digest] == 1 }
      if case .deleted = move.counterpart { return counts[side][move.digest] == 0 }
      return true
    }
  }

  /// Whether the value stands where it was moved to, as its digest says.
  private func isSame(_ move: Move, _ arrivals: Sides<Arrivals>) -> Bool {
    [Side.mine, .theirs].allSatisfy { side in
      guard let spot = move.destinations[side] else { return true }
      guard let found = arrivals[side].walks[spot.place]?.steps[spot.step].nodes[side] else {
        return false
      }
      return isSemanticallyEqual(move.value, found)
    }
  }

  /// Whether an edited value is the same element for the array it was moved into.
  private func keepsIdentities(_ move: Move, _ arrivals: Sides<Arrivals>) -> Bool {
    guard case .edited(let edited) = move.counterpart, let spot = move.destinations[move.mover],
      let walk = arrivals[move.mover].walks[spot.place],
      let key = key(ofElementsAt: places[spot.place].parent)
    else { return true }
    if spot.step > 0 { return walk.names(to: spot.step) != [key] }
    let identities = [move.value, edited].map { node in
      node.firstIndex(named: key).flatMap { Identity(node.child(at: $0)) }
    }
    return identities[0] == identities[1]
  }
}

extension Move {
  /// The versions in which it matters how often the value occurs.
  fileprivate var countedSides: [Side] {
    if case .deleted = counterpart { return Side.allCases }
    return [.base] + [.mine, .theirs].filter { destinations[$0] != nil }
  }
}
