/// A line of the help: a heading, or keys and what they do.
public enum KeyTableRow: Sendable, Hashable {
  /// The title of a context.
  case heading(String)
  /// Keys and what they do; `takesCount` when a number may be typed before.
  case binding(keys: [String], help: String, takesCount: Bool)
  /// A command of the `:` line.
  case command(usage: String, help: String)
}

extension Keymap {
  /// The whole table in the order of the README, one heading a context.
  public var table: [KeyTableRow] {
    KeyContext.allCases.flatMap { rows(of: $0) } + Self.commandRows
  }

  /// The table with a context first, then everything else.
  public func table(startingWith context: KeyContext) -> [KeyTableRow] {
    let others = KeyContext.allCases.filter { $0 != context && $0 != .everywhere }
    let own = context == .everywhere ? [] : rows(of: context)
    return own + rows(of: .everywhere) + Self.commandRows
      + others.flatMap { rows(of: $0) }
  }

  /// The table as Markdown, for the README: one table a context.
  public var markdown: String {
    var lines: [String] = []
    for row in table {
      switch row {
      case .heading(let title):
        lines += ["", "**\(title)**", "", "| keys | what they do |", "|---|---|"]
      case .binding(let keys, let help, let takesCount):
        let keys = keys.map(Self.code).joined(separator: " ")
        lines.append("| \(keys) | \(Self.escaped(help))\(takesCount ? " · N" : "") |")
      case .command(let usage, let help):
        lines.append("| \(Self.code(usage)) | \(Self.escaped(help)) |")
      }
    }
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  private func rows(of context: KeyContext) -> [KeyTableRow] {
    let own = bindings.filter { $0.context == context }
    guard !own.isEmpty else { return [] }
    return [.heading(context.title)]
      + own.map { .binding(keys: $0.shownKeys, help: $0.help, takesCount: $0.takesCount) }
  }

  private static var commandRows: [KeyTableRow] {
    [.heading("Commands")]
      + LineCommandTable.commands.map { .command(usage: $0.usage, help: $0.help) }
  }

  private static func code(_ text: String) -> String {
    let text = text.replacing("|", with: "\\|")
    return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension KeyBinding {
  /// Its keys as they are listed: `z1`…`z9` in one piece.
  public var shownKeys: [String] {
    guard sequences.count > 4, let first = keyTexts.first, let last = keyTexts.last else {
      return keyTexts
    }
    return ["\(first)…\(last)"]
  }
}
