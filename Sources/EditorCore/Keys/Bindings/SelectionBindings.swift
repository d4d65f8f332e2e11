extension Keymap {
  /// Keys of the tree while a range is selected, beside those of the tree.
  static let selectionBindings: [KeyBinding] = [
    bind("d <delete>", .run(.delete), "delete the range", hint: "del"),
    bind("y", .run(.copy), "copy the range, also to the clipboard", hint: "copy"),
    bind("x ^x", .run(.cut), "cut the range", hint: "cut"),
    bind("D", .run(.duplicate), "duplicate the range", hint: "duplicate"),
    bind("<a-j> <a-down>", .run(.moveDown), "move the range down", hint: "down", count: true),
    bind("<a-k> <a-up>", .run(.moveUp), "move the range up", hint: "up", count: true),
    bind("<lt>", .run(.moveOut), "move the range out of its container", hint: "out", count: true),
    bind(">", .run(.moveIn), "move the range into a container beside it", count: true),
    bind("gx", .edit(.revert), "the range back to the base version"),
    bind("<esc> V ^c", .select(.leave), "leave the selection", hint: "leave"),
  ]

  private static func bind(
    _ keys: String, _ command: TreeCommand, _ help: String, hint: String? = nil,
    count: Bool = false
  ) -> KeyBinding {
    KeyBinding(.selection, keys, .tree(command), help, hint: hint, count: count)
  }
}
