public import TerminalModel

/// All key bindings, found by the keys that were typed.
public struct Keymap: Sendable, Equatable {
  /// What keys mean that were typed so far.
  public enum Match: Sendable, Equatable {
    /// A command.
    case command(KeyBinding)
    /// The beginning of commands: more keys are needed.
    case prefix
    /// Nothing.
    case none
  }

  /// The lines of the table, in the order in which people read them.
  public let bindings: [KeyBinding]
  private let commands: [KeyContext: [[KeyPress]: Int]]
  private let prefixes: [KeyContext: Set<[KeyPress]>]

  /// The keys of this program.
  public static let standard = Keymap(
    everywhereBindings + selectionBindings + treeBindings + listBindings + mergeBindings
      + popupBindings + paletteBindings + pathBindings + textBindings + lineBindings)

  /// A keymap over the lines of a table.
  init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
    var commands: [KeyContext: [[KeyPress]: Int]] = [:]
    var prefixes: [KeyContext: Set<[KeyPress]>] = [:]
    for (index, binding) in bindings.enumerated() {
      for sequence in binding.sequences {
        commands[binding.context, default: [:]][sequence] = index
        for length in 1..<max(1, sequence.count) {
          prefixes[binding.context, default: []].insert(Array(sequence.prefix(length)))
        }
      }
    }
    self.commands = commands
    self.prefixes = prefixes
  }

  /// What keys mean in a context.
  ///
  /// A command of an inner context comes before a longer one of an outer context: `d` before `dd`.
  public func match(_ keys: [KeyPress], in context: KeyContext) -> Match {
    for context in Self.searched(context) {
      if let index = commands[context]?[keys] { return .command(bindings[index]) }
    }
    for context in Self.searched(context) where prefixes[context]?.contains(keys) == true {
      return .prefix
    }
    return .none
  }

  /// The lines that hold in a context, its own ones first.
  public func bindings(in context: KeyContext) -> [KeyBinding] {
    Self.searched(context).flatMap { context in bindings.filter { $0.context == context } }
  }

  /// The binding of a command in a context, for hints.
  public func binding(of command: Command, in context: KeyContext) -> KeyBinding? {
    for context in Self.searched(context) {
      let own = bindings.first { $0.context == context && $0.command == command }
      if let own { return own }
    }
    return nil
  }

  static func searched(_ context: KeyContext) -> [KeyContext] {
    if context == .selection { return [.selection, .tree, .everywhere] }
    return context == .everywhere || !context.includesEverywhere
      ? [context] : [context, .everywhere]
  }
}
