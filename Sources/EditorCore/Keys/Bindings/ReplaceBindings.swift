extension Keymap {
  /// Keys of the places of a replacement, beside those that move.
  static let replaceBindings: [KeyBinding] = [
    bind("<space>", .toggle, "leave this place as it is, or not", hint: "this one"),
    bind("a", .toggleAll, "leave all places as they are, or none", hint: "all"),
    bind("<enter>", .apply, "replace what is chosen, as one step of undo", hint: "replace"),
  ]

  private static func bind(
    _ keys: String, _ command: ListCommand, _ help: String, hint: String? = nil
  ) -> KeyBinding {
    KeyBinding(.replace, keys, .list(command), help, hint: hint)
  }
}
