import JSONSyntax

extension Planner {
  /// Plans the merge of an object member by member; false when its names repeat unevenly.
  ///
  /// **Source.** merge.md 2.3.
  mutating func planObject(_ number: Int, _ versions: VersionedNodes) -> Bool {
    var versions = versions
    if findsDifferencesOnly {
      versions.leaveOutShared()
    } else if let children = NamedChildren(versions) {
      planIdentified(number, versions, children.entities, children.lists, .mineFirst)
      return true
    }
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
    let order = EntityOrder(entities: children, lists: lists, arrangement: arrangement)
    planIdentified(
      number, versions, order, OrderVerdict(order, of: versions.nodes.base.kind))
  }

  /// Plans the merge of children that are matched by identity, in the order of a verdict.
  mutating func planIdentified(
    _ number: Int, _ versions: VersionedNodes, _ order: EntityOrder, _ verdict: OrderVerdict
  ) {
    let kind = versions.nodes.base.kind
    let arranged = order.arranged(around: verdict.shared)
    let orderDecision = judgement(verdict, order, arranged, of: kind)
      .map { decideOrder(number, $0) }
    var entities = order.entities
    let remarks = kind == .array ? arranged.remarks : [:]
    for entity in arranged.order where !entities[entity].isShared {
      settle(&entities[entity], in: number, versions, remark: remarks[entity] ?? "")
    }
    finish(
      number,
      ContainerPlan(
        layout: layout(of: versions), entities: entities, order: arranged.order,
        orderDecision: orderDecision,
        lists: orderDecision == nil ? Sides { _ in [] } : order.lists,
        arrangement: orderDecision == nil ? .mineFirst : order.arrangement))
  }

  /// What is said about an order; three versions of an array can contradict each other although no
  /// two of them do, through elements that one version each lacks.
  private func judgement(
    _ verdict: OrderVerdict, _ order: EntityOrder, _ arranged: ArrangedEntities, of kind: JSONKind
  ) -> Judgement? {
    if verdict.judgement != nil || kind == .object { return verdict.judgement }
    let isCommon = order.entities.contains(where: \.isAddedByBoth)
    return isCommon && !order.keepsAllVersions(arranged.order) ? .joinedOrder : nil
  }
}

extension ArrangedEntities {
  /// Why a person should look at an element although only one side added it.
  fileprivate var remarks: [Int: String] {
    var remarks: [Int: String] = [:]
    for entity in separated { remarks[entity] = "added between elements that were moved apart" }
    for entity in inserted { remarks[entity] = "both added elements here, both kept" }
    return remarks
  }
}
