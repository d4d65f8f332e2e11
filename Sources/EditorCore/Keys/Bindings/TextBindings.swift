extension Keymap {
  /// Keys of the text editor; all others type.
  static let textBindings: [KeyBinding] =
    textWays + textChanges + textClipboard + textMovements + textSelections

  private static let textWays: [KeyBinding] = [
    bind("^s", .apply, "put the text into the tree", hint: "apply"),
    bind("<esc> ^q", .leave, "leave; asks when the text was changed", hint: "leave"),
    bind("<a-z>", .undo, "undo", hint: "undo"),
    bind("^y", .redo, "redo"),
    bind("^f", .find, "find in the text", hint: "find"),
    bind("<f3>", .findNext, "next match"),
    bind("<s-f3>", .findPrevious, "previous match"),
    bind("<a-e> <f6>", .external, "go on in $EDITOR", hint: "$EDITOR"),
    bind("<a-\">", .switchRaw, "a string's content or raw JSON", hint: "raw JSON"),
    KeyBinding(.text, "<f1>", .application(.help), "the keys of this screen", hint: "help"),
    KeyBinding(.text, "^l", .application(.redraw), "draw everything anew"),
    KeyBinding(.text, "^z", .application(.suspend), "back to the shell until `fg`"),
  ]

  private static let textChanges: [KeyBinding] = [
    bind("<enter>", .newLine, "a new line, indented like this one"),
    bind("<tab>", .indent, "two spaces; lines that are selected to the right"),
    bind("<s-tab>", .outdent, "lines to the left by two spaces"),
    bind("<backspace> ^h", .delete(.left), "delete the character before, or the selection"),
    bind("<delete> ^d", .delete(.right), "delete the character under the cursor"),
    bind("^w <a-backspace>", .delete(.wordLeft), "delete the word before"),
    bind("<a-d> <c-delete>", .delete(.wordRight), "delete the word behind"),
    bind("^u", .delete(.lineBegin), "delete everything before in the line"),
    bind("^k", .delete(.lineEndOrNext), "delete everything behind in the line"),
    bind("^v", .literal, "type the next key as it is"),
  ]

  private static let textClipboard: [KeyBinding] = [
    bind("^x <s-delete>", .cut, "cut the selection, or else the line"),
    bind("^c <c-insert>", .copy, "copy the selection, or else the line; also to the clipboard"),
    bind("<a-v> <s-insert>", .paste, "paste what was cut or copied"),
  ]

  private static let textMovements: [KeyBinding] = [
    bind("<left>", .move(.left), "a character to the left"),
    bind("<right>", .move(.right), "a character to the right"),
    bind("<a-b> <c-left> <a-left>", .move(.wordLeft), "a word to the left"),
    bind("<a-f> <c-right> <a-right>", .move(.wordRight), "a word to the right"),
    bind("^a <home>", .move(.lineStart), "to the start of the line's text, then of the line"),
    bind("^e <end>", .move(.lineEnd), "to the end of the line"),
    bind("<up>", .move(.up), "a line up"),
    bind("<down>", .move(.down), "a line down"),
    bind("<pgup>", .move(.pageUp), "a page up"),
    bind("<pgdn>", .move(.pageDown), "a page down"),
    bind("<c-home>", .move(.textStart), "to the start of the text"),
    bind("<c-end>", .move(.textEnd), "to the end of the text"),
  ]

  private static let textSelections: [KeyBinding] = [
    bind("<s-left>", .select(.left), "select: a character to the left"),
    bind("<s-right>", .select(.right), "select: a character to the right"),
    bind("<c-s-left> <a-s-left>", .select(.wordLeft), "select: a word to the left"),
    bind("<c-s-right> <a-s-right>", .select(.wordRight), "select: a word to the right"),
    bind("<s-home>", .select(.lineStart), "select: to the start of the line"),
    bind("<s-end>", .select(.lineEnd), "select: to the end of the line"),
    bind("<s-up>", .select(.up), "select: a line up"),
    bind("<s-down>", .select(.down), "select: a line down"),
    bind("<s-pgup>", .select(.pageUp), "select: a page up"),
    bind("<s-pgdn>", .select(.pageDown), "select: a page down"),
    bind("<c-s-home>", .select(.textStart), "select: to the start of the text"),
    bind("<c-s-end>", .select(.textEnd), "select: to the end of the text"),
    bind("<a-a>", .selectAll, "select everything"),
  ]

  private static func bind(
    _ keys: String, _ command: TextCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.text, keys, .text(command), help, hint: hint)
  }
}
