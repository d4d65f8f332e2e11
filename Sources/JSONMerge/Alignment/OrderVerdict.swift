import JSONSyntax

/// The order that the children of a container take, and whether that needs a person.
///
/// **Source.** merge.md 2.6; for objects 2.3.
struct OrderVerdict {
  /// The entities that both sides have, in the order of the result.
  let shared: [Int]
  /// What is to be said about it; nil when no order was changed.
  let judgement: Judgement?

  /// Joins the orders of both sides; names of objects are never in dispute.
  init(_ order: EntityOrder, of kind: JSONKind) {
    let lists = order.lists
    if lists.mine == lists.base, lists.theirs == lists.base {
      self.init(lists.base, nil)
      return
    }
    let common = CommonOrder(order)
    guard let joined = common.joined else {
      self.init(disputed: order, of: kind, "both changed the order")
      return
    }
    let additions = CommonAdditions(of: lists, order.entities, into: joined)
    if additions.isDisputed, kind == .array {
      self.init(disputed: order, of: kind, "both added the same, at different places")
    } else {
      self.init(additions.order, common.judgement)
    }
  }

  private init(_ shared: [Int], _ judgement: Judgement?) {
    self.shared = shared
    self.judgement = judgement
  }

  /// A person must choose the order; for objects mine's is kept.
  init(disputed order: EntityOrder, of kind: JSONKind, _ note: String) {
    shared = order.shared(in: .mine)
    judgement =
      kind == .array
      ? .conflict(.order, note)
      : .review(.order, .mine, "order of names: mine's kept")
  }
}

/// The order of the entities that all three versions have.
private struct CommonOrder {
  /// The entities in the joined order; nil where the orders contradict each other.
  let joined: [Int]?
  /// Who changed the order, if the join is possible.
  let judgement: Judgement?

  init(_ order: EntityOrder) {
    let entities = order.entities
    let ofBase = order.lists.map { list in list.filter { entities[$0].isPresent(in: .base) } }
    let common = ofBase.map { list in
      list.filter { entities[$0].isPresent(in: .mine) && entities[$0].isPresent(in: .theirs) }
    }
    let isMoved = { (list: [Int]) in
      zip(list, list.dropFirst()).contains {
        entities[$0].indices.base > entities[$1].indices.base
      }
    }
    switch (isMoved(ofBase.mine), isMoved(ofBase.theirs)) {
    case (false, false): (joined, judgement) = (common.base, nil)
    case (true, false):
      (joined, judgement) = (common.mine, .clean(.order, .mine, "order changed"))
    case (false, true):
      (joined, judgement) = (common.theirs, .clean(.order, .theirs, "order changed"))
    case (true, true):
      joined = Self.joined(common, entityCount: entities.count)
      judgement = Self.judgement(of: common)
    }
  }

  private static func joined(_ common: Sides<[Int]>, entityCount: Int) -> [Int]? {
    if common.mine == common.base { return common.theirs }
    if common.theirs == common.base || common.mine == common.theirs { return common.mine }
    var numbers = [Int](repeating: 0, count: entityCount)
    for (number, entity) in common.base.enumerated() { numbers[entity] = number }
    return joinedOrder(common.mine.map { numbers[$0] }, common.theirs.map { numbers[$0] })?
      .map { common.base[$0] }
  }

  /// Both sides moved something; a side that differs from base nowhere in the orders of what all
  /// versions have moved only what the other one removed.
  private static func judgement(of common: Sides<[Int]>) -> Judgement {
    if common.mine != common.base, common.mine == common.theirs {
      return .clean(.order, .same, "both changed the order alike")
    }
    if common.mine == common.base, common.theirs != common.base {
      return .review(.order, .theirs, "order: theirs kept")
    }
    if common.theirs == common.base, common.mine != common.base {
      return .review(.order, .mine, "order: mine kept")
    }
    return .joinedOrder
  }
}

extension Judgement {
  /// Both sides changed an order, and the result has the changes of both.
  static let joinedOrder = Judgement(
    kind: .order, outcome: .review, origin: .combined, provisional: .mineThenTheirs,
    note: "both changed the order, joined")
}
