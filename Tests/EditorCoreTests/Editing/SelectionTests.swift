import EditorCore
import JSONSyntax
import TerminalModel
import Testing

private let person = #"{"name": "Ada", "age": 36, "tags": ["x", "y"], "on": true, "note": null}"#
private let list = "[1, 2, 3, 4, 5]"
private let nested = #"{"a": 1, "b": {"c": 2, "d": 3, "e": {"f": 4}}, "g": [5, 6]}"#

/// Keys typed with a range selected, and the document that comes of it.
private let selectionCases: [EditCase] = [
  EditCase("two deleted", list, "jVjd", "[3, 4, 5]", at: "/0"),
  EditCase("deleted upwards", list, "3jVkkd", "[4, 5]", at: "/0"),
  EditCase("the last ones deleted", list, "GVkd", "[1, 2, 3]", at: "/2"),
  EditCase("all deleted", list, "jVGd", "[]", at: ""),
  EditCase("deleted with a key of the tree", list, "jVj<delete>", "[3, 4, 5]", at: "/0"),
  EditCase("Shift and arrows", list, "j<s-down><s-down>d", "[4, 5]", at: "/0"),
  EditCase("a plain movement ends Shift's selection", list, "j<s-down>jd<esc>", list, at: "/2"),
  EditCase("V goes on over plain movements", list, "jVjjd", "[4, 5]", at: "/0"),
  EditCase("a count extends", list, "jV2jd", "[4, 5]", at: "/0"),
  EditCase("left with Esc", list, "jVj<esc>dd", "[1, 3, 4, 5]", at: "/1"),
  EditCase("left with V", list, "jVjVdd", "[1, 3, 4, 5]", at: "/1"),
  EditCase("cut and pasted", list, "jVjxjjp", "[3, 4, 5, 1, 2]", at: "/3"),
  EditCase("copied and pasted", list, "jVjyGp", "[1, 2, 3, 4, 5, 1, 2]", at: "/5"),
  EditCase("pasted twice", list, "jVjyG2p", "[1, 2, 3, 4, 5, 1, 2, 1, 2]", at: "/5"),
  EditCase("duplicated", list, "jVjD", "[1, 2, 1, 2, 3, 4, 5]", at: "/2"),
  EditCase("moved down", list, "jVj<a-j>", "[3, 1, 2, 4, 5]", at: "/2"),
  EditCase("moved down, then further", list, "jVj<a-j><a-j>", "[3, 4, 1, 2, 5]", at: "/3"),
  EditCase("moved further than its length", list, "jVj3<a-j>", "[3, 4, 5, 1, 2]", at: "/4"),
  EditCase("moved up", list, "GVk<a-k>", "[1, 2, 4, 5, 3]", at: "/2"),
  EditCase("moved up further", list, "GVk9<a-k>", "[4, 5, 1, 2, 3]", at: "/0"),
  EditCase("moved no further", list, "jVj<a-k>", list, at: "/1"),
  EditCase(
    "members keep their names", person, "jVjxGp",
    #"{"tags": ["x", "y"], "on": true, "note": null, "name": "Ada", "age": 36}"#, at: "/name"),
  EditCase(
    "copies of members get names", person, "jVjD",
    #"{"name": "Ada", "age": 36, "name copy": "Ada", "age copy": 36, "#
      + person.dropFirst(#"{"name": "Ada", "age": 36, "#.count), at: "/name copy"),
  EditCase(
    "elements pasted into an object get names", person, "jjjjVjykp",
    person.replacing(#""y"], "#, with: #""y"], "pasted": "x", "pasted copy": "y", "#),
    at: "/pasted"),
  EditCase(
    "a selection inside its container stays there", nested, "jjVjd",
    #"{"a": 1, "g": [5, 6]}"#, at: "/g"),
  EditCase(
    "a selection that leaves its container holds all of it", nested, "jjjVGd", #"{"a": 1}"#,
    at: "/a"),
  EditCase("all of the root", list, "jVkd", "[]", at: ""),
  EditCase("back to base", person, "jcBo<ret>jc7<ret>kVjgx", person, at: "/name"),
  EditCase("nothing to take back", list, "Gc7<ret>ggjVjgx", "[1, 2, 3, 4, 7]", at: "/1"),
  EditCase("all back that was added", list, "Go7<ret>o8<ret>Vkgx", list, at: "/4"),
  EditCase(
    "changed elements back to base", list, "jc8<ret>jc9<ret>kVjgx", list, at: "/0"),
  EditCase(
    "what was removed elsewhere stays removed", list, "jddGo9<ret>Vkgx", "[2, 3, 4, 5]", at: "/3"),
  EditCase(
    "names sorted in each object", #"[{"b": 1, "a": 2}, 3, {"d": 4, "c": {"f": 5, "e": 6}}]"#,
    ":go /0<ret>VGzss", #"[{"a": 2, "b": 1}, 3, {"c": {"f": 5, "e": 6}, "d": 4}]"#, at: "/2"),
  EditCase(
    "names sorted in each, down to the deepest", #"[{"b": 1, "a": 2}, {"d": {"f": 5, "e": 6}}]"#,
    ":go /0<ret>VJzsd", #"[{"a": 2, "b": 1}, {"d": {"e": 6, "f": 5}}]"#, at: "/1"),
  EditCase("no object to sort", list, "jVjzss", list, at: "/1"),
  EditCase("strings to values", #"["[1]", "a", "2"]"#, "jVGzj", #"[[1], "a", 2]"#, at: "/2"),
  EditCase(
    "values to strings", #"[1, {"a": null}, "x"]"#, "jVGzj", #"["1", "{\"a\": null}", "x"]"#,
    at: "/2"),
  EditCase("one step to undo", list, "jVjdu", list, at: "/1"),
]

/// Moving to another level.
private let levelCases: [EditCase] = [
  EditCase(
    "out of an object", nested, "jjj<lt>",
    #"{"a": 1, "b": {"d": 3, "e": {"f": 4}}, "c": 2, "g": [5, 6]}"#, at: "/c"),
  EditCase(
    "out by a range", nested, "jjjVj<lt>",
    #"{"a": 1, "b": {"e": {"f": 4}}, "c": 2, "d": 3, "g": [5, 6]}"#, at: "/d"),
  EditCase(
    "out by two", nested, "6j2<lt>",
    #"{"a": 1, "b": {"c": 2, "d": 3, "e": {}}, "f": 4, "g": [5, 6]}"#,
    at: "/f"),
  EditCase("out of the root's", list, "j<lt>", list, at: "/0"),
  EditCase("the root", list, "<lt>", list, at: ""),
  EditCase(
    "out of an array into an object", nested, "Gk<lt>",
    #"{"a": 1, "b": {"c": 2, "d": 3, "e": {"f": 4}}, "g": [6], "g 0": 5}"#, at: "/g 0"),
  EditCase(
    "into the container above", #"{"a": {"x": 1}, "b": 2}"#, "G>", #"{"a": {"x": 1, "b": 2}}"#,
    at: "/a/b"),
  EditCase(
    "into an array, without its name", #"{"a": [1], "b": 2}"#, "G>", #"{"a": [1, 2]}"#,
    at: "/a/1"),
  EditCase(
    "into the container below", nested, "j>",
    #"{"b": {"a": 1, "c": 2, "d": 3, "e": {"f": 4}}, "g": [5, 6]}"#, at: "/b/a"),
  EditCase(
    "a range into the container below", "[1, 2, [3]]", "jVj>", "[[1, 2, 3]]", at: "/0/1"),
  EditCase("a range into the container above", "[[1], 2, 3]", "jjjVj>", "[[1, 2, 3]]", at: "/0/2"),
  EditCase("nothing beside it", list, "j>", list, at: "/0"),
  EditCase(
    "a name that is there", #"{"a": {"b": 1}, "b": 2}"#, "G>", #"{"a": {"b": 1, "b copy": 2}}"#,
    at: "/a/b copy"),
]

struct SelectionTests {
  private func check(_ test: EditCase) throws {
    var editor = try EditorDriver(document: test.document)
    editor.send(test.keys)
    #expect(editor.text == test.expected, "\(test.name): \(editor.message)")
    if let cursor = test.cursor { #expect(editor.cursor == cursor, "\(test.name)") }
  }

  @Test(arguments: selectionCases)
  func `one key acts on a range`(_ test: EditCase) throws { try check(test) }

  @Test(arguments: levelCases)
  func `values move to other levels`(_ test: EditCase) throws { try check(test) }

  @Test func `elements that stand for removed ones go, and those come back`() throws {
    var editor = try EditorDriver(document: #"[{"id": 1}, {"id": 2}, {"id": 3}]"#)
    editor.send(":go /1<ret>Vjjd")
    #expect(editor.text == #"[{"id": 1}]"#, "\(editor.message)")
    for id in [9, 8, 7] { editor.feed(.terminal(.paste("{\"id\": \(id)}"))) }
    editor.send(":go /2<ret>VJgx")
    #expect(
      editor.message
        == "New elements 1 to 3 stand for removed ones: select all of them, or gx one by one.")
    editor.send("<esc>:go /0<ret>VJJJgx")
    #expect(editor.state.document?.isDirty == false, "\(editor.text) \(editor.message)")
    editor.send("u")
    #expect(editor.state.document?.mine.root.count == 4)
  }

  @Test func `a range goes to the clipboard as it stands in its container`() throws {
    var editor = try EditorDriver(document: person)
    editor.send("jVjy")
    #expect(
      editor.takeEffects() == [.copyToClipboard(Array("\"name\": \"Ada\",\n\"age\": 36".utf8))])
    #expect(editor.message == "Copied 2 values; p pastes them.")
    #expect(editor.state.tree.selection == nil)
  }

  @Test func `what is too large for the clipboard is still pasted`() throws {
    let long = String(repeating: "x", count: 70_000)
    var editor = try EditorDriver(document: "[\"\(long)\"]")
    editor.send("jyy")
    let isCopied = editor.takeEffects().contains {
      if case .copyToClipboard = $0 { true } else { false }
    }
    #expect(!isCopied)
    #expect(editor.message.hasSuffix("70002 bytes are more than terminals take (64 KiB)."))
    editor.send("p")
    #expect(editor.state.document?.mine.root.count == 2)
  }

  @Test func `a range of too many values is refused`() throws {
    let items = (0...10_000).map(String.init).joined(separator: ",")
    var editor = try EditorDriver(document: "[\(items)]")
    editor.send("jVGd")
    #expect(editor.message.hasPrefix("10001 values are more than one key changes"))
    #expect(editor.state.document?.isDirty == false)
  }

  @Test func `what a filter hides is not changed with a range`() throws {
    var editor = try EditorDriver(document: #"["ab", "x", "ac", "ad"]"#)
    editor.send("/a<ret>")
    editor.runSearches()
    editor.send("zf")
    editor.runSearches()
    try #require(editor.rows.count == 4)
    editor.send("ggjVjd")
    #expect(editor.message == "The filter hides 1 of these 3 values; zf shows everything.")
    #expect(editor.state.document?.isDirty == false)
    editor.send("<esc>Vjd")
    #expect(editor.text == #"["ab", "x"]"#)
  }

  @Test func `a moved range stays selected`() throws {
    var editor = try EditorDriver(document: list)
    editor.send("jVj<a-j>")
    #expect(editor.state.selectedRun?.range == 1..<3)
    editor.send("d")
    #expect(editor.text == "[3, 4, 5]")
    #expect(editor.state.tree.selection == nil)
  }

  @Test func `the footer shows what a range is for`() throws {
    var editor = try EditorDriver(document: list)
    editor.send("jV")
    #expect(editor.state.keyContext == .selection)
    #expect(editor.state.footerHints.map(\.key) == ["d", "y", "x", "D", "Alt-j", "<", "Esc", "?"])
    editor.send("?")
    #expect(editor.state.screen == .help)
  }

  @Test func `a selection follows its values when the document becomes another version`() throws {
    var world = World(list)
    world.send("jjVj")
    world.server.write("[0, 1, 2, 3, 4, 5]", by: "bo")
    world.poll()
    #expect(world.state.selectedRun?.count == 2)
  }
}
