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
    /// What was done between this version and the next one.
    public var label: String
    /// The document as it was.
    public var document: JSONDocument
    /// Where the cursor was.
    public var cursor: ChildPath

    /// An entry of the history.
    public init(label: String, document: JSONDocument, cursor: ChildPath) {
      self.label = label
      self.document = document
      self.cursor = cursor
    }
  }

  /// Versions before the present one.
  public var undo: [Entry] = []
  /// Versions that were undone.
  public var redo: [Entry] = []

  /// An empty history.
  public init() {}
}
