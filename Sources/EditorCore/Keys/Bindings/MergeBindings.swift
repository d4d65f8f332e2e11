extension Keymap {
  /// Keys of the merge.
  static let mergeBindings: [KeyBinding] = mergeMovements + mergeChoices + mergeLooks

  private static let mergeMovements: [KeyBinding] = [
    bind("n <f8>", .nextUnresolved, "next unresolved", hint: "next"),
    bind("N <s-f8>", .previousUnresolved, "previous unresolved"),
    bind("]c <f7>", .nextHunk, "next hunk of any kind", hint: "any hunk", count: true),
    bind("[c <s-f7>", .previousHunk, "previous hunk of any kind", count: true),
    bind("j <down>", .down, "down", count: true),
    bind("k <up>", .up, "up", count: true),
    bind("gg <home>", .first, "the first hunk"),
    bind("G <end>", .last, "the last hunk"),
    bind("^d <pgdn>", .scrollDown, "scroll the card or the result down", count: true),
    bind("^u <pgup>", .scrollUp, "scroll the card or the result up", count: true),
  ]

  private static let mergeChoices: [KeyBinding] = [
    bind("m 1", .takeMine, "take mine", hint: "mine"),
    bind("b 2", .takeBase, "take base", hint: "base"),
    bind("t 3", .takeTheirs, "take theirs", hint: "theirs"),
    bind("B 4", .takeBoth, "take both, mine first; again: theirs first", hint: "both"),
    bind("M", .takeAllMine, "take mine for all that are unresolved", hint: "all mine"),
    bind("T", .takeAllTheirs, "take theirs for all that are unresolved", hint: "all theirs"),
    bind("i <enter> <f2>", .editResult, "edit the result", hint: "edit"),
    bind("e <f6>", .editResultAsText, "edit the result as JSON text"),
    bind("E", .editResultOutside, "edit the result as JSON text in $EDITOR"),
    bind("p", .takePrevious, "take what was chosen before theirs moved"),
    bind("x <delete>", .reset, "take the decision back", hint: "reset"),
    bind("u <a-z>", .undo, "undo a decision", hint: "undo", count: true),
    bind("^r ^y", .redo, "redo a decision", count: true),
    bind("S", .submit, "submit", hint: "submit"),
  ]

  private static let mergeLooks: [KeyBinding] = [
    bind("w", .why, "why it is as it is: who, when, what", hint: "why"),
    bind("v <f9>", .switchLayout, "stacked or in columns", hint: "layout"),
    bind("za", .toggleAutomatic, "show or hide what merged by itself"),
    bind("zo", .toggleUnchanged, "show or hide what did not change"),
  ]

  private static func bind(
    _ keys: String, _ command: MergeCommand, _ help: String, hint: String? = nil,
    count: Bool = false
  ) -> KeyBinding {
    KeyBinding(.merge, keys, .merge(command), help, hint: hint, count: count)
  }
}
