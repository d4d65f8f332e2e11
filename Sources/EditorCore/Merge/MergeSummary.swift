import JSONMerge

/// Counts what a submission carries.
enum MergeSummary {
  /// The paths of each side under some choices.
  static func count(
    _ merge: ThreeWayMerge, resolving choices: [MergeDecision.ID: Resolution]
  ) -> SubmitSummary {
    var summary = SubmitSummary(mine: 0, theirs: 0, both: 0, base: 0, edited: 0)
    for decision in merge.decisions {
      if decision.outcome == .review, choices[decision.id] == nil { summary.reviews += 1 }
      switch (choices[decision.id] ?? decision.provisional, decision.origin) {
      case (.edited, _) where choices[decision.id] != nil: summary.edited += 1
      case (_, .same) where choices[decision.id] == nil: summary.both += 1
      case (.mine, _): summary.mine += 1
      case (.theirs, _): summary.theirs += 1
      case (.base, _): summary.base += 1
      case (.mineThenTheirs, _), (.theirsThenMine, _), (.edited, _): summary.both += 1
      }
    }
    return summary
  }
}

extension MergeSession {
  /// What a submission would carry now.
  public var summary: SubmitSummary {
    MergeSummary.count(merge, resolving: resolutions.current)
  }
}
