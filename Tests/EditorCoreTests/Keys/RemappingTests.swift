import EditorCore
import TerminalModel
import Testing

/// Wishes that cannot be fulfilled, and what is said about them.
private let conflicts: [(change: KeyChange, message: String)] = [
  (KeyChange(.tree, "F99x<nokey>", "undo"), "no key is called F99x<nokey>"),
  (KeyChange(.tree, "s", "duplicat"), "there is no action duplicat; did you mean duplicate?"),
  (
    KeyChange(.merge, "s", "duplicate"),
    "duplicate is an action of selection and tree, not of merge."
  ),
  (KeyChange(.tree, "s", ":wqq"), "there is no command :wqq."),
  (KeyChange(.tree, "d", "delete"), "d would keep dd (delete) from being typed; give dd another"),
  (KeyChange(.tree, "g", "undo"), "from being typed; give g"),
  (KeyChange(.everywhere, "z", "save"), "z would keep z"),
  (KeyChange(.tree, "qq", "undo"), "qq cannot be typed, since q ("),
  (KeyChange(.tree, "F12", nil), "F12 has no meaning under tree."),
  (KeyChange(.line, "Enter", "cancel"), "Enter stays: accept needs a key under line."),
]

struct RemappingTests {
  private let keymap = Keymap.standard

  @Test(arguments: conflicts)
  func `a wish that cannot be fulfilled says why`(
    _ test: (change: KeyChange, message: String)
  ) throws {
    var changes = [test.change]
    // The second key of accept goes too, so that only one is left to lose.
    if test.change.context == .line { changes.append(KeyChange(.line, "^s", nil)) }
    let found = keymap.applying(changes).conflicts
    #expect(found.count == 1)
    #expect(found.first?.message.contains(test.message) == true, "\(found)")
  }

  @Test func `a key gets another meaning, and its old command keeps its other keys`() throws {
    let (keymap, conflicts) = keymap.applying([
      KeyChange(.tree, "Delete", "duplicate"), KeyChange(.tree, "gd", "cut"),
      KeyChange(.tree, "F12", ":go /a"), KeyChange(.tree, "~", nil),
    ])
    #expect(conflicts.isEmpty)
    var editor = try EditorDriver(document: #"{"a": 1, "b": true}"#)
    editor.arrange { $0.session.keymap = keymap }
    editor.send("j<delete>")
    #expect(editor.text == #"{"a": 1, "a copy": 1, "b": true}"#)
    editor.send("dd<f12>")
    #expect(editor.cursor == "/a")
    editor.send("gd")
    #expect(editor.text == #"{"b": true}"#)
    editor.send("~")
    #expect(editor.message.hasPrefix("~ does nothing here"))
  }

  @Test func `what is taken away makes room, whatever the order`() {
    let changes = [KeyChange(.tree, "d", "delete"), KeyChange(.tree, "dd", nil)]
    for order in [changes, changes.reversed()] {
      let (keymap, conflicts) = keymap.applying(order)
      #expect(conflicts.isEmpty)
      guard case .command(let binding) = keymap.match(KeyPress.script("d"), in: .tree) else {
        Issue.record("d has no meaning")
        continue
      }
      #expect(binding.command.name == "delete")
    }
  }

  @Test func `the same keys twice are a conflict, however they are spelt`() {
    let found = keymap.applying([
      KeyChange(.tree, "^x", "duplicate", line: 4), KeyChange(.tree, "Ctrl-x", "undo", line: 9),
    ]).conflicts
    #expect(found.map(\.line) == [9])
    #expect(found.map(\.message) == ["^X has a meaning from line 4 already."])
  }

  @Test func `help, footer and pop-ups show the keys as they are`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.arrange {
      $0.session.keymap =
        Keymap.standard.applying([
          KeyChange(.tree, "i", nil), KeyChange(.tree, "F2", nil),
          KeyChange(.tree, "s", "edit-value"),
          KeyChange(.everywhere, "gS", "save"),
        ]).keymap
    }
    editor.send("j")
    #expect(editor.state.footerHints.first?.key == "s")
    editor.send("g?")
    #expect(editor.state.whichKey?.rows.contains { $0.keys == "S" } == true)
  }

  @Test func `the keys of window systems collide with nothing`() throws {
    let cua = Keymap(.cua)
    #expect(cua.applying([KeyChange(.tree, "^d", "duplicate")]).conflicts.isEmpty)
    #expect(Keymap.cuaConflicts.isEmpty)
    var editor = try EditorDriver(document: #"{"a": 1}"#)
    editor.arrange { $0.session.keymap = cua }
    editor.send("j^d")
    #expect(editor.text == #"{"a": 1, "a copy": 1}"#)
    editor.send("^z")
    #expect(editor.text == #"{"a": 1}"#)
    editor.send("^c^v")
    #expect(editor.text == #"{"a": 1, "a copy": 1}"#)
  }

  @Test(arguments: KeyContext.allCases)
  func `every action has a name of its own`(_ context: KeyContext) {
    let commands = Set(keymap.bindings.filter { $0.context == context }.map(\.command))
    let names = commands.map(\.name)
    #expect(Set(names).count == names.count, "\(names.sorted())")
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
