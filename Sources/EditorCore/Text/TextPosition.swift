public import JSONMerge
public import JSONSyntax

/// A place between two characters of the text editor.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// The line, 0-based.
  public var line: Int
  /// The characters before it in the line.
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
  /// A value of mine.
  case value(ChildPath)
  /// The result of a hunk in the merge.
  case resolution(MergeDecision.ID)
}
