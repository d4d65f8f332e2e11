public import JSONMerge
public import JSONSyntax

/// What was read back of a draft, as far as it waits for the server's version.
public struct DraftRecovery: Sendable, Equatable {
  /// Decisions with the values they were made for, with undo and redo.
  public var decisions: DraftDecisions
  /// Whether the merge was on the screen.
  public var isMergeOpen: Bool
  /// A save that was under way, and mine at that moment.
  public var save: RecoveredSave?
  /// The unfinished inline line of the merge, to be opened with it.
  public var input: InlineEdit?
  /// The unfinished text of a decision, to be opened with the merge.
  public var text: [TextStep]

  /// Whether something still waits.
  public var isEmpty: Bool {
    decisions.current.isEmpty && save == nil && input == nil && text.isEmpty && !isMergeOpen
  }
}

/// A save that was under way when the program ended.
public struct RecoveredSave: Sendable, Equatable {
  /// What was sent.
  public var mark: SaveMark
  /// Mine at that moment.
  public var mine: JSONDocument
}

/// Decisions read back from a journal, with undo and redo.
public struct DraftDecisions: Sendable, Equatable {
  /// The decisions that hold.
  public var current: [MergeDecision.ID: DraftDecision] = [:]
  /// Earlier sets, the latest last.
  public var undo: [[MergeDecision.ID: DraftDecision]] = []
  /// Undone sets, the next to redo last.
  public var redo: [[MergeDecision.ID: DraftDecision]] = []

  /// No decisions.
  public init() {}

  /// Takes one step into account.
  mutating func take(_ step: DecisionStep) {
    switch step {
    case .chose(let decisions):
      undo.append(current)
      redo = []
      for decision in decisions {
        current[decision.id] = decision.resolution == nil ? nil : decision
      }
    case .undo:
      guard let earlier = undo.popLast() else { return }
      redo.append(current)
      current = earlier
    case .redo:
      guard let later = redo.popLast() else { return }
      undo.append(current)
      current = later
    case .reopened(let ids):
      let gone = Set(ids)
      keep { !gone.contains($0) }
    }
  }

  /// Drops decisions from the present and from every earlier and later set.
  mutating func keep(_ isKept: (MergeDecision.ID) -> Bool) {
    current = current.filter { isKept($0.key) }
    undo = undo.map { $0.filter { isKept($0.key) } }
    redo = redo.map { $0.filter { isKept($0.key) } }
  }
}
