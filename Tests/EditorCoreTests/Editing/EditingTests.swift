import EditorCore
import JSONSyntax
import Testing

/// Keys typed into a document, and the document that comes of it.
struct EditCase: Sendable, CustomTestStringConvertible {
  let name: String
  let document: String
  let keys: String
  let expected: String
  let cursor: String?

  init(_ name: String, _ document: String, _ keys: String, _ expected: String, at cursor: String?) {
    self.name = name
    self.document = document
    self.keys = keys
    self.expected = expected
    self.cursor = cursor
  }

  var testDescription: String { name }
}

private let person = #"{"name": "Ada", "age": 36, "tags": ["x", "y"], "on": true, "note": null}"#

private func edited(_ change: (inout String) -> Void) -> String {
  var text = person
  change(&text)
  return text
}

private func replaced(_ old: String, _ new: String) -> String { person.replacing(old, with: new) }

/// Values in their rows.
let valueCases: [EditCase] = [
  EditCase("a string", person, "jiX<ret>", replaced("Ada", "AdaX"), at: "/name"),
  EditCase("a cleared string", person, "jcBo<ret>", replaced("Ada", "Bo"), at: "/name"),
  EditCase("given up", person, "jcBo<esc>", person, at: "/name"),
  EditCase("unchanged", person, "ji<ret>", person, at: "/name"),
  EditCase("a number as spelled", person, "jjc1.50e2<ret>", replaced("36", "1.50e2"), at: "/age"),
  EditCase("a number that is none", person, "jjcx<ret>", person, at: "/age"),
  EditCase(
    "a quotation mark in a string", person, "jc\"<ret>", replaced("Ada", #"\""#), at: "/name"),
  EditCase("a boolean typed", person, "jjjjjjcfalse<ret>", replaced("true", "false"), at: "/on"),
  EditCase("a boolean that is none", person, "jjjjjjcyes<ret>", person, at: "/on"),
  EditCase("a boolean toggled", person, "jjjjjj~", replaced("true", "false"), at: "/on"),
  EditCase("a toggled string", person, "j~", person, at: "/name"),
  EditCase("null to text", person, "Gc\"hi<ret>", replaced("null", #""hi""#), at: "/note"),
  EditCase("null to an object", person, "Gc{<ret>", replaced("null", "{}"), at: "/note"),
  EditCase("null to false", person, "Gcf<ret>", replaced("null", "false"), at: "/note"),
  EditCase(
    "raw JSON instead of a string", person, "ji<A-\"><c-u>[1, 2]<ret>",
    replaced(#""Ada""#, "[1, 2]"), at: "/name"),
  EditCase(
    "raw JSON with an escape", person, #"ji<A-"><left>\u0041<ret>"#,
    replaced("Ada", #"Ada\u0041"#), at: "/name"),
  EditCase("renamed", person, "jrX<ret>", replaced("name", "nameX"), at: "/nameX"),
  EditCase("renamed to a name that is there", person, "jr^uage<ret>", person, at: "/name"),
  EditCase("an item has no name", person, "jjjjrx<esc>", replaced(#""x", "#, ""), at: "/tags/0"),
]

/// Adding, deleting, moving.
let memberCases: [EditCase] = [
  EditCase(
    "a member after", person, "joid<ret>7<ret>", replaced(#""age""#, #""id": 7, "age""#), at: "/id"),
  EditCase(
    "a member before", person, "jOid<ret>7<ret>",
    replaced(#"{"name""#, #"{"id": 7, "name""#), at: "/id"),
  EditCase("a name that is there", person, "joage<ret>", person, at: "/name"),
  EditCase(
    "a text value", person, "joid<ret>\"a b<ret>",
    replaced(#""age""#, #""id": "a b", "age""#), at: "/id"),
  EditCase("a value given up", person, "joid<ret>7<esc>", person, at: "/name"),
  EditCase("an object picked by {", "[0]", "jo{<ret>", "[0,{}]", at: "/1"),
  EditCase("an array picked by [", "[0]", "jO[<ret>", "[[],0]", at: "/0"),
  EditCase("text picked by a quotation mark", "[0]", "jo\"a\"b<ret>", #"[0,"a\"b"]"#, at: "/1"),
  EditCase("a number picked by a digit", "[0]", "a7<ret>", "[0,7]", at: "/1"),
  EditCase("a number picked by its sign", "[0]", "a-7<ret>", "[0,-7]", at: "/1"),
  EditCase("true picked by t", "[0]", "at<ret>", "[0,true]", at: "/1"),
  EditCase("false picked by f", "[0]", "af<ret>", "[0,false]", at: "/1"),
  EditCase("null picked by n", "[0]", "an<ret>", "[0,null]", at: "/1"),
  EditCase("whole JSON", "[0]", #"a{"b": [1]}<ret>"#, #"[0,{"b": [1]}]"#, at: "/1"),
  EditCase("nothing else begins a value", "[0]", "ax<ret>", "[0]", at: ""),
  EditCase("a type picked and taken back", "[0]", "a\"<bs>7<ret>", "[0,7]", at: "/1"),
  EditCase("a child of a single value", "1", "a", "1", at: ""),
  EditCase("a child", person, "jjjatrue<ret>", replaced(#""y"]"#, #""y", true]"#), at: "/tags/2"),
  EditCase("no child in a scalar", person, "ja", person, at: "/name"),
  EditCase(
    "a member of the root", person, "oid<ret>1<ret>",
    replaced("null}", #"null, "id": 1}"#), at: "/id"),
  EditCase("deleted", person, "jdd", replaced(#""name": "Ada", "#, ""), at: "/age"),
  EditCase(
    "two deleted", person, "j2dd", replaced(#""name": "Ada", "age": 36, "#, ""), at: "/tags"),
  EditCase(
    "more deleted than there are", person, "jjjj9dd", replaced(#"["x", "y"]"#, "[]"), at: "/tags"),
  EditCase("the last one deleted", person, "Gdd", replaced(#", "note": null"#, ""), at: "/on"),
  EditCase("the root", person, "dd", person, at: ""),
  EditCase("a prefix and another key", person, "jdj", person, at: "/name"),
  EditCase(
    "cut and pasted", person, "jxjp",
    replaced(#""name": "Ada", "#, "").replacing(#""y"]"#, with: #""y"], "name": "Ada""#),
    at: "/name"),
  EditCase(
    "copied and pasted", person, "jyyp",
    replaced(#""age""#, #""name copy": "Ada", "age""#), at: "/name copy"),
  EditCase(
    "pasted before", person, "jyyP",
    replaced(#"{"name""#, #"{"name copy": "Ada", "name""#), at: "/name copy"),
  EditCase("an item pasted", person, "jjjjyyp", replaced(#""x", "#, #""x", "x", "#), at: "/tags/1"),
  EditCase(
    "an item into an object", person, "jjjjyykp",
    replaced(#""y"]"#, #""y"], "pasted": "x""#), at: "/pasted"),
  EditCase("nothing to paste", person, "jp", person, at: "/name"),
  EditCase(
    "duplicated", person, "jD", replaced(#""age""#, #""name copy": "Ada", "age""#), at: "/name copy"
  ),
  EditCase(
    "duplicated twice", person, "jDD",
    replaced(#""age""#, #""name copy": "Ada", "name copy copy": "Ada", "age""#),
    at: "/name copy copy"),
  EditCase(
    "moved down", person, "j<A-j>",
    replaced(#""name": "Ada", "age": 36"#, #""age": 36, "name": "Ada""#), at: "/name"),
  EditCase("moved up at the top", person, "j<A-k>", person, at: "/name"),
  EditCase(
    "moved by a count", person, "j9<A-j>",
    replaced(#""name": "Ada", "#, "").replacing("null}", with: #"null, "name": "Ada"}"#),
    at: "/name"),
]

/// Types, undo, base.
let stepCases: [EditCase] = [
  EditCase("string to number", #"["5"]"#, "jT", "[5]", at: "/0"),
  EditCase("text to number", #"["five"]"#, "jT", "[0]", at: "/0"),
  EditCase("number to boolean", "[0.0e5, 7]", "jTjT", "[false, true]", at: "/1"),
  EditCase("boolean to null", "[true]", "jT", "[null]", at: "/0"),
  EditCase("null to object", "[null]", "jT", "[{}]", at: "/0"),
  EditCase("object to array", #"[{"a":1,"b":2}]"#, "jT", "[[1, 2]]", at: "/0"),
  EditCase("array to string", "[[1,2]]", "jT", #"["[1,2]"]"#, at: "/0"),
  EditCase("text to an object and back to itself", #"["five"]"#, "jTTTTTT", #"["five"]"#, at: "/0"),
  EditCase(
    "a round keeps what stood there first", #"["five"]"#, "jTTTT", #"[{"value": "five"}]"#, at: "/0"
  ),
  EditCase("true to a word", "[true]", "jTTTT", #"["true"]"#, at: "/0"),
  EditCase("true to a number", "[true]", "j:type number<ret>", "[1]", at: "/0"),
  EditCase(
    "an array to an object", "[[7, 8]]", "j:type object<ret>", #"[{"0": 7, "1": 8}]"#, at: "/0"),
  EditCase(
    "an object in a string", #"["{\"a\": 1}"]"#, "j:type object<ret>", #"[{"a": 1}]"#, at: "/0"),
  EditCase("a word to a boolean", #"["TRUE"]"#, "j:type boolean<ret>", "[true]", at: "/0"),
  EditCase("a type that is there", "[1]", "j:type number<ret>", "[1]", at: "/0"),
  EditCase("a type of no JSON", "[1]", "j:type date<ret>", "[1]", at: "/0"),
  EditCase("numbers of a range to booleans", "[0, 1, 2]", "jVjjT", "[false, true, true]", at: "/2"),
  EditCase("a range toggled", "[true, 1, false]", "jVjj~", "[false, 1, true]", at: "/2"),
  EditCase("the root gets another type", "[1]", "T", #""[1]""#, at: ""),
  EditCase("undone", person, "jddu", person, at: "/name"),
  EditCase("undone twice", person, "jddddoid<ret>1<ret>3u", person, at: "/name"),
  EditCase("done again", person, "jddu^r", replaced(#""name": "Ada", "#, ""), at: "/age"),
  EditCase("a new edit forgets redo", person, "jddujc1<ret>^r", replaced("36", "1"), at: "/age"),
  EditCase("nothing to undo", person, "u", person, at: ""),
  EditCase("a changed value back to base", person, "jcBo<ret>gx", person, at: "/name"),
  EditCase("a deleted value back", person, "jddkgx", person, at: "/name"),
  EditCase("an added value back", person, "joid<ret>1<ret>gx", person, at: "/age"),
  EditCase("a renamed member back", person, "jrX<ret>gx", person, at: "/name"),
  EditCase("everything back", person, "jcBo<ret>jddGddggjgg<home>gx", person, at: ""),
  EditCase("a container back", person, "jjjjddddgx", person, at: "/tags"),
  EditCase("nothing to revert", person, "jgx", person, at: "/name"),
]

struct EditingTests {
  private func check(_ test: EditCase) throws {
    var editor = try EditorDriver(document: test.document)
    editor.send(test.keys)
    #expect(editor.text == test.expected, "\(test.name): \(editor.message)")
    if let cursor = test.cursor { #expect(editor.cursor == cursor, "\(test.name)") }
    #expect(editor.state.input == nil || test.expected == test.document)
  }

  @Test(arguments: valueCases)
  func `values are edited in their rows`(_ test: EditCase) throws { try check(test) }

  @Test(arguments: memberCases)
  func `members are added, removed and moved`(_ test: EditCase) throws { try check(test) }

  @Test(arguments: stepCases)
  func `steps are taken back and done again`(_ test: EditCase) throws { try check(test) }

  @Test func `reverting everything by hand leaves the document clean`() throws {
    var editor = try EditorDriver(document: person)
    editor.send("jcBo<ret>jddGcf<ret>")
    #expect(editor.state.document?.isDirty == true)
    editor.send("gdxxx")
    #expect(editor.text == person)
    #expect(editor.state.document?.isDirty == false)
  }
}
