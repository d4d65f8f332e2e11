import EditorCore
import JSONMerge

/// The hunks of a merge in three groups, and how many there are of what.
struct MergeOutline {
  /// Hunks that need or needed a person, in document order.
  let conflicts: [MergeDecision]
  /// Hunks that a rule merged although both sides had a say, in document order.
  let reviews: [MergeDecision]
  /// Hunks that merged by themselves, in document order.
  let automatic: [MergeDecision]
  /// How many conflicts nobody decided yet.
  let unresolvedCount: Int

  init(_ session: MergeSession) {
    var conflicts: [MergeDecision] = []
    var reviews: [MergeDecision] = []
    var automatic: [MergeDecision] = []
    var unresolved = 0
    for decision in session.merge.decisions {
      if session.isDisputed(decision) {
        conflicts.append(decision)
        if session.isUnresolved(decision) { unresolved += 1 }
      } else if decision.outcome == .review {
        reviews.append(decision)
      } else {
        automatic.append(decision)
      }
    }
    self.conflicts = conflicts
    self.reviews = reviews
    self.automatic = automatic
    unresolvedCount = unresolved
  }

  var resolvedCount: Int { conflicts.count - unresolvedCount }

  /// How the automatic hunks are shared: "2 mine, 1 theirs, 1 same".
  var automaticShares: String {
    let names: [(MergeDecision.Origin, String)] = [
      (.mine, "mine"), (.theirs, "theirs"), (.same, "same"), (.combined, "combined"),
    ]
    return names.compactMap { origin, name in
      let count = automatic.count { $0.origin == origin }
      return count == 0 ? nil : "\(count) \(name)"
    }.joined(separator: ", ")
  }

  /// "conflict 2 of 3", "look 1 of 2", or what an automatic hunk is.
  func position(of hunk: MergeHunk) -> String {
    if let text = Self.position(of: hunk, "conflict", in: conflicts) { return text }
    return Self.position(of: hunk, "to look at:", in: reviews) ?? "merged by itself"
  }

  private static func position(
    of hunk: MergeHunk, _ noun: String, in group: [MergeDecision]
  ) -> String? {
    group.firstIndex { $0.id == hunk.decision.id }.map { "\(noun) \($0 + 1) of \(group.count)" }
  }
}
