import JSONSyntax

/// The union of two objects that both sides added, nil when a member is in dispute.
///
/// Members are united as deep as there are objects on both sides. New members of theirs stand
/// behind their nearest preceding neighbour.
///
/// **Source.** merge.md 2.2, R4.
func unitedObject(_ mine: JSONNode, _ theirs: JSONNode) -> JSONNode? {
  var union = ObjectUnion(preferring: nil)
  return union.unite(mine, theirs)
}

/// The union of two objects, where `preferred` wins what is in dispute.
func unitedObject(preferring preferred: JSONNode, over other: JSONNode) -> JSONNode {
  var union = ObjectUnion(preferring: .mine)
  return union.unite(preferred, other) ?? preferred
}

/// Two objects being united, with a list of the pairs inside that wait for their turn.
private struct ObjectUnion {
  /// A member of a union.
  private enum Part {
    case done(JSONChild)
    /// A pair that is united on its own; the child carries name and white space.
    case pair(number: Int, carrier: JSONChild)
  }

  private struct Pair {
    let mine: JSONNode
    let theirs: JSONNode
    var parts: [Part] = []
  }

  /// Mine where mine wins, nil where any dispute ends the union.
  let preference: Side?
  private var pairs: [Pair] = []

  init(preferring preference: Side?) {
    self.preference = preference
  }

  mutating func unite(_ mine: JSONNode, _ theirs: JSONNode) -> JSONNode? {
    pairs = [Pair(mine: mine, theirs: theirs)]
    var next = 0
    while next < pairs.count {
      guard let parts = parts(of: pairs[next]) else { return nil }
      pairs[next].parts = parts
      next += 1
    }
    return composed()
  }

  /// Composes from the inside out: pairs were found outermost first.
  private func composed() -> JSONNode? {
    var results = [JSONNode?](repeating: nil, count: pairs.count)
    for number in pairs.indices.reversed() {
      let children = pairs[number].parts.compactMap { part -> JSONChild? in
        switch part {
        case .done(let child): child
        case .pair(let inner, let carrier): results[inner].map { carrier.replacingValue(with: $0) }
        }
      }
      results[number] = pairs[number].mine.composed(of: children)
    }
    return results[0]
  }

  private mutating func parts(of pair: Pair) -> [Part]? {
    let names = Sides(
      base: [], mine: pair.mine.members.map { $0.name ?? "" },
      theirs: pair.theirs.members.map { $0.name ?? "" })
    let keys = names.map(MemberKey.keys)
    if keys.mine.contains(where: { $0.occurrence > 0 })
      || keys.theirs.contains(where: { $0.occurrence > 0 })
    {
      return preference == nil ? nil : keptWhole(pair.mine)
    }
    let children = IdentifiedChildren(
      keys: keys, gaps: [keys.map { 0..<$0.count }])
    let order = EntityOrder(
      entities: children.entities, lists: children.lists, arrangement: .mineFirst
    ).arranged(following: .mine).order
    var parts: [Part] = []
    for number in order {
      guard let part = part(children.entities[number], pair) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private func keptWhole(_ object: JSONNode) -> [Part] {
    (0..<object.count).map { .done(object.childHandle(at: $0)) }
  }

  private mutating func part(_ entity: Entity, _ pair: Pair) -> Part? {
    switch (entity.index(in: .mine), entity.index(in: .theirs)) {
    case (let mine?, nil): return .done(pair.mine.childHandle(at: mine))
    case (nil, let theirs?): return .done(pair.theirs.childHandle(at: theirs))
    case (nil, nil): return nil
    case (let mine?, let theirs?):
      let carrier = pair.mine.childHandle(at: mine)
      let other = pair.theirs.child(at: theirs)
      if carrier.value.kind == .object, other.kind == .object {
        pairs.append(Pair(mine: carrier.value, theirs: other))
        return .pair(number: pairs.count - 1, carrier: carrier)
      }
      return preference != nil || isSemanticallyEqual(carrier.value, other) ? .done(carrier) : nil
    }
  }
}
