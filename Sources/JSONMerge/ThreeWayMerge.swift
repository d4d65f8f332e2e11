public import JSONSyntax

/// Two versions of a document that started from the same base, merged.
///
/// The merge is complete as soon as it is made: where only one side changed something, or a rule
/// gives the answer, the result has it; where a person must choose, the result holds mine until
/// then. Every place that differs from base is a decision, and every decision can be taken
/// otherwise.
///
/// **Source.** The semantics are those of merge.md; the laws at its end are tests.
public struct ThreeWayMerge: Sendable {
  /// The version that both sides started from.
  public let base: JSONDocument
  /// My version.
  public let mine: JSONDocument
  /// Their version.
  public let theirs: JSONDocument
  /// What was set about the comparison.
  public let options: MergeOptions
  /// Every place where something differs from base, in document order.
  public let decisions: [MergeDecision]
  /// How the elements of each array that was compared were matched, by its pointer in base.
  public let matchModes: [JSONPointer: MatchMode]

  let tree: MergeTree

  /// Merges two versions.
  ///
  /// **Complexity.** O(n log n); what all versions share in storage is not looked at.
  public init(
    base: JSONDocument, mine: JSONDocument, theirs: JSONDocument,
    options: MergeOptions = MergeOptions()
  ) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.options = options
    let planner = Planner(
      Sides(base: base.root, mine: mine.root, theirs: theirs.root), options: options)
    tree = MergeTree(planner)
    decisions = planner.decisions
    matchModes = planner.modes
  }

  /// The decisions that a person must take.
  public var conflicts: [MergeDecision] { decisions.filter { $0.outcome == .conflict } }

  /// The decisions that were taken by rule although both sides had a say.
  public var reviews: [MergeDecision] { decisions.filter { $0.outcome == .review } }

  /// How the elements of an array were matched; nil where no array was compared.
  ///
  /// The pointer is that of the array in base.
  public func matchMode(at pointer: JSONPointer) -> MatchMode? { matchModes[pointer] }
}
