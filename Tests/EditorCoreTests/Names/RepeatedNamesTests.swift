import EditorCore
import JSONSyntax
import Testing

/// Names that stand twice in an object are said once, marked, and told of.
@Suite struct RepeatedNamesTests {
  private let twice = #"{"a": 1, "b": {"x": 1, "y": 2, "x": 3}, "a": 4}"#

  @Test func `each member with a repeated name is found`() throws {
    let document = try JSONDocument(parsing: Array(twice.utf8))
    let names = RepeatedNames(in: document)
    #expect(names.count == 2)
    #expect(names.members.count == 4)
    #expect(names.first.map { document.pointer(to: $0).description } == "/a")
    #expect(RepeatedNames(in: try JSONDocument(parsing: Array("{\"a\": 1}".utf8))).isEmpty)
  }

  @Test func `it is said once, and gi tells it of the member`() throws {
    var editor = try EditorDriver(document: twice)
    editor.send("z")
    editor.send("<esc>")
    #expect(
      editor.message
        == "/a stands twice (and 1 more): readers disagree which one holds. gi tells.")
    editor.send("j")
    #expect(editor.message.isEmpty)
    editor.send("gi")
    #expect(editor.state.nodeFacts.contains { $0.label == "repeated" })
  }

  @Test func `another name for one of them is enough`() throws {
    var editor = try EditorDriver(document: #"{"a": 1, "a": 2}"#)
    editor.send("jr")
    editor.type("2")
    editor.send("<ret>")
    #expect(editor.text == #"{"a2": 1, "a": 2}"#)
    #expect(editor.state.names.repeated.isEmpty)
  }
}
