extension Keymap {
  /// Keys of the palette, beside those of a line that is typed.
  static let paletteBindings = choosing(
    in: .palette, of: "action", accept: "run what is selected", hint: "run")

  /// Keys of the list of paths, beside those of a line that is typed.
  static let pathBindings = choosing(
    in: .paths, of: "value", accept: "go to the value", hint: "go")

  /// Keys of a list that is chosen from while a line is typed.
  private static func choosing(
    in context: KeyContext, of thing: String, accept: String, hint: String
  ) -> [KeyBinding] {
    func bind(
      _ keys: String, _ command: PopupCommand, _ help: String, hint: String? = nil
    ) -> KeyBinding {
      KeyBinding(context, keys, .popup(command), help, hint: hint)
    }
    return [
      bind("<enter>", .accept, accept, hint: hint),
      bind("<down> ^n", .down, "the next \(thing)", hint: "next"),
      bind("<up> ^p", .up, "the previous \(thing)"),
      bind("<pgdn>", .pageDown, "a page down"),
      bind("<pgup>", .pageUp, "a page up"),
      bind("<esc> ^c", .dismiss, "close", hint: "close"),
    ]
  }
}
