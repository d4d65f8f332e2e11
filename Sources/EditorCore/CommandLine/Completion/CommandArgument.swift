/// What follows the name of a command of the `:` line.
enum CommandArgument: Sendable, Hashable {
  /// Nothing, or nothing that could be known.
  case nothing
  /// A value of the document.
  case pointer
  /// A document of the server.
  case document
  /// A file of this machine.
  case file
  /// A setting and its value.
  case setting
  /// A theme.
  case theme
  /// One of some words.
  case word([String])
  /// Keys, and what they are to do.
  case keys
}

extension TypedCommand {
  /// What follows its name.
  var argument: CommandArgument {
    switch self {
    case .go: .pointer
    case .open, .create: .document
    case .export, .exportOver, .report: .file
    case .set: .setting
    case .theme: .theme
    case .map: .keys
    case .value(.sort): .word(["deep"])
    case .value(.changeType):
      .word(["string", "number", "boolean", "null", "object", "array"])
    case .value(.parse), .value(.stringify), .save, .saveAnyway, .quit, .quitNow, .saveAndQuit,
      .replace, .help, .signIn, .editor, .refresh, .abortMerge, .overwrite, .recreate, .discard,
      .suspend, .list:
      .nothing
    }
  }
}
