extension Keymap {
  /// Keys of a line that is typed.
  static let lineBindings: [KeyBinding] = [
    bind("<enter> ^s", .accept, "accept", hint: "accept"),
    bind("<esc> ^c", .cancel, "give up", hint: "cancel"),
    bind("<tab>", .complete, "complete a command", hint: "complete"),
    bind("<left>", .left, "a character to the left"),
    bind("<right>", .right, "a character to the right"),
    bind("<a-b> <c-left>", .wordLeft, "a word to the left"),
    bind("<a-f> <c-right>", .wordRight, "a word to the right"),
    bind("^a <home>", .start, "to the start"),
    bind("^e <end>", .end, "to the end"),
    bind("<backspace>", .deleteBackward, "delete the character before"),
    bind("<delete>", .deleteForward, "delete the character under the cursor"),
    bind("^w", .deleteWord, "delete the word before"),
    bind("^u", .deleteToStart, "delete everything before"),
    bind("^k", .deleteToEnd, "delete everything behind"),
    bind("^v", .literal, "type the next key as it is"),
    bind("<f3>", .nextMatch, "search: the next match, and type on"),
    bind("<s-f3>", .previousMatch, "search: the previous match, and type on"),
    bind("<up>", .earlier, "search: the one before this one"),
    bind("<down>", .later, "search: the one after this one"),
    bind("<a-r>", .switchExpression, "search: a text or a regular expression", hint: "regex"),
    bind("<a-s>", .switchScope, "search: names and values, names, or values", hint: "where"),
    bind("<a-\">", .switchRaw, "a string's content or raw JSON", hint: "raw JSON"),
  ]

  private static func bind(
    _ keys: String, _ command: LineCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.line, keys, .line(command), help, hint: hint)
  }
}
