public import JSONSyntax

/// One step of undo: the edits of one command.
public struct Transaction: Sendable, Equatable {
  /// What the person did, for messages: "delete /city".
  public var label: String
  /// The edits, in the order in which they are applied.
  public var edits: [JSONEdit]
  /// Where the cursor stands afterwards.
  public var cursor: ChildPath

  /// A step of undo.
  public init(label: String, edits: [JSONEdit], cursor: ChildPath) {
    self.label = label
    self.edits = edits
    self.cursor = cursor
  }
}

/// Earlier and later versions of `mine`: undo is keeping the old value.
///
/// **Shape**: both stacks have the next step to take last.
public struct History: Sendable, Equatable {
  /// A version to return to.
  public struct Entry: Sendable, Equatable {
    /// What kind of step leads from the earlier version to the later one.
    public enum Kind: Sendable, Hashable {
      /// An edit of mine.
      case edit
      /// Mine was brought up to a version of the server.
      case update
      /// Mine became the result of a merge.
      case merge
    }
    /// What kind of step lies between this version and the next one.
    public var kind: Kind
    /// What was done between this version and the next one.
    public var label: String
    /// The document as it was.
    public var document: JSONDocument
    /// Where the cursor was.
    public var cursor: ChildPath
    /// Where the cursor stood after the step; what redo comes back to.
    public var cursorAfter: ChildPath
    /// How many edits the step has, as far as that is known.
    var editCount = 1

    /// An entry of the history.
    public init(
      kind: Kind = .edit, label: String, document: JSONDocument, cursor: ChildPath,
      cursorAfter: ChildPath
    ) {
      self.kind = kind
      self.label = label
      self.document = document
      self.cursor = cursor
      self.cursorAfter = cursorAfter
    }
  }

  /// Versions before the present one.
  public var undo: [Entry] = []
  /// Versions that were undone.
  public var redo: [Entry] = []

  /// How many of the last entries of `undo` the draft journal can come by in steps.
  public var journaledUndo = 0
  /// How many of the last entries of `redo` the draft journal can come by in steps.
  public var journaledRedo = 0

  /// An empty history.
  public init() {}

  /// Nothing can be done again after an edit.
  mutating func forgetRedo() {
    redo = []
    journaledRedo = 0
  }

  /// A step was taken back: the journal can come by it again.
  mutating func countUndo() {
    journaledUndo = max(0, journaledUndo - 1)
    journaledRedo += 1
  }

  /// A step was done again: the journal can take it back.
  mutating func countRedo() {
    journaledRedo = max(0, journaledRedo - 1)
    journaledUndo += 1
  }

  /// The journal begins anew: from here on it knows no step.
  mutating func leaveJournal() {
    journaledUndo = 0
    journaledRedo = 0
  }
}
