import EditorCore
import TerminalModel
import Testing

/// In a window that is too small to show anything, keys move and leave; nothing is changed unseen.
@Suite struct UnseenTests {
  private let list = "[1, \"two\", {\"a\": null}]"

  private func small(_ script: String) throws -> EditorDriver {
    var editor = try EditorDriver(document: list)
    editor.send("j")
    editor.feed(.terminal(.resize(TerminalSize(columns: 39, rows: 9))))
    editor.send(script)
    return editor
  }

  @Test(arguments: ["dd", "x", "D", "c", "i5<ret>", "o7<ret>", "p", "T", "^S", "u", "e"])
  func `a key that changes something waits`(script: String) throws {
    let editor = try small(script)
    #expect(editor.text == list)
    #expect(editor.state.input == nil)
    #expect(editor.state.text == nil)
    #expect(editor.message.hasSuffix("waits for a larger window."))
    #expect(!editor.effects.contains { if case .save = $0 { true } else { false } })
  }

  @Test func `movements move and q leaves`() throws {
    var editor = try small("jj")
    #expect(editor.cursor == "/2/a" || editor.cursor == "/2")
    _ = editor.takeEffects()
    editor.send("q")
    #expect(editor.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `:q is typed and leaves, :w is typed and waits`() throws {
    var editor = try small(":w<ret>")
    #expect(editor.message == "Enter waits for a larger window.")
    editor.send("<esc>")
    #expect(editor.state.input == nil)
    editor.send(":q<ret>")
    #expect(editor.effects.contains { if case .quit = $0 { true } else { false } })
  }

  @Test func `a value that is being typed stays as it is`() throws {
    var editor = try EditorDriver(document: list)
    editor.send("jc42")
    editor.feed(.terminal(.resize(TerminalSize(columns: 39, rows: 9))))
    editor.send("7<esc><ret>")
    editor.feed(.terminal(.paste("8")))
    #expect(editor.state.typedLine?.text == "42")
  }

  @Test func `what was said of the window goes with it`() throws {
    var editor = try small("dd")
    editor.feed(.terminal(.resize(TerminalSize(columns: 80, rows: 24))))
    #expect(editor.state.message == nil)
  }
}
