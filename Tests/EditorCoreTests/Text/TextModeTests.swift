import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Values of every kind and size as text, and back into the document.
struct TextModeTests {
  @Test func `a line that is parted between quotes becomes a line break of the string`() throws {
    var editor = try EditorDriver(document: #"["one two"]"#)
    editor.send("je<right><right><right><right><delete><ret>")
    #expect(editor.state.text?.problem != nil)
    editor.send("<a-\">")
    #expect(editor.state.text?.target.isJSON == false)
    #expect(editor.state.text?.problem == nil)
    editor.send("^S")
    #expect(editor.text == #"["one\ntwo"]"#)
  }

  @Test func `the whole document is edited as text, and what was not touched stays`() throws {
    var editor = try EditorDriver(document: "{\n  \"a\": [1, 2],\n  \"b\": {\"c\": 3}\n}\n")
    let kept = editor.state.document?.mine.node(at: [1])?.id
    editor.send("gge<down><end><left><left>0<left><down>")
    editor.send("^S")
    #expect(editor.text == "{\n  \"a\": [1, 20],\n  \"b\": {\"c\": 3}\n}\n")
    #expect(editor.state.document?.mine.node(at: [1])?.id == kept)
    #expect(editor.state.document?.changes.count == 1)
    editor.send("u")
    #expect(editor.state.document?.isDirty == false)
  }

  @Test(arguments: [
    (
      "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}",
      "{\n  \"a\": 1,\n  \"x\": {\"y\": 0},\n  \"c\": 4\n}"
    ),
    ("{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"b\": 2,\n  \"a\": 1\n}"),
    ("[\n  1,\n  2,\n  3\n]", "[\n  1,\n  3\n]"),
    ("[\n  1,\n  2\n]", "[\n  1,\n  5,\n  6,\n  2\n]"),
    ("[1, 2]", "[\n    1,\n  2 ]"),
    ("{\"a\": [{\"b\": 1}]}", "{\"a\": [{\"c\": 1}, {\"b\": 1}]}"),
    ("{\"a\": 1, \"a\": 2}", "{\"a\": 2}"),
    ("[]", "[[], {}]"),
    ("{\n  \"a\": 1\n}", "null"),
  ])
  func `the document becomes what was typed, byte for byte`(_ old: String, _ new: String) throws {
    var editor = try EditorDriver(document: old)
    editor.send("gge<a-a>")
    editor.feed(.terminal(.paste(new)))
    editor.send("^S")
    #expect(editor.text == new)
    editor.send("u")
    #expect(editor.text == old)
    editor.send("^R")
    #expect(editor.text == new)
  }

  @Test func `a long container on one line is laid out, and goes back onto its line`() throws {
    let names = (0..<12).map { "\"name\($0)\":{\"value\":\($0)}" }.joined(separator: ",")
    var editor = try EditorDriver(document: "{\(names)}")
    editor.send("gge")
    #expect(editor.state.text?.lines.count == 38)
    #expect(editor.state.text?.isLaidOut == true)
    editor.send("<down><down><end><bs>7^S")
    #expect(editor.text == "{\(names)}".replacing("\"value\":0}", with: "\"value\":7}"))
    #expect(editor.state.document?.changes.count == 1)
  }

  @Test func `the content of a string with line breaks is edited as lines`() throws {
    var editor = try EditorDriver(document: #"{"a": "one\ntwo \"x\"\n", "b": "y"}"#)
    editor.send("je")
    #expect(editor.state.text?.lines.map { String($0) } == ["one", "two \"x\"", ""])
    #expect(editor.state.text?.problem == nil)
    editor.send("<end>!<down><down>end^S")
    #expect(editor.text == #"{"a": "one!\ntwo \"x\"\nend", "b": "y"}"#)
  }

  @Test func `a string goes from its content to raw JSON and back, with what was typed`() throws {
    var editor = try EditorDriver(document: #"["a\nb"]"#)
    editor.send("jex<a-\">")
    #expect(editor.state.text?.lines.map { String($0) } == [#""xa\nb""#])
    editor.send("<right>y<a-\">")
    #expect(editor.state.text?.lines.map { String($0) } == ["yxa", "b"])
    editor.send("^S")
    #expect(editor.text == #"["yxa\nb"]"#)
  }

  @Test func `an error is shown where it is, and goes when it is mended`() throws {
    var editor = try EditorDriver(document: "[\n  1,\n  2\n]")
    editor.send("gge<down><end><bs>")
    #expect(editor.state.text?.problem?.line == 3)
    #expect(editor.state.stateChip.text == "SYNTAX 3:3")
    editor.send(",")
    #expect(editor.state.text?.problem == nil)
  }

  @Test func `what was copied goes to the clipboard of the terminal too`() throws {
    var editor = try EditorDriver(document: "[12]")
    editor.send("gge<right><s-right><s-right>^C")
    #expect(editor.takeEffects().contains(.copyToClipboard(Array("12".utf8))))
    #expect(editor.state.textWork.clipboard == "12")
  }

  @Test func `keys that do nothing say what would`() throws {
    var editor = try EditorDriver(document: "[12]")
    editor.send("gge<f9>")
    #expect(editor.message == "F9 does nothing here. ^S applies the text, Esc leaves, F1 helps.")
    editor.send("<f3>")
    #expect(editor.message == "Nothing was looked for yet: ^F asks.")
    editor.send("^Fnone<ret>")
    #expect(editor.message == "none is not in this text.")
  }
}
