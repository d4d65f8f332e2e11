import EditorCore
import TerminalModel
import Testing

/// What is typed in the palette on the tree, and the title of the first entry.
private let firstEntries: [(typed: String, title: String)] = [
  ("ren", "rename"),
  ("child", "add a child"),
  ("dup", "duplicate"),
  ("dd", "delete"),
  ("gL", "the requests of this run"),
  (":wq", "save, and quit when that succeeded"),
  ("F4", "next type: string, number, boolean, null, object, array"),
]

struct PaletteTests {
  @Test(arguments: firstEntries)
  func `an action is found by its name and by its keys`(
    _ test: (typed: String, title: String)
  ) throws {
    var editor = try EditorDriver(document: #"{"a": 1}"#)
    editor.send("^p")
    editor.type(test.typed)
    #expect(editor.entries.first?.title == test.title)
  }

  @Test func `a word that is found as it stands leaves out its scattered letters`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("^ptheme")
    #expect(editor.entries.first?.keys == ":theme")
    #expect(editor.entries.count <= 4)
    editor.send("^usrtnms")
    #expect(editor.entries.first?.title.contains("sort the names") == true)
  }

  @Test func `of what fits, what was chosen last comes first`() throws {
    var editor = try EditorDriver(document: #"{"a": {"b": 1}}"#)
    editor.send("^popen with<ret>".replacing(" ", with: "<space>"))
    editor.send("^pope")
    #expect(editor.entries.first?.title == "open with everything in it")
  }

  @Test func `what is chosen happens`() throws {
    var editor = try EditorDriver(document: #"{"a": 1, "b": 2}"#)
    editor.send("j^pduplicate<ret>")
    #expect(editor.state.popup == nil)
    #expect(editor.text == #"{"a": 1, "a copy": 1, "b": 2}"#)
  }

  @Test func `every entry of the tree is a key of the tree, of all screens, or a command`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("j^p")
    let titles = Set(editor.entries.map(\.title))
    let keymap = editor.state.session.keymap
    #expect(keymap.bindings(in: .tree).allSatisfy { titles.contains($0.help.withoutCodeMarks) })
    #expect(titles.contains("take mine"))
    #expect(editor.entries.first?.keys.hasPrefix("i") == true)
    #expect(editor.entries.last?.otherScreen != nil)
  }

  @Test func `what matters now comes first, and then what was chosen last`() throws {
    var editor = try EditorDriver(document: "[1, 2]")
    editor.send("jc7<ret>^p")
    #expect(editor.entries.first?.title == "save; in the merge: submit")
    editor.type("duplicate")
    editor.send("<ret>^p")
    #expect(editor.entries.first?.title == "duplicate")
    #expect(editor.entries.count { $0.title == "duplicate" } == 1)
  }

  @Test func `a command that needs more words goes on in the line`() throws {
    var editor = try EditorDriver(document: #"{"a": [5]}"#)
    editor.send("^p:go<ret>")
    #expect(editor.state.typedLine?.text == "go ")
    editor.send("/a/0<ret>")
    #expect(editor.cursor == "/a/0")
  }

  @Test func `a key of another screen says which one and how to get there`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("^ptake<space>mine<ret>")
    #expect(editor.message == "This works on the screen Merge; gm goes there: take mine.")
    #expect(editor.state.popup == nil)
  }

  @Test func `movement goes round, and a changed word begins at the top`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("^p<up>")
    let last = editor.entries.count - 1
    #expect(editor.selected == last)
    editor.send("<down>^n<pgdn>")
    #expect(editor.selected == 1 + editor.state.layout.paletteHeight)
    editor.send("<pgup><pgup>^p")
    #expect(editor.selected == last)
    editor.send("a")
    #expect(editor.selected == 0)
  }

  @Test func `nothing found is said, and the line is edited like every line`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("^pqqq<ret>")
    #expect(editor.message == "No action is called qqq; Esc leaves the palette.")
    editor.send("^udup")
    #expect(editor.entries.map(\.title).first == "duplicate")
    editor.feed(.terminal(.paste("licate\nx")))
    #expect(editor.entries.map(\.title) == ["duplicate"])
    editor.send("<f12>")
    #expect(editor.message.hasPrefix("F12 does nothing in the palette"))
    editor.send("<esc>")
    #expect(editor.state.popup == nil)
    #expect(editor.text == "[1]")
  }
}

extension EditorDriver {
  /// What the palette offers.
  fileprivate var entries: [PaletteEntry] { state.paletteEntries }

  /// The selected entry of the palette.
  fileprivate var selected: Int? {
    guard case .palette(let palette)? = state.popup else { return nil }
    return palette.selected
  }
}
