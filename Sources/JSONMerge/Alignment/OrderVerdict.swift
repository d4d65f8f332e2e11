import JSONSyntax

/// Whose order the children of a container take, and whether that needs a person.
struct OrderVerdict {
  /// The version whose order is taken.
  let following: Side
  /// What is to be said about it; nil when no order was changed.
  let judgement: Judgement?

  /// Compares the orders of the three versions; elements of arrays cannot be put in any order.
  init(entities: [Entity], lists: Sides<[Int]>, of kind: JSONKind) {
    let moved = { (side: Side) in
      Self.isReordered(lists[side].filter { entities[$0].isPresent(in: .base) }, entities)
    }
    switch (moved(.mine), moved(.theirs)) {
    case (false, false):
      let agree = kind == .object || Self.agree(entities, lists)
      self = agree ? Self(following: .base, judgement: nil) : Self(disputeIn: kind)
    case (true, false):
      self.init(following: .mine, judgement: .clean(.order, .mine, "order changed"))
    case (false, true):
      self.init(following: .theirs, judgement: .clean(.order, .theirs, "order changed"))
    case (true, true):
      self.init(bothMoved: entities, lists, of: kind)
    }
  }

  private init(following: Side, judgement: Judgement?) {
    self.following = following
    self.judgement = judgement
  }

  private init(bothMoved entities: [Entity], _ lists: Sides<[Int]>, of kind: JSONKind) {
    if Self.agree(entities, lists) {
      self.init(following: .mine, judgement: .clean(.order, .same, "both changed the order alike"))
      return
    }
    let survivors = { (side: Side) in
      lists[side].filter { entity in
        Side.allCases.allSatisfy { entities[entity].isPresent(in: $0) }
      }
    }
    if !Self.isReordered(survivors(.mine), entities) {
      self.init(following: .theirs, judgement: .review(.order, .theirs, "order: theirs kept"))
    } else if !Self.isReordered(survivors(.theirs), entities) {
      self.init(following: .mine, judgement: .review(.order, .mine, "order: mine kept"))
    } else {
      self.init(disputeIn: kind)
    }
  }

  /// Both sides changed the order, each in its own way.
  private init(disputeIn kind: JSONKind) {
    following = .mine
    judgement =
      kind == .array
      ? .conflict(.order, "both changed the order")
      : .review(.order, .mine, "order of names: mine's kept")
  }

  /// Whether entities of base stand in another order than there.
  private static func isReordered(_ list: [Int], _ entities: [Entity]) -> Bool {
    zip(list, list.dropFirst()).contains { one, next in
      entities[one].indices.base > entities[next].indices.base
    }
  }

  /// Whether the children that both sides have stand in the same order on both.
  private static func agree(_ entities: [Entity], _ lists: Sides<[Int]>) -> Bool {
    let shared = { (side: Side, other: Side) in
      lists[side].lazy.filter { entities[$0].isPresent(in: other) }
    }
    return shared(.mine, .theirs).elementsEqual(shared(.theirs, .mine))
  }
}
