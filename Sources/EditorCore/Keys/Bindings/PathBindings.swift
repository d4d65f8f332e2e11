extension Keymap {
  /// Keys of the list of paths, beside those of a line that is typed.
  static let pathBindings: [KeyBinding] = [
    bind("<enter>", .accept, "go to the value", hint: "go"),
    bind("<down> ^n", .down, "the next value", hint: "next"),
    bind("<up> ^p", .up, "the previous value"),
    bind("<pgdn>", .pageDown, "a page down"),
    bind("<pgup>", .pageUp, "a page up"),
    bind("<esc> ^c", .dismiss, "close", hint: "close"),
  ]

  private static func bind(
    _ keys: String, _ command: PopupCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.paths, keys, .popup(command), help, hint: hint)
  }
}
