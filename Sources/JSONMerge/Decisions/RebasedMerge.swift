/// A merge computed again with a newer version of theirs, and what became of the choices.
public struct RebasedMerge: Sendable {
  /// The new merge.
  public let merge: ThreeWayMerge
  /// The choices that stay in force: nothing they were made about has changed.
  public let kept: [MergeDecision.ID: Resolution]
  /// The choices that must be made again, each with what was chosen before.
  public let reopened: [MergeDecision.ID: Resolution]
  /// The conflicts that were not there before, in document order.
  public let new: [MergeDecision.ID]
}
