extension Keymap {
  /// Keys of the lists.
  static let listBindings: [KeyBinding] =
    movements(in: .documents)
    + [
      bind(.documents, "<enter>", .open, "open it; the draft of this one is kept", hint: "open"),
      bind(.documents, "/", .filter, "show only names that have a text", hint: "filter"),
      bind(.documents, "a", .create, "create a document; the first save sends it", hint: "new"),
      bind(.documents, "D", .dropDraft, "drop its draft for good; asks first", hint: "drop draft"),
      bind(.documents, "<bs>", .parentFolder, "the folder around this one", hint: "up"),
    ]
    + movements(in: .history)
    + [
      bind(.history, "<space>", .mark, "mark it; two marked ones are compared", hint: "mark"),
      bind(.history, "o <enter>", .view, "look at it; nothing can be changed there", hint: "look"),
      bind(.history, "R", .restore, "bring it back as an edit of mine", hint: "restore"),
    ]
    + movements(in: .comparison)
    + [bind(.comparison, "<enter>", .open, "go to the value", hint: "go")]
    + versionBindings
    + movements(in: .node)
    + [bind(.node, "y", .copyFact, "copy the line", hint: "copy")]
    + movements(in: .presence)
    + [
      bind(.presence, "<enter>", .open, "go to where the person is", hint: "go"),
      bind(.presence, "y", .copyFact, "copy the line", hint: "copy"),
    ]
    + movements(in: .myChanges)
    + [
      bind(.myChanges, "<enter>", .open, "go to the value", hint: "go"),
      bind(.myChanges, "x", .revert, "take the change back", hint: "revert"),
    ]
    + movements(in: .theirChanges)
    + [bind(.theirChanges, "<enter>", .open, "go to the value", hint: "go")]
    + movements(in: .replace) + replaceBindings
    + movements(in: .requestLog)
    + [
      bind(.requestLog, "y", .copyAsCurl, "copy as a curl command", hint: "copy"),
      bind(.requestLog, "/", .filter, "show only requests that have a text", hint: "filter"),
    ]
    + movements(in: .help)
    + [bind(.help, "/", .filter, "show only what has a text", hint: "filter")]

  private static func movements(in context: KeyContext) -> [KeyBinding] {
    let isChanges = context == .myChanges || context == .theirChanges
    return [
      bind(context, isChanges ? "j <down> ]c" : "j <down>", .down, "down", count: true),
      bind(context, isChanges ? "k <up> [c" : "k <up>", .up, "up", count: true),
      bind(context, "<pgdn> ^d", .pageDown, "a page down", count: true),
      bind(context, "<pgup> ^u", .pageUp, "a page up", count: true),
      bind(context, "gg <home>", .first, "the first row"),
      bind(context, "G <end>", .last, "the last row"),
    ]
  }

  private static func bind(
    _ context: KeyContext, _ keys: String, _ command: ListCommand, _ help: String,
    hint: String? = nil, count: Bool = false
  ) -> KeyBinding {
    KeyBinding(context, keys, .list(command), help, hint: hint, count: count)
  }
}
