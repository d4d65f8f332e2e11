extension Keymap {
  /// Keys of what lies over a screen.
  ///
  /// None of them is a movement key elsewhere, but for movements.
  static let popupBindings: [KeyBinding] = [
    bind(.refused, "<enter>", .accept, "open the merge", hint: "merge"),
    bind(.refused, "o", .lookAtTheirs, "look at their change only", hint: "theirs"),
    bind(.refused, "S", .submit, "the summary, when nothing is unresolved", hint: "submit"),
    bind(.refused, "<esc> ^c q", .dismiss, "keep editing; the merge waits", hint: "back"),
    bind(.summary, "<enter>", .accept, "send; where files are merged: write", hint: "submit"),
    bind(.summary, "<esc> ^c q", .dismiss, "back; nothing is sent", hint: "back"),
    bind(.draftOffer, "<enter>", .accept, "continue the draft", hint: "continue"),
    bind(.draftOffer, "j <down>", .down, "the next draft"),
    bind(.draftOffer, "k <up>", .up, "the previous draft"),
    bind(.draftOffer, "D", .dropDraft, "drop the draft for good; asks first", hint: "drop"),
    bind(.draftOffer, "<esc> ^c q", .dismiss, "begin without it; it is kept", hint: "later"),
    bind(.themes, "<enter>", .accept, "keep the theme", hint: "keep"),
    bind(.themes, "j <down>", .down, "look at the next theme", hint: "next"),
    bind(.themes, "k <up>", .up, "look at the previous theme"),
    bind(.themes, "<esc> ^c q", .dismiss, "back to the theme as it was", hint: "back"),
    bind(.why, "<esc> ^c q w <enter>", .dismiss, "close", hint: "close"),
  ]

  private static func bind(
    _ context: KeyContext, _ keys: String, _ command: PopupCommand, _ help: String,
    hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(context, keys, .popup(command), help, hint: hint)
  }
}
