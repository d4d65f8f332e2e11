import JSONSyntax

/// The base rules of the merge, for every place that is not merged child by child.
///
/// **Source.** merge.md 2.2, rules R1 to R8.
extension Planner {
  /// Judges one value that is not alike in all versions.
  func judge(_ nodes: Sides<JSONNode?>, _ relation: Relation) -> Judgement {
    switch relation {
    case .onlyMine: return judgeOneSided(nodes.base, nodes.mine, .mine)
    case .onlyTheirs: return judgeOneSided(nodes.base, nodes.theirs, .theirs)
    case .same: return judgeOneSided(nodes.base, nodes.mine, .same)
    case .both: return judgeTwoSided(nodes)
    }
  }

  /// Judges a container that cannot be taken apart, because its names repeat unevenly.
  func judgeWhole(_ versions: VersionedNodes) -> Judgement {
    guard versions.relation == .both else {
      return judge(versions.nodes.map { Optional($0) }, versions.relation)
    }
    let nodes = versions.nodes
    return judgeSpelling(nodes.base, nodes.mine, nodes.theirs)
      ?? .conflict(.duplicateNames, "names occur twice, both changed")
  }

  private func judgeOneSided(
    _ base: JSONNode?, _ changed: JSONNode?, _ origin: MergeDecision.Origin
  ) -> Judgement {
    guard let base else {
      return .clean(.added, origin, origin == .same ? "both added the same" : "added")
    }
    guard let changed else {
      return .clean(.removed, origin, origin == .same ? "both removed" : "removed")
    }
    if isSemanticallyEqual(base, changed) { return .clean(.style, origin, "spelled differently") }
    if base.kind != changed.kind { return .clean(.changed, origin, "type changed") }
    return .clean(.changed, origin, origin == .same ? "both made the same change" : "changed")
  }

  private func judgeTwoSided(_ nodes: Sides<JSONNode?>) -> Judgement {
    switch (nodes.base, nodes.mine, nodes.theirs) {
    case (nil, let mine?, let theirs?):
      return judgeAdditions(mine, theirs)
    case (let base?, nil, let theirs?):
      return judgeRemoval(base, kept: theirs, by: .mine)
    case (let base?, let mine?, nil):
      return judgeRemoval(base, kept: mine, by: .theirs)
    case (let base?, let mine?, let theirs?):
      return judgeSpelling(base, mine, theirs) ?? judgeReplacements(base, mine, theirs)
    case (_, nil, nil), (nil, _, nil), (nil, nil, _):
      preconditionFailure("both sides cannot differ where one of them has nothing to differ in")
    }
  }

  /// R4: both added a value under the same name.
  private func judgeAdditions(_ mine: JSONNode, _ theirs: JSONNode) -> Judgement {
    if isSemanticallyEqual(mine, theirs) {
      return .review(.style, .mine, "both added the same, spelling: mine's kept")
    }
    if mine.kind == .object, theirs.kind == .object, unitedObject(mine, theirs) != nil {
      return Judgement(
        kind: .bothAdded, outcome: .review, origin: .combined, provisional: .mineThenTheirs,
        note: "both added, united")
    }
    return .conflict(.bothAdded, "both added, different values")
  }

  /// R5: one side removed what the other one has not left as it was.
  func judgeRemoval(_ base: JSONNode, kept: JSONNode, by remover: Side) -> Judgement {
    let origin: MergeDecision.Origin = remover == .mine ? .mine : .theirs
    if isSemanticallyEqual(base, kept) {
      return .review(.removed, origin, "removed, only spelled differently by the other side")
    }
    if isReached(from: base, to: kept) {
      return .review(.removed, origin, "removed, the other side only removed inside")
    }
    return remover == .mine
      ? .conflict(.mineRemoved, "mine deleted, theirs changed")
      : .conflict(.theirsRemoved, "theirs deleted, mine changed")
  }

  /// R6: a change of spelling gives way to a change of value.
  private func judgeSpelling(_ base: JSONNode, _ mine: JSONNode, _ theirs: JSONNode) -> Judgement? {
    if isSemanticallyEqual(mine, theirs) {
      return .review(.style, .mine, "same value, spelling: mine's kept")
    }
    if isSemanticallyEqual(base, mine) {
      return .review(.changed, .theirs, "theirs changed the value, mine only its spelling")
    }
    if isSemanticallyEqual(base, theirs) {
      return .review(.changed, .mine, "mine changed the value, theirs only its spelling")
    }
    return nil
  }

  /// R8: two different values, and nothing to tell which one is wanted.
  private func judgeReplacements(
    _ base: JSONNode, _ mine: JSONNode, _ theirs: JSONNode
  ) -> Judgement {
    base.kind == mine.kind && base.kind == theirs.kind
      ? .conflict(.bothChanged, "both changed")
      : .conflict(.typeChange, "both changed, the type as well")
  }
}
