public import JSONMerge
public import JSONSyntax

/// One record of the draft journal: what a person did, small enough to be written at every key.
///
/// Replaying the records on the base they were made for gives the state of that moment again. A
/// record says what was done, not what came of it, but for `restored`, which holds a whole version.
public enum DraftRecord: Sendable, Equatable {
  /// Edits of `mine`, one step of undo.
  case edit(Transaction)
  /// The last step was taken back.
  case undo
  /// The last step that was taken back was done again.
  case redo
  /// `mine` became a version that the journal cannot come by in steps.
  case restored(RestoredVersion)
  /// The inline line as it stands; `nil` when it was closed.
  case input(InlineEdit?)
  /// A step in the text editor.
  case text(TextStep)
  /// A step among the decisions of the merge.
  case decisions(DecisionStep)
  /// How the elements of arrays are matched from now on: all rules, not only the new ones.
  case matching([MatchRule])
  /// The merge came onto the screen, or left it.
  case merge(MergeStep)
  /// A save is about to be sent.
  case saveBegan(SaveMark)
  /// The save is known not to have changed the server.
  case saveEnded
}

/// A version of `mine` from before the journal began, such as one saved earlier and undone now.
public struct RestoredVersion: Sendable, Equatable {
  /// What it does to undo and redo.
  public enum Motion: Sendable, Hashable, CaseIterable {
    /// It came by undo: redo leads back.
    case undo
    /// It came by redo: undo leads back.
    case redo
    /// It is where the journal begins, beside its base.
    case start
  }
  /// What it does to undo and redo.
  public var motion: Motion
  /// The name of the step, for messages.
  public var label: String
  /// Where the cursor stands.
  public var cursor: ChildPath
  /// The document, byte for byte.
  public var bytes: [UInt8]

  /// A version that is restored.
  public init(motion: Motion, label: String, cursor: ChildPath, bytes: [UInt8]) {
    self.motion = motion
    self.label = label
    self.cursor = cursor
    self.bytes = bytes
  }
}

/// A step in the text editor.
public enum TextStep: Sendable, Equatable {
  /// It was opened on a value.
  case opened(TextTarget)
  /// A range was replaced.
  case replaced(TextReplacement)
  /// It was closed; applied text is a transaction of its own.
  case closed
}

/// A step among the decisions of the merge.
public enum DecisionStep: Sendable, Equatable {
  /// Choices were made or taken back by `x`: one step of undo.
  case chose([DraftDecision])
  /// The last step was taken back.
  case undo
  /// The last step that was taken back was done again.
  case redo
  /// Decisions that a later version of a side re-opened: they are no choices any more.
  case reopened([MergeDecision.ID])
}

/// A decision with the three values it was made for.
public struct DraftDecision: Sendable, Equatable {
  /// Which place.
  public var id: MergeDecision.ID
  /// What was chosen; `nil` when the choice was taken back.
  public var resolution: Resolution?
  /// The three values at that moment.
  public var values: ValueFingerprint

  /// A decision.
  public init(id: MergeDecision.ID, resolution: Resolution?, values: ValueFingerprint) {
    self.id = id
    self.resolution = resolution
    self.values = values
  }
}

/// What happened to the merge as a screen.
public enum MergeStep: Sendable, Hashable {
  /// It is on the screen.
  case opened
  /// It waits; the decisions are kept.
  case paused
  /// Its decisions were dropped.
  case aborted
}

/// A save that may have arrived when the program ends before the answer.
public struct SaveMark: Sendable, Hashable {
  /// The merged result that is sent; `nil` when it is `mine` as it is.
  public var merged: ContentDigest?
  /// The tag that is sent, for messages.
  public var tag: String?

  /// A save that begins.
  public init(merged: ContentDigest?, tag: String?) {
    self.merged = merged
    self.tag = tag
  }
}
