import JSONSyntax
import Testing

/// A text, a change, and the text after it.
struct LayoutCase: Sendable {
  let name: String
  let before: String
  let edit: JSONEdit
  let after: String
}

private func fragment(_ text: String) -> JSONFragment {
  guard let fragment = try? JSONFragment(parsing: Array(text.utf8)) else {
    // The texts stand in this file; a wrong one shows as a string in the failure.
    return .string("no JSON in the test")
  }
  return fragment
}

private let lines = "{\n  \"a\": 1,\n  \"list\": [\n    1,\n    2\n  ],\n  \"empty\": []\n}\n"

private let cases = [
  LayoutCase(
    name: "first of many lines", before: lines,
    edit: .insert(into: [1], at: 0, name: nil, .null),
    after: lines.replacing("[\n    1", with: "[\n    null,\n    1")),
  LayoutCase(
    name: "last of many lines", before: lines,
    edit: .insert(into: [1], at: 2, name: nil, .null),
    after: lines.replacing("2\n  ]", with: "2,\n    null\n  ]")),
  LayoutCase(
    name: "a member between others", before: lines,
    edit: .insert(into: [], at: 1, name: "b", .null),
    after: lines.replacing("  \"list\"", with: "  \"b\": null,\n  \"list\"")),
  LayoutCase(
    name: "an empty array is filled like its sibling", before: lines,
    edit: .insert(into: [2], at: 0, name: nil, .null),
    after: lines.replacing("[]", with: "[\n    null\n  ]")),
  LayoutCase(
    name: "an emptied array has nothing in it", before: "[\n  [ 1 ]\n]",
    edit: .remove([0, 0]), after: "[\n  []\n]"),
  LayoutCase(
    name: "what comes first takes the first place", before: "[ 1, 2,3 ]",
    edit: .remove([0]), after: "[ 2,3 ]"),
  LayoutCase(
    name: "the last one goes with its comma", before: "[1, 2 , 3\n]",
    edit: .remove([2]), after: "[1, 2\n]"),
  LayoutCase(
    name: "a second element on one line", before: "{\"a\": [1]}",
    edit: .insert(into: [0], at: 1, name: nil, .null), after: "{\"a\": [1, null]}"),
  LayoutCase(
    name: "a second element without spaces", before: "{\"a\":[1]}",
    edit: .insert(into: [0], at: 1, name: nil, .null), after: "{\"a\":[1,null]}"),
  LayoutCase(
    name: "padding in a one-line object", before: "[{ \"a\": 1 }, {}]",
    edit: .insert(into: [1], at: 0, name: "b", .null), after: "[{ \"a\": 1 }, { \"b\": null }]"),
  LayoutCase(
    name: "a colon between spaces", before: "{\"a\" : 1}",
    edit: .insert(into: [], at: 1, name: "b", .null), after: "{\"a\" : 1, \"b\" : null}"),
  LayoutCase(
    name: "tabs and carriage returns", before: "{\r\n\t\"a\": {\r\n\t\t\"b\": {}\r\n\t}\r\n}",
    edit: .insert(into: [0, 0], at: 0, name: "c", .null),
    after: "{\r\n\t\"a\": {\r\n\t\t\"b\": {\r\n\t\t\t\"c\": null\r\n\t\t}\r\n\t}\r\n}"),
  LayoutCase(
    name: "blank lines are not copied", before: "[\n  1,\n\n  2\n]",
    edit: .insert(into: [], at: 2, name: nil, .null), after: "[\n  1,\n\n  2,\n  null\n]"),
  LayoutCase(
    name: "the first member of a document", before: "{}\n",
    edit: .insert(into: [], at: 0, name: "a", .null), after: "{\n  \"a\": null\n}\n"),
  LayoutCase(
    name: "the first member in a text without white space", before: "{\"a\":{},\"b\":[1,2]}",
    edit: .insert(into: [0], at: 0, name: "c", .null),
    after: "{\"a\":{\"c\":null},\"b\":[1,2]}"),
  LayoutCase(
    name: "an empty list like that of the next row",
    before: "[\n  {\"tags\": [\"a\"]},\n  {\"tags\": []}\n]",
    edit: .insert(into: [1, 0], at: 0, name: nil, .string("b")),
    after: "[\n  {\"tags\": [\"a\"]},\n  {\"tags\": [\"b\"]}\n]"),
  LayoutCase(
    name: "many lines are indented for their new place", before: lines,
    edit: .insert(into: [1], at: 2, name: nil, fragment("{\n  \"x\": \"\\n  \"\n}")),
    after: lines.replacing(
      "2\n  ]", with: "2,\n    {\n      \"x\": \"\\n  \"\n    }\n  ]")),
  LayoutCase(
    name: "many lines are indented when they replace", before: lines,
    edit: .replace([0], fragment("    [\n      1\n    ]")),
    after: lines.replacing("\"a\": 1", with: "\"a\": [\n    1\n  ]")),
  LayoutCase(
    name: "many lines are moved outwards", before: "[\n  [\n    [\n      1\n    ]\n  ]\n]",
    edit: .move(from: [0, 0], into: [], at: 1, name: nil),
    after: "[\n  [],\n  [\n    1\n  ]\n]"),
  LayoutCase(
    name: "a member keeps its name as it is spelled", before: "{\"\\u0061\": 1, \"o\": {\"x\": 2}}",
    edit: .move(from: [0], into: [0], at: 0, name: nil),
    after: "{\"o\": {\"\\u0061\": 1, \"x\": 2}}"),
  LayoutCase(
    name: "a new name changes nothing else", before: "{ \"a\" :\t1 }",
    edit: .rename([0], to: "b\n"), after: "{ \"b\\n\" :\t1 }"),
  LayoutCase(
    name: "a replaced root keeps what is around it", before: "\u{FEFF} 1 \n",
    edit: .replace([], .emptyArray), after: "\u{FEFF} [] \n"),
]

@Test(arguments: cases)
func `new values are written in the layout of their neighbours`(layout: LayoutCase) throws {
  let document = try JSONDocument(parsing: Array(layout.before.utf8))
  let edited = try document.applying(layout.edit)
  #expect(String(decoding: edited.serialized(), as: UTF8.self) == layout.after)
  #expect(document.serialized() == Array(layout.before.utf8))
}

@Test func `an emptied container is filled as it was before`() throws {
  let document = try JSONDocument(parsing: Array(lines.utf8))
  let edited = try document.applying(.remove([1, 0])).applying(.remove([1, 0]))
    .applying(.insert(into: [1], at: 0, name: nil, .null))
  let text = String(decoding: edited.serialized(), as: UTF8.self)
  #expect(text == lines.replacing("1,\n    2", with: "null"))
}

@Test func `many lines that came in deep are indented for the outermost place`() throws {
  let nested = fragment("[\n  1\n]")
  let document = try JSONDocument(parsing: Array(lines.utf8))
    .applying(.insert(into: [1], at: 2, name: nil, nested))
  let inner = try #require(document.node(at: [1, 2]))
  let outer = try document.applying(.replace([], JSONFragment(inner)))
  #expect(String(decoding: outer.serialized(), as: UTF8.self) == "[\n  1\n]\n")
}
