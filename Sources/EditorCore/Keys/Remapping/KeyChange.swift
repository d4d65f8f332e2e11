import TerminalModel

/// A wish about one sequence of keys, as a configuration file says it.
public struct KeyChange: Sendable, Hashable {
  /// Where the keys get another meaning.
  public let context: KeyContext
  /// The keys as they were written: "^d", "gs", "Alt-Down".
  public let keys: String
  /// The name of a command, a command line with its `:`, or `nil`: the keys mean nothing any more.
  public let action: String?
  /// The line of the file that says so, 1-based; 0 when no file does.
  public let line: Int

  /// A wish.
  public init(_ context: KeyContext, _ keys: String, _ action: String?, line: Int = 0) {
    self.context = context
    self.keys = keys
    self.action = action
    self.line = line
  }
}

/// A wish about keys that cannot be fulfilled.
public struct KeyConflict: Sendable, Hashable {
  /// The line of the file that says so, 1-based.
  public let line: Int
  /// What is wrong and what would work, without the place.
  public let message: String
}

extension KeyPress {
  /// A sequence of keys as people write it; `nil` when a key in it has no such name.
  ///
  /// The whole text may be the name of one key as the help shows it (`F5`, `Alt-j`, `^Down`), or a
  /// script as of ``script(_:)`` (`gd`, `<f5>x`).
  static func sequence(parsing text: String) -> [KeyPress]? {
    if let key = KeyPress(parsing: text) { return [key] }
    return KeyPress.sequence(ofScript: text)
  }
}
