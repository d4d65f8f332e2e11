import JSONSyntax

extension Planner {
  /// Plans the merge of an object member by member; false when its names repeat unevenly.
  ///
  /// **Source.** merge.md 2.3.
  mutating func planObject(_ number: Int, _ versions: VersionedNodes) -> Bool {
    var versions = versions
    if findsDifferencesOnly { versions.leaveOutSharedEnds() }
    let names = versions.derived { side in
      versions.ranges[side].compactMap { versions.nodes[side].name(at: $0) }
    }
    guard let names else { return false }
    var keys = names.map(MemberKey.keys)
    guard MemberKey.areEven(keys) else { return false }
    if findsDifferencesOnly { uniteRenamed(&keys, versions) }
    let children = IdentifiedChildren(keys: keys, offset: versions.ranges.base.lowerBound)
    planIdentified(number, versions, children, .mineFirst)
    return true
  }

  /// Plans the merge of children that are matched by identity, in objects and arrays alike.
  mutating func planIdentified(
    _ number: Int, _ versions: VersionedNodes, _ children: IdentifiedChildren,
    _ arrangement: EntityOrder.Arrangement
  ) {
    let verdict = OrderVerdict(
      entities: children.entities, lists: children.lists, of: versions.nodes.base.kind)
    let arranged = EntityOrder(
      entities: children.entities, lists: children.lists, arrangement: arrangement
    ).arranged(following: verdict.following)
    let orderDecision = verdict.judgement.map { decideOrder(number, $0) }
    var entities = children.entities
    let inserted = versions.nodes.base.kind == .array ? Set(arranged.inserted) : []
    for entity in arranged.order {
      settle(
        &entities[entity], in: number, versions,
        remark: inserted.contains(entity) ? "both added elements here, both kept" : "")
    }
    finish(
      number,
      ContainerPlan(
        layout: layout(of: versions), entities: entities, order: arranged.order,
        orderDecision: orderDecision, lists: children.lists, arrangement: arrangement))
  }
}
