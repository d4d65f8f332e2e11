public import JSONMerge
public import JSONSyntax

/// A place between two characters of the text editor.
///
/// **Units**: lines 0-based; columns in bytes of UTF-8, always between two characters.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// The line, 0-based.
  public var line: Int
  /// The bytes of UTF-8 before it in the line.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The beginning of the text.
  public static let start = TextPosition(line: 0, column: 0)

  /// Reading order.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A range of the text and what it becomes: the one way in which the text changes.
public struct TextReplacement: Sendable, Equatable {
  /// What goes.
  public var range: Range<TextPosition>
  /// What comes, lines separated by line feeds.
  public var text: String

  /// A replacement.
  public init(range: Range<TextPosition>, text: String) {
    self.range = range
    self.text = text
  }
}

/// What the text editor edits.
public enum TextTarget: Sendable, Hashable {
  /// A value of mine, as JSON.
  case value(ChildPath)
  /// The content of a string of mine, without quotes and escapes.
  case content(ChildPath)
  /// The result of a hunk in the merge.
  case resolution(MergeDecision.ID)

  /// The value of mine that is edited; `nil` in the merge.
  public var path: ChildPath? {
    switch self {
    case .value(let path), .content(let path): path
    case .resolution: nil
    }
  }

  /// Whether the text is JSON, and not what a string says.
  public var isJSON: Bool {
    if case .content = self { false } else { true }
  }
}
