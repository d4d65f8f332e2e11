import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Keys in the text editor on one value, and the text that comes of them.
struct TextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let document: String
  let keys: String
  let lines: [String]
  let cursor: TextPosition

  init(
    _ name: String, _ document: String, _ keys: String, _ lines: [String], _ line: Int,
    _ column: Int
  ) {
    self.name = name
    self.document = document
    self.keys = keys
    self.lines = lines
    cursor = TextPosition(line: line, column: column)
  }

  var testDescription: String { name }
}

let object = "{\n    \"a\": {\n        \"b\": 1\n    }\n}"

let textCases: [TextCase] = [
  TextCase("a value is moved to the left", object, "", ["{", "    \"b\": 1", "}"], 0, 0),
  TextCase("typing", "[12]", "x", ["x12"], 0, 1),
  TextCase(
    "a line break keeps the margin", object, "<down><end><ret>x",
    ["{", "    \"b\": 1", "    x", "}"], 2, 5),
  TextCase(
    "behind a bracket it goes deeper", object, "<end><ret>x",
    ["{", "  x", "    \"b\": 1", "}"], 1, 3),
  TextCase(
    "backspace across lines", object, "<down><home><home><bs>", ["{    \"b\": 1", "}"], 0, 1),
  TextCase("delete across lines", object, "<end><del>", ["{    \"b\": 1", "}"], 0, 1),
  TextCase("the end of the line goes", object, "<down><right>^K", ["{", " ", "}"], 1, 1),
  TextCase("the beginning of the line goes", object, "<down><end>^U", ["{", "", "}"], 1, 0),
  TextCase("a word goes", object, "<down><end>^W", ["{", "    \"b\": ", "}"], 1, 9),
  TextCase("words are jumped", object, "<a-f><a-f><a-b>", ["{", "    \"b\": 1", "}"], 1, 9),
  TextCase(
    "up and down come back to their column", object, "<down><end><down><up>",
    ["{", "    \"b\": 1", "}"], 1, 10),
  TextCase("Tab indents", "[12]", "<tab>", ["  12"], 0, 2),
  TextCase("a word is a step of undo", "[12]", "no yes<a-z>", ["no 12"], 0, 3),
  TextCase("undo and redo", "[12]", "no yes<a-z><a-z>^Y", ["no 12"], 0, 3),
  TextCase("deleted characters are one step", "[[12]]", "<end><bs><bs><bs><a-z>", ["[12]"], 0, 4),
  TextCase("a movement ends a step", "[12]", "ab<left>c<a-z>", ["ab12"], 0, 1),
  TextCase("what is typed replaces the selection", "[[12]]", "<right><s-end>0", ["[0"], 0, 2),
  TextCase("a movement ends the selection", "[[12]]", "<s-right><right>x", ["[1x2]"], 0, 3),
  TextCase("delete takes the selection", "[[12, 3]]", "<right><c-s-right><del>", ["[, 3]"], 0, 1),
  TextCase(
    "a line is cut and pasted", object, "<down>^X<a-v><a-v>",
    [
      "{", "    \"b\": 1", "    \"b\": 1", "}",
    ], 3, 0),
  TextCase(
    "selected lines are indented", object, "<s-down><s-down><tab>",
    [
      "  {", "      \"b\": 1", "}",
    ], 1, 12),
  TextCase("lines go back to the left", object, "<down><s-tab>", ["{", "  \"b\": 1", "}"], 1, 0),
  TextCase(
    "columns count bytes, movements characters", "[[\"日本\"]]", "<right><right><right>x",
    [
      "[\"日x本\"]"
    ], 0, 6),
  TextCase("find selects what it finds", "[[1, 2, 1]]", "^F1<ret>9<f3>8", ["[9, 2, 8]"], 0, 8),
  TextCase("the next key as it is", "[12]", "^V<tab>", ["\t12"], 0, 1),
]

struct TextEditorTests {
  @Test(arguments: textCases)
  func `keys edit the text`(_ row: TextCase) throws {
    var editor = try EditorDriver(document: row.document)
    editor.send("je" + row.keys)
    #expect(editor.state.text?.lines.map { String($0) } == row.lines)
    #expect(editor.state.text?.cursor == row.cursor)
  }

  @Test func `the text goes back with its margin, and the rest keeps its bytes`() throws {
    var editor = try EditorDriver(document: object)
    editor.send("je<down><end>5^S")
    #expect(editor.text == object.replacing(": 1", with: ": 15"))
    #expect(editor.state.screen == .tree)
    editor.send("u")
    #expect(editor.text == object)
  }

  @Test func `a text that is no JSON is not taken, and the cursor goes to the place`() throws {
    var editor = try EditorDriver(document: object)
    editor.send("je<down><end>x")
    #expect(editor.state.text?.problem?.line == 2)
    #expect(editor.state.stateChip.text.hasPrefix("SYNTAX 2:"))
    editor.send("<home>^S")
    #expect(editor.message.hasPrefix("Not applied: "))
    #expect(editor.state.screen == .text)
    #expect(editor.state.text?.cursor.line == 1)
    #expect(editor.text == object)
  }

  @Test func `leaving asks only when something was changed`() throws {
    var editor = try EditorDriver(document: object)
    editor.send("je<esc>")
    #expect(editor.state.screen == .tree)
    editor.send("ex<esc>")
    #expect(editor.state.popup != nil)
    editor.send("<esc>")
    #expect(editor.state.popup == nil)
    #expect(editor.state.screen == .text)
    editor.send("<esc>drop<ret>")
    #expect(editor.state.screen == .tree)
    #expect(editor.text == object)
  }

  @Test func `a pasted text is one step`() throws {
    var editor = try EditorDriver(document: object)
    editor.send("je")
    editor.feed(.terminal(.paste("1\r2\r\n3")))
    #expect(editor.state.text?.lines.map { String($0) }.prefix(3) == ["1", "2", "3{"])
    editor.send("<a-z>")
    #expect(editor.state.text?.isChanged == false)
  }

  @Test func `the cursor stays visible`() throws {
    let items = (0..<100).map { "  \($0)" }.joined(separator: ",\n")
    var editor = try EditorDriver(document: "[\n\(items)\n]", rows: 24)
    editor.send("gge<c-end>")
    let top = editor.state.text?.top ?? 0
    #expect(top + editor.state.layout.listHeight == 102)
    editor.send("<c-home>")
    #expect(editor.state.text?.top == 0)
  }

  @Test func `carriage returns at the line ends stay`() throws {
    let document = "{\r\n  \"a\": [\r\n    1\r\n  ]\r\n}"
    var editor = try EditorDriver(document: document)
    editor.send("je<down><end>2^S")
    #expect(editor.text == document.replacing("1", with: "12"))
  }
}
