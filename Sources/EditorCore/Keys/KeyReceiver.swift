/// What takes the keys of a context, and what is pasted there.
public enum KeyReceiver: Sendable, Hashable {
  /// A screen: its own keys, then those of every screen.
  case screen
  /// A box over the screen, with a few keys of its own.
  case box
  /// A line that is typed.
  case line
  /// The text editor.
  case text
  /// The palette, with a line that is typed.
  case palette
  /// The list of paths, with a line that is typed.
  case paths
}

extension KeyContext {
  /// What takes its keys.
  public var receiver: KeyReceiver {
    switch self {
    case .everywhere, .selection, .tree, .documents, .history, .comparison, .version, .node,
      .presence, .myChanges, .theirChanges, .replace, .requestLog, .help, .merge:
      .screen
    case .refused, .summary, .draftOffer, .why, .themes: .box
    case .line: .line
    case .text: .text
    case .palette: .palette
    case .paths: .paths
    }
  }

  /// Whether the keys of every screen work here too.
  public var includesEverywhere: Bool { receiver == .screen }
}
