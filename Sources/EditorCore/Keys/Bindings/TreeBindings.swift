extension Keymap {
  /// Keys of the tree.
  static let treeBindings: [KeyBinding] =
    treeMovements + treeFolds + treeSearches + treeSelections + treeValues + treeMembers

  private static let treeMovements: [KeyBinding] = [
    bind("j <down>", .move(.down), "down", count: true),
    bind("k <up>", .move(.up), "up", count: true),
    bind("h <left>", .move(.collapseOrParent), "close, else to the container around it"),
    bind("l <right>", .move(.expandOrFirstChild), "open, else to the first child"),
    bind("J <c-down>", .move(.nextSibling), "next sibling", count: true),
    bind("K <c-up>", .move(.previousSibling), "previous sibling", count: true),
    bind("gk", .move(.parent), "the container around it", count: true),
    bind("^d", .move(.halfPageDown), "half a page down", count: true),
    bind("^u", .move(.halfPageUp), "half a page up", count: true),
    bind("<pgdn>", .move(.pageDown), "a page down", count: true),
    bind("<pgup>", .move(.pageUp), "a page up", count: true),
    bind("gg <home>", .move(.first), "the first row"),
    bind("G <end>", .move(.last), "the last row; with a number: that row"),
    bind("zz", .scroll(.center), "scroll: the cursor to the middle"),
    bind("zt", .scroll(.top), "scroll: the cursor to the top"),
    bind("zb", .scroll(.bottom), "scroll: the cursor to the bottom"),
  ]

  private static let treeFolds: [KeyBinding] = [
    bind("<space>", .fold(.toggle), "open or close"),
    bind("zO +", .fold(.openRecursively), "open with everything in it"),
    bind("zC -", .fold(.closeRecursively), "close with everything in it"),
    bind("zR", .fold(.openAll), "open everything"),
    bind("zM", .fold(.closeAll), "close everything"),
    bind("z1 z2 z3 z4 z5 z6 z7 z8 z9", .fold(.openToLevel), "open so many levels"),
  ]

  private static let treeSearches: [KeyBinding] = [
    bind("/ ^f", .find(.search), "search names and values", hint: "find"),
    bind("n <f3>", .find(.nextMatch), "next match", hint: "next", count: true),
    bind("N <s-f3>", .find(.previousMatch), "previous match", hint: "previous", count: true),
    bind("@ ^g", .find(.path), "go to a value by parts of its path", hint: "path"),
    bind("^o", .find(.jumpBack), "back to where the cursor was before a big move", count: true),
    bind("<tab>", .find(.jumpForward), "forward again", count: true),
    bind("zf", .find(.filter), "show only the matches, or everything again"),
    bind("*", .find(.sameNameForward), "next member with the same name", count: true),
    bind("#", .find(.sameNameBackward), "previous member with the same name", count: true),
    bind("]d <f7>", .find(.nextMine), "my next change", count: true),
    bind("[d <s-f7>", .find(.previousMine), "my previous change", count: true),
    bind("]r", .find(.nextTheirs), "their next change", count: true),
    bind("[r", .find(.previousTheirs), "their previous change", count: true),
  ]

  private static let treeSelections: [KeyBinding] = [
    bind("V", .select(.begin), "select a range of siblings: move, then a key acts on all of it"),
    bind("<s-down>", .select(.extendDown), "extend the range down", count: true),
    bind("<s-up>", .select(.extendUp), "extend the range up", count: true),
  ]

  private static let treeValues: [KeyBinding] = [
    bind("<enter>", .edit(.activate), "edit a value, open or close a container"),
    bind("i <f2>", .edit(.editValue), "edit the value", hint: "edit"),
    bind("c", .edit(.clearAndEditValue), "edit the value, begin empty"),
    bind("r <s-f2>", .edit(.rename), "rename", hint: "rename"),
    bind(
      "T <f4>", .convert(.changeType), "next type: string, number, boolean, null, object, array"),
    bind("~", .convert(.toggleBoolean), "true to false and back"),
    bind("zss", .convert(.sortNames), "sort the names of this object"),
    bind("zsd", .convert(.sortNamesDeep), "sort the names in it, down to the deepest object"),
    bind("zj", .convert(.toggleEmbedded), "a string with JSON text to that value, and back"),
    bind("e <f6>", .edit(.editText), "edit as text: JSON, or a string's lines", hint: "text"),
    bind("E", .edit(.editOutside), "edit as text in $EDITOR"),
    bind("u <a-z>", .edit(.undo), "undo", hint: "undo", count: true),
    bind("^r ^y", .edit(.redo), "redo", count: true),
    bind(".", .edit(.repeatLast), "repeat the last edit", count: true),
    bind("gx", .edit(.revert), "back to the base version, with everything in it"),
  ]

  private static let treeMembers: [KeyBinding] = [
    bind("o <insert>", .edit(.addAfter), "add after", hint: "add"),
    bind("O", .edit(.addBefore), "add before"),
    bind("a", .edit(.addChild), "add a child", hint: "child"),
    bind("dd <delete>", .run(.delete), "delete", hint: "del", count: true),
    bind("x ^x", .run(.cut), "cut", count: true),
    bind("yy", .run(.copy), "copy, also to the clipboard", count: true),
    bind("yv", .copy(.plainValue), "copy the value alone, a string without quotation marks"),
    bind("yk", .copy(.name), "copy the name to the clipboard"),
    bind("yb", .copy(.pair), "copy name and value"),
    bind("yp", .copy(.pointer), "copy the pointer to the clipboard"),
    bind("yd", .copy(.dottedPath), "copy the path with dots: `env[3].name`"),
    bind("yj", .copy(.jqPath), "copy the path for jq: `.env[3].name`"),
    bind("p", .edit(.pasteAfter), "paste after", count: true),
    bind("P", .edit(.pasteBefore), "paste before", count: true),
    bind("D", .run(.duplicate), "duplicate", count: true),
    bind("<a-j> <a-down>", .run(.moveDown), "move down among its siblings", count: true),
    bind("<a-k> <a-up>", .run(.moveUp), "move up among its siblings", count: true),
    bind("<lt>", .run(.moveOut), "move out, behind the container around it", count: true),
    bind(
      ">", .run(.moveIn), "move into the container above it, else the one below it", count: true),
  ]

  private static func bind(
    _ keys: String, _ command: TreeCommand, _ help: String, hint: String? = nil,
    count: Bool = false
  ) -> KeyBinding {
    KeyBinding(.tree, keys, .tree(command), help, hint: hint, count: count)
  }
}
