extension Keymap {
  /// Keys of the palette, beside those of a line that is typed.
  static let paletteBindings: [KeyBinding] = [
    bind("<enter>", .accept, "run what is selected", hint: "run"),
    bind("<down> ^n", .down, "the next action", hint: "next"),
    bind("<up> ^p", .up, "the previous action"),
    bind("<pgdn>", .pageDown, "a page down"),
    bind("<pgup>", .pageUp, "a page up"),
    bind("<esc> ^c", .dismiss, "close", hint: "close"),
  ]

  private static func bind(
    _ keys: String, _ command: PopupCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.palette, keys, .popup(command), help, hint: hint)
  }
}
