import TerminalModel

/// What the pop-up after a prefix shows.
public struct WhichKeyContent: Sendable, Hashable {
  /// A key that may follow, and what it does then.
  public struct Row: Sendable, Hashable {
    /// The rest of the keys: "d".
    public let keys: String
    /// What they do: "my changes".
    public let help: String
  }

  /// The prefix and what it is for: "g … go to".
  public let title: String
  /// The keys that may follow.
  public let rows: [Row]
}

extension State {
  /// What may follow the keys that were typed; `nil` when nothing is half typed.
  public var whichKey: WhichKeyContent? {
    guard !pending.keys.isEmpty else { return nil }
    let prefix = pending.keys
    let rows = session.keymap.bindings(in: keyContext).compactMap { binding in
      let rests = binding.sequences.filter { $0.count > prefix.count && $0.starts(with: prefix) }
        .map { KeyBinding.text(of: Array($0.dropFirst(prefix.count))) }
      guard let first = rests.first, let last = rests.last else {
        return nil as WhichKeyContent.Row?
      }
      let keys = rests.count > 2 ? "\(first)…\(last)" : rests.joined(separator: " ")
      return WhichKeyContent.Row(keys: keys, help: binding.help)
    }
    return WhichKeyContent(title: Self.title(of: prefix, in: keyContext), rows: rows)
  }

  /// Whether what was typed can only be followed by how far to sort: a question that is put at once.
  var isAskingHowToSort: Bool {
    let typed = pending.keys
    let commands = session.keymap.bindings(in: keyContext)
      .filter { $0.sequences.contains { $0.count > typed.count && $0.starts(with: typed) } }
      .map(\.command)
    let sorting: [Command] = [.tree(.convert(.sortNames)), .tree(.convert(.sortNamesDeep))]
    return !commands.isEmpty && commands.allSatisfy(sorting.contains)
  }

  /// What prefixes are for, where one word says it for all that may follow.
  private static let purposes: [(keys: String, context: KeyContext?, purpose: String)] = [
    ("g", nil, "go to"), ("z", .tree, "folds, scrolling, sorting"),
    ("zs", nil, "sort the names"), ("z", .merge, "show or hide"),
    ("]", nil, "next"), ("[", nil, "previous"), ("y", nil, "copy"), ("d", nil, "delete"),
  ]

  private static func title(of prefix: [KeyPress], in context: KeyContext) -> String {
    let keys = KeyBinding.text(of: prefix)
    let known = purposes.first { $0.keys == keys && ($0.context ?? context) == context }
    return known.map { "\(keys) … \($0.purpose)" } ?? "\(keys) …"
  }
}
