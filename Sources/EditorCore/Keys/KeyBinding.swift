public import TerminalModel

/// One line of the key table: keys, what they do, and how that is said.
///
/// Dispatch, prefix pop-up, help, footer, `:map` and the README's table all come from these lines.
public struct KeyBinding: Sendable, Hashable {
  /// Where the keys have this meaning.
  public let context: KeyContext
  /// Sequences of keys that mean the same; the first one is shown in hints.
  public internal(set) var sequences: [[KeyPress]]
  /// What they do.
  public let command: Command
  /// What they do, in a few words: "delete".
  public let help: String
  /// What they do, in one word for the footer; `nil` when they are never hinted at.
  public let hint: String?
  /// Whether a number typed before repeats it.
  public let takesCount: Bool

  /// A line of the table; `keys` are scripts as of ``KeyPress/script(_:)``, apart by spaces.
  init(
    _ context: KeyContext, _ keys: String, _ command: Command, _ help: String,
    hint: String? = nil, count: Bool = false
  ) {
    self.context = context
    sequences = keys.split(separator: " ").map { KeyPress.script(String($0)) }
    self.command = command
    self.help = help
    self.hint = hint
    takesCount = count
  }

  /// The same line in another context.
  init(_ binding: KeyBinding, in context: KeyContext) {
    self.context = context
    sequences = binding.sequences
    command = binding.command
    help = binding.help
    hint = binding.hint
    takesCount = binding.takesCount
  }

  /// Its sequences as people read them: "gg", "Home".
  public var keyTexts: [String] { sequences.map(Self.text(of:)) }

  /// A sequence as people read it.
  public static func text(of sequence: [KeyPress]) -> String {
    sequence.map(\.description).joined()
  }
}
