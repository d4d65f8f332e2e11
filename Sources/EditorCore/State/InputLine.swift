public import JSONSyntax

/// A line that is being typed.
public enum InputLine: Sendable, Equatable {
  /// A command after `:`.
  case command(LineEditor)
  /// A search after `/`.
  case search(LineEditor, isBackward: Bool)
  /// The name of a document to create.
  case newDocument(LineEditor)
  /// What to look for in the text editor.
  case textSearch(LineEditor)
  /// What a server wants to know; never shown, never kept.
  case secret(LineEditor)
  /// A filter for the visible list.
  case filter(LineEditor)
  /// A value or a name, edited in place.
  case inline(InlineEdit)
}

/// A value or a name that is being edited in its row.
public struct InlineEdit: Sendable, Equatable {
  /// What will be changed when the line is accepted.
  public enum Target: Sendable, Equatable {
    /// The value at a path of `mine`.
    case value(ChildPath)
    /// The name of the member at a path of `mine`.
    case name(ChildPath)
    /// A new child: first its name (in objects), then its value.
    case newChild(parent: ChildPath, at: Int, name: JSONString?)
    /// The name of a new child, its value follows.
    case newName(parent: ChildPath, at: Int)
    /// The result of a hunk in the merge.
    case resolution
  }
  /// What is edited.
  public var target: Target
  /// The line.
  public var line: LineEditor
  /// The text is a string's content without quotes; else it is raw JSON.
  public var isStringContent: Bool
  /// The type that the value keeps; `nil` when any JSON will do.
  public var requiredKind: JSONKind?
  /// Whether a new value stands among strings: what is no JSON is text there.
  public var isAmongStrings = false
  /// The text before editing, shown greyed behind; `nil` for new values.
  public var original: String?
  /// Why the line cannot be accepted as it is; `nil` when it can.
  public var problem: String?

  /// An edit that begins.
  public init(
    target: Target, line: LineEditor, isStringContent: Bool, requiredKind: JSONKind? = nil,
    original: String?
  ) {
    self.target = target
    self.line = line
    self.isStringContent = isStringContent
    self.requiredKind = requiredKind
    self.original = original
    self.problem = nil
  }
}
