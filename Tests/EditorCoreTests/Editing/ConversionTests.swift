import EditorCore
import JSONSyntax
import Testing

private let mixed = #"{"b": 1, "a": {"z": 1, "y": [{"q": 1, "p": 2}]}, "c": 3}"#

/// Sorting.
private let sortCases: [EditCase] = [
  EditCase(
    "this object", mixed, "zss", #"{"a": {"z": 1, "y": [{"q": 1, "p": 2}]}, "b": 1, "c": 3}"#,
    at: ""),
  EditCase(
    "all in it", mixed, "zsd", #"{"a": {"y": [{"p": 2, "q": 1}], "z": 1}, "b": 1, "c": 3}"#,
    at: ""),
  EditCase(
    "the object around a scalar", mixed, "jzss",
    #"{"a": {"z": 1, "y": [{"q": 1, "p": 2}]}, "b": 1, "c": 3}"#, at: "/b"),
  EditCase(
    "an object inside", mixed, "jjzsd",
    #"{"b": 1, "a": {"y": [{"p": 2, "q": 1}], "z": 1}, "c": 3}"#, at: "/a"),
  EditCase("an array keeps its order", "[3, 1]", "zss", "[3, 1]", at: ""),
  EditCase(
    "objects in an array", #"[{"b": 1, "a": 2}, 1]"#, "zsd", #"[{"a": 2, "b": 1}, 1]"#, at: ""),
  EditCase("sorted already", #"{"a": 1, "b": 2}"#, "zss", #"{"a": 1, "b": 2}"#, at: ""),
  EditCase(
    "repeated names keep their order", #"{"b": 1, "a": 2, "a": 1}"#, "zss",
    #"{"a": 2, "a": 1, "b": 1}"#, at: ""),
  EditCase("one step to undo", mixed, "zsdu", mixed, at: ""),
  EditCase(
    "repeated", #"[{"b": 1, "a": 2}, {"d": 1, "c": 2}]"#, "jzssJ.",
    #"[{"a": 2, "b": 1}, {"c": 2, "d": 1}]"#, at: "/1"),
  EditCase("given up", mixed, "zs<esc>", mixed, at: ""),
  EditCase(
    "lines stay lines", "{\n  \"b\": 1,\n  \"a\": 2\n}\n", "zss",
    "{\n  \"a\": 2,\n  \"b\": 1\n}\n", at: ""),
  EditCase(
    "by command", mixed, ":sort deep<ret>",
    #"{"a": {"y": [{"p": 2, "q": 1}], "z": 1}, "b": 1, "c": 3}"#, at: ""),
]

/// JSON text in strings.
private let embeddedCases: [EditCase] = [
  EditCase("a string to its object", #"["{\"a\":[1,2]}"]"#, "jzj", #"[{"a":[1,2]}]"#, at: "/0"),
  EditCase("there and back", #"["{\"a\":[1,2]}"]"#, "jzjzj", #"["{\"a\":[1,2]}"]"#, at: "/0"),
  EditCase("a number in a string", #"["1.50"]"#, "jzj", "[1.50]", at: "/0"),
  EditCase("no JSON in it", #"["a"]"#, "jzj", #"["a"]"#, at: "/0"),
  EditCase(
    "lines are joined", "[\n  {\n    \"a b\": 1\n  }\n]", "jzj",
    "[\n  \"{\\\"a b\\\":1}\"\n]", at: "/0"),
  EditCase("a string in a string", #"["a"]"#, "j:stringify<ret>", #"["\"a\""]"#, at: "/0"),
  EditCase("by command", #"["[1]"]"#, "j:parse<ret>", "[[1]]", at: "/0"),
  EditCase("no string", "[1]", "j:parse<ret>", "[1]", at: "/0"),
  EditCase("repeated", #"["1", "2"]"#, "jzjj.", "[1, 2]", at: "/1"),
]

struct ConversionTests {
  private func check(_ test: EditCase) throws {
    var editor = try EditorDriver(document: test.document)
    editor.send(test.keys)
    #expect(editor.text == test.expected, "\(test.name): \(editor.message)")
    #expect(editor.cursor == test.cursor, "\(test.name)")
  }

  @Test(arguments: sortCases)
  func `objects are sorted by their names`(_ test: EditCase) throws { try check(test) }

  @Test(arguments: embeddedCases)
  func `a string becomes the JSON in it, and back`(_ test: EditCase) throws { try check(test) }

  @Test func `sorting asks at once how far`() throws {
    var editor = try EditorDriver(document: mixed)
    editor.send("z")
    #expect(editor.state.popup == nil)
    editor.send("s")
    #expect(editor.state.popup == .whichKey)
    #expect(editor.state.whichKey?.title == "zs … sort the names")
    #expect(editor.state.whichKey?.rows.map(\.keys) == ["s", "d"])
    editor.send("s")
    #expect(editor.state.popup == nil)
    #expect(editor.message == "Sorted. u undoes.")
  }

  @Test func `what was closed stays closed when names are sorted`() throws {
    var editor = try EditorDriver(document: mixed)
    editor.send("jj<space>zss")
    #expect(editor.cursor == "/a")
    editor.send("ggzss")
    #expect(editor.rows.count == 4)
  }

  @Test func `a typed command shows the tree that it changes`() throws {
    var editor = try EditorDriver(document: mixed)
    editor.send("gL:sort<ret>")
    #expect(editor.state.screen == .tree)
    #expect(editor.message == "Sorted. u undoes.")
    editor.send(":sort all<ret>")
    #expect(editor.message == ":sort sorts this object, :sort deep all in it as well.")
  }

  @Test func `a change of type says when the value was not kept`() throws {
    var editor = try EditorDriver(document: #"["five", "5"]"#)
    editor.send("jT")
    #expect(editor.message == "string to number; the value was not kept. T goes on, u undoes.")
    editor.send("jT")
    #expect(editor.message == "string to number.")
  }

  @Test func `a value that was edited in between is the new original`() throws {
    var editor = try EditorDriver(document: #"["five"]"#)
    editor.send("jTc7<ret>TTTTT")
    #expect(editor.text == #"["7"]"#)
  }
}
