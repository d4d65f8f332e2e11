import EditorCore
import Testing

/// Esc leaves a screen as q does wherever nothing can be lost, else it says why not.
@Suite struct EscapeTests {
  @Test(arguments: ["gd", "gh", "gp", "gi", "gL", "gl", "?"])
  func `Esc leaves a list`(keys: String) throws {
    var editor = try EditorDriver(document: "{\"a\": 1}")
    editor.send(keys)
    #expect(editor.state.screen != .tree)
    editor.send("<esc>")
    #expect(editor.state.screen == .tree)
  }

  @Test func `Esc shows all rows of a filtered list before it leaves it`() throws {
    var editor = try EditorDriver(document: "{}")
    editor.send("?/undo<ret>")
    #expect(editor.state.lists.helpFilter == "undo")
    editor.send("<esc>")
    #expect(editor.state.screen == .help)
    #expect(editor.state.lists.helpFilter.isEmpty)
    editor.send("<esc>")
    #expect(editor.state.screen == .tree)
  }

  @Test func `Esc on the tree stays there`() throws {
    var editor = try EditorDriver(document: "{}")
    editor.send("<esc><esc>")
    #expect(editor.state.screens == [.tree])
    #expect(editor.effects.isEmpty)
  }
}
