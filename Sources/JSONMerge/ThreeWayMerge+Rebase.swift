public import JSONSyntax

extension ThreeWayMerge {
  /// The merge with a newer version of theirs, with the choices that were made so far.
  ///
  /// A decision keeps its resolution when its three values did not change; where they did and the
  /// place is still one to decide about, it is opened again.
  ///
  /// **Complexity.** That of a new merge.
  public func rebased(
    onto newTheirs: JSONDocument, resolutions: [MergeDecision.ID: Resolution]
  ) -> RebasedMerge {
    let merge = ThreeWayMerge(base: base, mine: mine, theirs: newTheirs, options: options)
    return rebased(onto: merge, resolutions: resolutions)
  }

  /// The choices that were made so far, carried over to a merge of newer versions of any side.
  ///
  /// **Complexity.** That of comparing the values of the decisions of both merges.
  public func rebased(
    onto merge: ThreeWayMerge, resolutions: [MergeDecision.ID: Resolution]
  ) -> RebasedMerge {
    var succession = Succession(from: decisions, to: merge.decisions)
    succession.match { $0.hasSameValues(as: $1) }
    let unchanged = succession.successors
    succession.match { _, _ in true }
    var kept: [MergeDecision.ID: Resolution] = [:]
    var reopened: [MergeDecision.ID: Resolution] = [:]
    for (id, successor) in succession.successors {
      guard let resolution = resolutions[id] else { continue }
      if unchanged[id] != nil {
        kept[successor] = resolution
      } else {
        reopened[successor] = resolution
      }
    }
    let old = Set(conflicts.compactMap { succession.successors[$0.id] })
    let new = merge.conflicts.map(\.id).filter {
      !old.contains($0) && kept[$0] == nil && reopened[$0] == nil
    }
    return RebasedMerge(merge: merge, kept: kept, reopened: reopened, new: new)
  }
}

/// Which decisions of a new merge stand in for those of an old one.
private struct Succession {
  /// What a decision is about, apart from its number among its like.
  private struct Subject: Hashable {
    let pointer: JSONPointer
    let aspect: MergeDecision.Aspect

    init(_ decision: MergeDecision) {
      pointer = decision.pointer
      aspect = decision.id.aspect
    }
  }

  /// The new decision for each old one that was matched.
  private(set) var successors: [MergeDecision.ID: MergeDecision.ID] = [:]
  private let old: [MergeDecision]
  private var free: [Subject: [MergeDecision]]

  init(from old: [MergeDecision], to new: [MergeDecision]) {
    self.old = old
    free = Dictionary(grouping: new) { Subject($0) }
  }

  /// Matches decisions about the same subject that satisfy a condition, in their order.
  mutating func match(where isSame: (MergeDecision, MergeDecision) -> Bool) {
    for decision in old where successors[decision.id] == nil {
      let subject = Subject(decision)
      guard let index = free[subject]?.firstIndex(where: { isSame(decision, $0) }) else { continue }
      successors[decision.id] = free[subject]?.remove(at: index).id
    }
  }
}

extension MergeDecision {
  /// Whether base, mine and theirs are what they were in another merge.
  fileprivate func hasSameValues(as other: MergeDecision) -> Bool {
    kind == other.kind && mineDestination == other.mineDestination
      && theirsDestination == other.theirsDestination
      && Self.areAlike([base, mine, theirs], [other.base, other.mine, other.theirs])
      && Self.areAlike(
        baseRun + mineRun + theirsRun, other.baseRun + other.mineRun + other.theirsRun)
      && mineRun.count == other.mineRun.count && theirsRun.count == other.theirsRun.count
  }

  private static func areAlike(_ one: [JSONNode?], _ other: [JSONNode?]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { left, right in
        guard let left, let right else { return left == nil && right == nil }
        return isLiterallyEqual(left, right)
      }
  }
}
