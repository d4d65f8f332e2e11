import EditorCore
import JSONMerge

/// The hunks of a merge in two groups, and how many there are of what.
struct MergeOutline {
  /// Hunks that need or needed a person, in document order.
  let conflicts: [MergeDecision]
  /// Hunks that merged by themselves, in document order.
  let automatic: [MergeDecision]
  /// How many conflicts nobody decided yet.
  let unresolvedCount: Int

  init(_ session: MergeSession) {
    var conflicts: [MergeDecision] = []
    var automatic: [MergeDecision] = []
    var unresolved = 0
    for decision in session.merge.decisions {
      if session.isDisputed(decision) {
        conflicts.append(decision)
        if session.isUnresolved(decision) { unresolved += 1 }
      } else {
        automatic.append(decision)
      }
    }
    self.conflicts = conflicts
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
}
