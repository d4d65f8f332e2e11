import TerminalModel
import Testing

@Test(
  arguments: [
    "^S", "Alt-j", "Shift-Tab", "F5", "Enter", "Space", "g", "G", "Esc", "PgUp", "Shift-F3",
    "^Down", "Alt-Up", "^Space", "<", ">", "^", "-", "Alt--", "Alt-\"", "é", "^^", "Alt-^S", "^]",
    "Alt-<", "F12", "Backspace", "Delete", "Insert", "Shift-Up",
  ])
func `a key is read as it is written`(text: String) throws {
  let key = try #require(KeyPress(parsing: text))
  #expect(key.description == text)
}

@Test(
  arguments: [
    ("ctrl-s", "^S"), ("c-S", "^S"), ("alt-J", "Alt-J"), ("shift-j", "J"), ("s-tab", "Shift-Tab"),
    ("backtab", "Shift-Tab"), ("ret", "Enter"), ("ESC", "Esc"), ("pageup", "PgUp"),
    ("f5", "F5"), ("lt", "<"), ("^down", "^Down"),
  ])
func `names of keys are read in other spellings too`(text: String, canonical: String) {
  #expect(KeyPress(parsing: text)?.description == canonical)
}

@Test(arguments: ["", "foo", "F0", "F99", "^foo", "Alt-", "ctrl-"])
func `what names no key is refused`(text: String) {
  #expect(KeyPress(parsing: text) == nil)
}

@Test func `a script gives one key press after the other`() {
  let keys = KeyPress.script("jG5<ret>^Sgd<esc> <Alt-j><lt>^X<F5>")
  let names = ["j", "G", "5", "Enter", "^S", "g", "d", "Esc", "Space", "Alt-j", "<", "^X", "F5"]
  #expect(keys.map(\.description) == names)
}

@Test func `every key of the keyboard survives being written and read`() {
  let modifiers: [KeyPress.Modifiers] = [[], .control, .alt, .shift, [.alt, .control]]
  let characters = (0x20..<0x7F).map { Key.character(Character(Unicode.Scalar(UInt8($0)))) }
  let keys: [Key] =
    characters + (1...12).map(Key.function) + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown,
    ]
  for key in keys {
    for modifier in modifiers {
      let press = KeyPress(key, modifier)
      #expect(KeyPress(parsing: press.description) == press, "\(press)")
    }
  }
}

@Test func `a capital needs no Shift and a control letter no capital`() {
  #expect(KeyPress(.character("g"), .shift) == KeyPress(.character("G")))
  #expect(KeyPress(.character("S"), .control) == KeyPress(.character("s"), .control))
  #expect(KeyPress(.tab, .shift) == KeyPress(.backTab))
  #expect(KeyPress(.character("x")).typedCharacter == "x")
  #expect(KeyPress(.character("x"), .alt).typedCharacter == nil)
}
