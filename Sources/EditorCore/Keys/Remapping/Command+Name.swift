extension Command {
  /// The name of the command in a configuration file: "add-after"; what is typed begins with `:`.
  ///
  /// **Shape**: unique among the commands that one context has keys for.
  public var name: String {
    switch self {
    case .application(let command): Self.words(command)
    case .tree(.fold(let command)): "fold-" + Self.words(command)
    case .tree(.scroll(let command)): "scroll-" + Self.words(command)
    case .tree(.move(let command)): Self.words(command)
    case .tree(.find(let command)): Self.words(command)
    case .tree(.edit(let command)): Self.words(command)
    case .tree(.select(let command)): "select-" + Self.words(command)
    case .tree(.run(let command)): Self.words(command)
    case .tree(.convert(let command)): Self.words(command)
    case .tree(.copy(let command)): "copy-" + Self.words(command)
    case .list(let command): Self.words(command)
    case .merge(let command): Self.words(command)
    case .popup(let command): Self.words(command)
    case .text(.move(let motion)): Self.words(motion)
    case .text(.select(let motion)): "select-" + Self.words(motion)
    case .text(.delete(let motion)): "delete-" + Self.words(motion)
    case .text(let command): Self.words(command)
    case .line(let command): Self.words(command)
    case .typed(let text): ":" + text
    }
  }

  /// The name of a case in small letters: "add-after" of `addAfter`.
  private static func words(_ command: some Sendable) -> String {
    String(describing: command).inSmallLetters
  }
}

extension KeyContext {
  /// The name of the context in a configuration file: "my-changes".
  public var name: String { String(describing: self).inSmallLetters }
}

extension String {
  /// A name of Swift as words with hyphens between them.
  fileprivate var inSmallLetters: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }
}
