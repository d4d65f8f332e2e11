import EditorCore
import Testing

private let list = "[1, 2, 3, 4, 5, 6]"
private let people = #"[{"n": "a", "on": true}, {"n": "b", "on": true}, {"n": "c"}]"#

/// Keys with a dot among them, and the document that comes of it.
private let repeatCases: [EditCase] = [
  EditCase("a deletion", list, "jdd.", "[3, 4, 5, 6]", at: "/0"),
  EditCase("a deletion with its count", list, "j2dd.", "[5, 6]", at: "/0"),
  EditCase("a deletion with another count", list, "j2dd3.", "[6]", at: "/0"),
  EditCase("a deletion of a range", list, "jVjjd.", "[]", at: ""),
  EditCase("a value", list, "jc9<ret>jj.", "[9, 2, 9, 4, 5, 6]", at: "/2"),
  EditCase(
    "a value is not put in place of a container", "[1, [2]]", "jc9<ret>j.", "[9, [2]]", at: "/1"),
  EditCase(
    "a name", people, "jjrx<ret>3j.",
    #"[{"nx": "a", "on": true}, {"nx": "b", "on": true}, {"n": "c"}]"#, at: "/1/nx"),
  EditCase(
    "an addition after", list, "jo7<ret>GG.",
    list.replacing("1,", with: "1, 7,")
      .replacing("6", with: "6, 7"), at: "/7"),
  EditCase("an addition before", list, "jO7<ret>.", "[7, 7, 1, 2, 3, 4, 5, 6]", at: "/0"),
  EditCase("additions", list, "Go7<ret>2.", "[1, 2, 3, 4, 5, 6, 7, 7, 7]", at: "/7"),
  EditCase("a toggle", "[true, true, 1]", "j~j.j.", "[false, false, 1]", at: "/2"),
  EditCase("a paste", "[1, 2]", "jyyp..", "[1, 1, 1, 1, 2]", at: "/3"),
  EditCase("a move", list, "j2<a-j>.", "[2, 3, 4, 5, 1, 6]", at: "/4"),
  EditCase("what was undone", list, "jddu.", "[2, 3, 4, 5, 6]", at: "/0"),
  EditCase("a revert", "[1, 2]", "jc8<ret>jc9<ret>gxk.", "[1, 2]", at: "/0"),
  EditCase("nothing", list, "j.", list, at: "/0"),
  EditCase("a copy is no edit", list, "jyy.", list, at: "/0"),
]

struct RepeatTests {
  @Test(arguments: repeatCases)
  func `a dot does the last edit again`(_ test: EditCase) throws {
    var editor = try EditorDriver(document: test.document)
    editor.send(test.keys)
    #expect(editor.text == test.expected, "\(test.name): \(editor.message)")
    #expect(editor.cursor == test.cursor, "\(test.name)")
  }

  @Test func `a repeated name is given only where it is free`() throws {
    var editor = try EditorDriver(document: #"{"a": 1, "b": 2}"#)
    editor.send("jrx<ret>j.")
    #expect(editor.text == #"{"ax": 1, "b": 2}"#)
    #expect(editor.message == "Not repeated: there is a member ax here already.")
  }

  @Test func `a repeated child goes into another container`() throws {
    var editor = try EditorDriver(document: people)
    editor.send("jaid<ret>1<ret>:go /1<ret>.")
    #expect(editor.cursor == "/1/id")
    editor.send(":go /1<ret>.")
    #expect(editor.cursor == "/1/id copy")
    #expect(editor.message == "Named id copy; r renames it.")
  }

  @Test func `applied text is repeated as a value`() throws {
    var editor = try EditorDriver(document: "[1, 2]")
    editor.send("je<end>5^Sj.")
    #expect(editor.text == "[15, 15]")
  }
}
