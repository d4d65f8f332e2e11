extension Keymap {
  /// Keys of every screen.
  static let everywhereBindings: [KeyBinding] = [
    bind("? <f1>", .help, "the keys of this screen, then all", hint: "help"),
    bind(":", .commandLine, "type a command (Tab completes it)", hint: "cmd"),
    bind("^p", .palette, "find any action by its name", hint: "palette"),
    bind("^s", .save, "save; in the merge: submit", hint: "save"),
    bind("q ^q", .quit, "leave this screen; on the tree: quit, the draft is kept", hint: "back"),
    bind(
      "<esc> ^c", .cancel, "give up a request, a pop-up, a half-typed command; leave a list",
      hint: "cancel"),
    bind("gd", .showMyChanges, "my changes", hint: "changes"),
    bind("gr", .showTheirChanges, "their changes", hint: "theirs"),
    bind("gm", .showMerge, "the merge with their version", hint: "merge"),
    bind(
      "gh", .showHistory,
      "the versions that were seen, and those that the server keeps", hint: "history"),
    bind("gp", .showPresence, "who works on the document: where, doing what"),
    bind("gf", .follow, "follow somebody until a key is pressed", hint: "follow"),
    bind("gi", .showNode, "all about the value under the cursor, its code points too"),
    bind("gl", .showDocuments, "the documents of this folder", hint: "documents"),
    bind("gL", .showRequestLog, "the requests of this run"),
    bind("R <f5>", .refresh, "ask the server now", hint: "refresh"),
    bind("^z", .suspend, "back to the shell until `fg`"),
    bind("^l", .redraw, "draw everything anew"),
  ]

  private static func bind(
    _ keys: String, _ command: ApplicationCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.everywhere, keys, .application(command), help, hint: hint)
  }
}
