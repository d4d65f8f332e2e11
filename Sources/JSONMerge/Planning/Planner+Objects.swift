import JSONSyntax

extension Planner {
  /// Plans the merge of an object member by member; false when its names repeat unevenly.
  ///
  /// **Source.** merge.md 2.3.
  mutating func planObject(_ number: Int, _ versions: VersionedNodes) -> Bool {
    var versions = versions
    if findsDifferencesOnly { versions.leaveOutShared() }
    let names = versions.derived { side in
      versions.indices(in: side).compactMap { versions.nodes[side].name(at: $0) }
    }
    guard let names else { return false }
    var keys = names.map(MemberKey.keys)
    guard MemberKey.areEven(keys) else { return false }
    if findsDifferencesOnly { uniteRenamed(&keys, versions) }
    let children = IdentifiedChildren(keys: keys, gaps: versions.gaps)
    planIdentified(number, versions, children.entities, children.lists, .mineFirst)
    return true
  }

  /// Plans the merge of children that are matched by identity, in objects and arrays alike.
  mutating func planIdentified(
    _ number: Int, _ versions: VersionedNodes, _ children: [Entity],
    _ lists: Sides<[Int]>, _ arrangement: EntityOrder.Arrangement
  ) {
    let verdict = OrderVerdict(
      entities: children, lists: lists, of: versions.nodes.base.kind)
    let arranged = EntityOrder(
      entities: children, lists: lists, arrangement: arrangement
    ).arranged(following: verdict.following)
    let orderDecision = verdict.judgement.map { decideOrder(number, $0) }
    var entities = children
    let inserted = versions.nodes.base.kind == .array ? Set(arranged.inserted) : []
    for entity in arranged.order where !entities[entity].isShared {
      settle(
        &entities[entity], in: number, versions,
        remark: inserted.contains(entity) ? "both added elements here, both kept" : "")
    }
    finish(
      number,
      ContainerPlan(
        layout: layout(of: versions), entities: entities, order: arranged.order,
        orderDecision: orderDecision, lists: lists, arrangement: arrangement))
  }
}
