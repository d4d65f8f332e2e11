import JSONSyntax

extension Planner {
  /// Plans the merge of an array in the mode that fits all its versions.
  ///
  /// **Source.** merge.md 2.4 and 2.5.
  mutating func planArray(_ number: Int, _ versions: VersionedNodes) -> Bool {
    var versions = versions
    if findsDifferencesOnly { versions.leaveOutShared() }
    let address = places[number].depth <= Self.deepestNamedArray ? pointer(to: number) : nil
    let mode = arrayMode(versions, wished: address.flatMap { options.wishedMode(at: $0) })
    if let address { modes[address] = mode.mode }
    switch mode.mode {
    case .key: planIdentities(number, versions, mode.identities)
    case .uniqueStrings:
      identityArrays.insert(number)
      planIdentities(number, versions, unitedUpdates(mode.identities, in: versions.gaps))
    case .sequence: planSequence(number, versions)
    }
    return true
  }

  /// The mode that is wished or usual; a key that has to be found out comes last.
  private mutating func arrayMode(
    _ versions: VersionedNodes, wished: MatchMode?
  ) -> ArrayMode {
    let usual = ArrayMode(versions, wished: wished)
    guard usual.mode == .sequence, wished != .sequence, options.infersKeys else { return usual }
    return KeyInference(versions)?.mode(&comparison) ?? usual
  }

  private mutating func planIdentities(
    _ number: Int, _ versions: VersionedNodes, _ identities: Sides<[Identity]>
  ) {
    let children = IdentifiedChildren(keys: identities, gaps: versions.gaps)
    planIdentified(
      number, versions, children.entities, children.lists,
      .smallestFirst(rank: ranks(of: children)))
  }

  /// Numbers the new elements by their identities; those of base are 0, as they never compare.
  private func ranks(of children: IdentifiedChildren<Identity>) -> [Int] {
    var ranks = [Int](repeating: 0, count: children.entities.count)
    let new = children.entities.indices.compactMap { number in
      children.entities[number].isPresent(in: .base)
        ? nil : children.keys[number].map { (number: number, key: $0) }
    }
    for (rank, element) in new.sorted(by: { $0.key < $1.key }).enumerated() {
      ranks[element.number] = rank
    }
    return ranks
  }

  private mutating func planSequence(_ number: Int, _ versions: VersionedNodes) {
    var entities: [Entity] = []
    var steps: [SequenceMerge.Step] = []
    var isOrderDisputed = false
    for gap in versions.gaps {
      var merge = SequenceMerge(versions, gap)
      steps += merge.merged(&comparison)
      if merge.contested.haveMoves { isOrderDisputed = true }
    }
    if isOrderDisputed, let identities = ArrayMode.scalarIdentities(versions) {
      planDisputedOrder(number, versions, unitedUpdates(identities, in: versions.gaps))
      return
    }
    entities.reserveCapacity(steps.reduce(0) { $0 + $1.count })
    for step in steps {
      switch step {
      case .children(let first, let count, let remark):
        for offset in 0..<count {
          let indices = first.map { $0.map { $0 + offset } ?? -1 }
          var entity = Entity(base: indices.base, mine: indices.mine, theirs: indices.theirs)
          settle(&entity, in: number, versions, remark: remark)
          entities.append(entity)
        }
      case .run(let elements):
        entities.append(runEntity(elements, in: number, versions))
      }
    }
    finish(
      number,
      ContainerPlan(
        layout: layout(of: versions), entities: entities, order: Array(entities.indices),
        orderDecision: nil, lists: Sides { _ in [] }, arrangement: .mineFirst))
  }

  /// Plans the merge of scalars that each occur once, some of which both sides moved: one dispute
  /// about their order instead of two about the places of each.
  private mutating func planDisputedOrder(
    _ number: Int, _ versions: VersionedNodes, _ identities: Sides<[Identity]>
  ) {
    let children = IdentifiedChildren(keys: identities, gaps: versions.gaps)
    let order = EntityOrder(
      entities: children.entities, lists: children.lists,
      arrangement: .smallestFirst(rank: ranks(of: children)))
    planIdentified(
      number, versions, order, OrderVerdict(disputed: order, of: .array, "both moved the same"))
  }
}
