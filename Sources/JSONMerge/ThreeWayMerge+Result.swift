public import JSONSyntax

extension ThreeWayMerge {
  /// The merged document under some resolutions; unresolved conflicts hold mine.
  ///
  /// A resolution that a decision does not offer, and one for a decision that does not exist, is
  /// passed over.
  ///
  /// **Complexity.** O(children of the containers that differ); everything else is taken verbatim.
  public func result(resolving resolutions: [MergeDecision.ID: Resolution] = [:]) -> MergeResult {
    let settling = tree.settling(numbered(resolutions))
    return MergeResult(document: document(settling), paths: paths(settling))
  }

  /// The value that the result has at a decision under some resolutions; nil where it has none.
  ///
  /// Its layout may be another one than in the result, where it stands in a container of other layout.
  ///
  /// **Complexity.** For an order O(children of the containers around the resolved places), else that
  /// of ``result(resolving:)``.
  public func resultValue(
    of id: MergeDecision.ID, resolving resolutions: [MergeDecision.ID: Resolution] = [:]
  ) -> JSONNode? {
    let settling = tree.settling(numbered(resolutions))
    if let number = tree.numbers[id], decisions[number].kind == .order {
      let place = tree.decisionPlaces[number]
      if tree.isInsideContainersOnly(place) { return settling.settled[place]?.node }
    }
    guard let number = tree.numbers[id],
      let path = path(of: number, tails(settling), positions(settling))
    else { return nil }
    return document(settling).node(at: path)
  }

  /// Which of ``decisions`` has a name; nil when none has.
  ///
  /// **Complexity.** O(1).
  public func number(of id: MergeDecision.ID) -> Int? { tree.numbers[id] }

  /// The resolutions that change what the result is without them, by the numbers of their decisions.
  private func numbered(_ resolutions: [MergeDecision.ID: Resolution]) -> [Int: Resolution] {
    var numbered: [Int: Resolution] = [:]
    for (id, resolution) in resolutions {
      guard let number = tree.numbers[id],
        decisions[number].choices.contains(resolution.choice),
        decisions[number].provisional != resolution
      else { continue }
      numbered[number] = resolution
    }
    return numbered
  }

  private func document(_ settling: Settling) -> JSONDocument {
    switch tree.places[0].content {
    case .unchanged(let side):
      return side.map(version) ?? outermost
    case .value(let decision):
      let resolution = settling.resolution(decision)
      if case .edited(let fragment) = resolution {
        return outermost.replacingRoot(with: fragment.node)
      }
      return version(resolution.side ?? .mine)
    case .container:
      guard let settled = settling.settled[0] else { return mine }
      let order: [Side] = [.mine, .theirs, .base]
      if let side = order.first(where: { settled.matches[$0] }) { return version(side) }
      return outermost.replacingRoot(with: settled.node)
    case .rewrapped(let rewrapping):
      return settling.resolution(rewrapping.decision).side.map(version)
        ?? outermost.replacingRoot(with: rewrapping.combined)
    case .run, .pending, .renamed, .passage:
      return mine
    }
  }

  private func version(_ side: Side) -> JSONDocument {
    switch side {
    case .base: base
    case .mine: mine
    case .theirs: theirs
    }
  }

  /// The document whose text around the root is kept: theirs if only theirs changed it.
  private var outermost: JSONDocument { mine.hasSameOuterText(as: base) ? theirs : mine }

  /// Where the value of each decision stands in the result.
  private func paths(_ settling: Settling) -> [MergeDecision.ID: ChildPath?] {
    let (tails, positions) = (tails(settling), positions(settling))
    var paths: [MergeDecision.ID: ChildPath?] = [:]
    for (number, decision) in decisions.enumerated() {
      paths.updateValue(path(of: number, tails, positions), forKey: decision.id)
    }
    return paths
  }

  /// Which child of its container each place of the tree is in the result; -1 for none.
  private func positions(_ settling: Settling) -> [Int] {
    var positions = [Int](repeating: -1, count: tree.places.count)
    for place in tree.places {
      guard let plan = place.plan else { continue }
      var position = 0
      for number in settling.order(of: plan) {
        let count = settling.count(of: plan.entities[number])
        let child = Int(plan.entities[number].place)
        if child >= 0, count > 0 { positions[child] = position }
        position += count
      }
    }
    return positions
  }

  /// Where the value of a decision stands; a moved one stands in one of several places.
  private func path(
    of number: Int, _ tails: [Int: [Int: [Int]]], _ positions: [Int]
  ) -> ChildPath? {
    guard decisions[number].kind == .moved else {
      return path(to: tree.decisionPlaces[number], positions)
    }
    for place in tree.places(of: number) {
      guard let tail = tails[place]?[number], let path = path(to: place, positions) else {
        continue
      }
      return ChildPath(path.indices + tail)
    }
    return nil
  }

  /// Where moved values stand inside of what a place comes to: by place, then by decision.
  private func tails(_ settling: Settling) -> [Int: [Int: [Int]]] {
    var tails: [Int: [Int: [Int]]] = [:]
    for (number, place) in tree.places.enumerated() {
      switch place.content {
      case .passage(let passage): tails[number] = settling.tails(in: passage)
      case .rewrapped(let rewrapping):
        tails[number] = [rewrapping.decision: settling.tail(of: rewrapping)]
      case .pending, .unchanged, .renamed, .value, .run, .container: break
      }
    }
    return tails
  }

  private func path(to place: Int, _ positions: [Int]) -> ChildPath? {
    var indices: [Int] = []
    var number = place
    while number > 0 {
      guard positions[number] >= 0 else { return nil }
      indices.append(positions[number])
      number = tree.places[number].parent
    }
    return ChildPath(indices.reversed())
  }
}
