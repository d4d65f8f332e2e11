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
  /// The wish that is not fulfilled; `nil` when it is about keys that stay where they are.
  public let change: KeyChange?

  /// A wish that cannot be fulfilled.
  init(line: Int, message: String, change: KeyChange? = nil) {
    self.line = line
    self.message = message
    self.change = change
  }
}

extension KeyPress {
  /// A sequence of keys as people write it; `nil` when a key in it has no such name.
  ///
  /// The whole text may be the name of one key as the help shows it (`F5`, `Alt-j`, `^Down`), or a
  /// script as of ``script(_:)`` (`gd`, `<f5>x`).
  static func sequence(parsing text: String) -> [KeyPress]? {
    if let key = KeyPress(parsing: text) { return [key] }
    return isName(text) ? nil : KeyPress.sequence(ofScript: text)
  }

  /// Whether a text is meant as the name of one key: `F99`, `Alt-Foo`, `PageDwon`.
  private static func isName(_ text: String) -> Bool {
    let isFunctionKey =
      text.count > 1 && "fF".contains(text.prefix(1))
      && text.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    let modifiers = ["ctrl-", "alt-", "shift-"]
    return isFunctionKey || modifiers.contains { text.lowercased().hasPrefix($0) }
      || text.count > longestSequence && text.allSatisfy(\.isLetter)
  }

  /// More letters than this are no keys, one after the other, that anybody would type.
  private static let longestSequence = 4
}
