public import JSONSyntax

/// A line that is being typed.
public enum InputLine: Sendable, Equatable {
  /// A command after `:`.
  case command(LineEditor)
  /// A search after `/` or `?`-like backward search.
  case search(LineEditor, isBackward: Bool)
  /// A filter for the help.
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
  /// The text before editing, shown greyed behind; `nil` for new values.
  public var original: String?
  /// Why the line cannot be accepted as it is; `nil` when it can.
  public var problem: String?

  /// An edit that begins.
  public init(target: Target, line: LineEditor, isStringContent: Bool, original: String?) {
    self.target = target
    self.line = line
    self.isStringContent = isStringContent
    self.original = original
    self.problem = nil
  }
}

/// One line of text with a cursor, edited by grapheme.
public struct LineEditor: Sendable, Equatable {
  /// The text, by grapheme.
  public var characters: [Character]
  /// The cursor, 0...characters.count.
  public var cursor: Int

  /// A line with its cursor at the end.
  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text of the line.
  public var text: String { String(characters) }
}
