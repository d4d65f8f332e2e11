import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Values in the person's own editor.
struct EditOutsideTests {
  /// The order to edit outside; a text goes out with a line end behind its last line.
  private func takeOrder(_ editor: inout EditorDriver) -> (
    id: RequestID, name: String, text: String
  )? {
    for case .editOutside(let id, let name, let bytes) in editor.takeEffects() {
      return (id, name, String(decoding: bytes, as: UTF8.self))
    }
    return nil
  }

  private func reply(_ editor: inout EditorDriver, _ text: String) throws {
    let order = try #require(takeOrder(&editor))
    editor.feed(.outsideFinished(order.id, .edited(Array(text.utf8))))
  }

  @Test func `a value goes out and comes back into the tree as one step`() throws {
    var editor = try EditorDriver(document: "{\n  \"a\": {\n    \"b\": 1\n  }\n}")
    editor.send("jE")
    let order = try #require(takeOrder(&editor))
    #expect(order.name == "a.json")
    #expect(order.text == "{\n  \"b\": 1\n}\n")
    editor.feed(.outsideFinished(order.id, .edited(Array("{\n  \"b\": 2\n}\n".utf8))))
    #expect(editor.text == "{\n  \"a\": {\n    \"b\": 2\n  }\n}")
    #expect(editor.state.screen == .tree)
    editor.send("u")
    #expect(editor.text.contains("1"))
  }

  @Test func `unchanged means that nothing happens`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("ggE")
    try reply(&editor, "[1]\n")
    #expect(editor.state.screen == .tree)
    #expect(editor.message == "Nothing was changed in $EDITOR.")
    #expect(editor.state.document?.history.undo.isEmpty == true)
  }

  @Test func `what is no JSON is offered again, nothing of it lost`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("ggE")
    try reply(&editor, "[1,\n  x]\n")
    #expect(editor.state.screen == .text)
    #expect(editor.state.text?.cursor.line == 1)
    #expect(editor.message.hasSuffix("Mend it here, or Alt-E opens $EDITOR again."))
    editor.send("<a-e>")
    let again = try #require(takeOrder(&editor))
    #expect(again.text == "[1,\n  x]\n")
    editor.feed(.outsideFinished(again.id, .edited(Array("[1,\n  2]\n".utf8))))
    #expect(editor.text == "[1,\n  2]")
  }

  @Test func `a string with line breaks goes out as what it says`() throws {
    var editor = try EditorDriver(document: #"{"notes.md": "one\ntwo"}"#)
    editor.send("jE")
    let order = try #require(takeOrder(&editor))
    #expect(order.name == "notes-md.txt")
    #expect(order.text == "one\ntwo\n")
    editor.feed(.outsideFinished(order.id, .edited(Array("one\nthree\n".utf8))))
    #expect(editor.text == #"{"notes.md": "one\nthree"}"#)
  }

  @Test func `an editor that cannot be started leaves the text here`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("ggE")
    let order = try #require(takeOrder(&editor))
    editor.feed(.outsideFinished(order.id, .failed("vi was not found.")))
    #expect(editor.message == "vi was not found.")
    #expect(editor.state.screen == .text)
  }

  @Test func `bytes that are no text change nothing`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("ggE")
    let order = try #require(takeOrder(&editor))
    editor.feed(.outsideFinished(order.id, .edited([0x5B, 0xFF])))
    #expect(editor.message.contains("no UTF-8"))
    #expect(editor.text == "[1]")
  }
}
