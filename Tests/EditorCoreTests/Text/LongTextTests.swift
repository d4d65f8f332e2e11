import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Values that become text, are checked and are read while the person goes on.
struct LongTextTests {
  private static let document =
    "[\n" + (0..<40_000).map { "  \($0)" }.joined(separator: ",\n") + "\n]"

  /// Carries out what was ordered for long texts, as the runtime does.
  private func run(_ editor: inout EditorDriver) {
    for effect in editor.takeEffects() {
      switch effect {
      case .openText(let id, let target, let value):
        editor.feed(.textOpened(id, TextEditor(target: target, literal: value.literal)))
      case .checkText(let id, let lines):
        editor.feed(.textChecked(id, syntaxProblem(in: lines)))
      case .readText(let id, let text, let document):
        editor.feed(.textRead(id, readText(text, in: document)))
      case .changeText(let id, let text, let order):
        editor.feed(.textWasChanged(id, changedText(text, by: order)))
      default: break
      }
    }
  }

  private func opened() throws -> EditorDriver {
    var editor = try EditorDriver(document: Self.document)
    editor.send("gge")
    #expect(editor.state.screen == .tree)
    run(&editor)
    #expect(editor.state.text?.lines.count == 40_002)
    run(&editor)
    return editor
  }

  @Test func `a long text is checked while typing goes on`() throws {
    var editor = try opened()
    editor.send("<down><end>x")
    #expect(editor.state.text?.isChecked == false)
    editor.send("y")
    run(&editor)
    #expect(editor.state.text?.isChecked == false)
    run(&editor)
    #expect(editor.state.text?.isChecked == true)
    #expect(editor.state.text?.problem?.line == 2)
    editor.send("<bs><bs>")
    run(&editor)
    run(&editor)
    #expect(editor.state.text?.problem == nil)
  }

  @Test func `all of a long text is moved meanwhile, and back again`() throws {
    var editor = try opened()
    editor.send("<a-a><tab>")
    #expect(editor.message == "Changing the text…")
    editor.send("x")
    #expect(editor.message == "The text is being changed; Esc gives that up.")
    #expect(editor.state.text?.isChanged == false)
    run(&editor)
    #expect(editor.state.text?.lines[2] == "    1,")
    #expect(editor.state.text?.selection?.lowerBound == .start)
    editor.send("<a-z>")
    run(&editor)
    #expect(editor.state.text?.isChanged == false)
    editor.send("^Y")
    run(&editor)
    #expect(editor.state.text?.lines[2] == "    1,")
  }

  @Test func `much text is deleted and pasted meanwhile, and Esc gives that up`() throws {
    var editor = try opened()
    editor.send("<a-a>^X")
    editor.send("<esc>")
    #expect(editor.message == "Given up; the text is as it was.")
    run(&editor)
    #expect(editor.state.text?.isChanged == false)
    editor.send("<a-a><bs>")
    run(&editor)
    #expect(editor.state.text?.lines.count == 1)
    editor.send("<a-v>")
    run(&editor)
    #expect(editor.state.text?.isChanged == false)
    editor.send("<a-z><a-z>")
    run(&editor)
    #expect(editor.state.text?.lines.count == 1)
  }

  @Test func `a long text is put into the tree when it was read`() throws {
    var editor = try opened()
    editor.send("<down><down><end><left>7^S")
    #expect(editor.state.screen == .text)
    editor.send("x")
    #expect(editor.message == "The text is being put into the tree; Esc gives that up.")
    run(&editor)
    #expect(editor.state.screen == .tree)
    #expect(String(editor.text.prefix(17)) == "[\n  0,\n  17,\n  2,")
    #expect(editor.state.document?.changes.count == 1)
  }

  @Test func `a text that is no JSON stays open, its cursor at the error`() throws {
    var editor = try opened()
    editor.send("<down><down><end><left>x<c-end>^S")
    run(&editor)
    #expect(editor.state.screen == .text)
    #expect(editor.state.text?.cursor.line == 2)
    #expect(editor.message.hasPrefix("Not applied: "))
  }

  @Test func `who went on meanwhile is not led back`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.send("ggejdd")
    run(&editor)
    #expect(editor.state.screen == .tree)
    #expect(editor.message == "The text was not opened, since you went on meanwhile; e opens it.")
  }
}
