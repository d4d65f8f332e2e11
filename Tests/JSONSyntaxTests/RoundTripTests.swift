import JSONSyntax
import Testing

@Test func `a parsed text is printed byte for byte`() throws {
  for text in [
    "null", " [ ]\n", "\u{FEFF}{\"a\" : [1, 2.50e+3 ,\t\"\\u00e9\"],\r\n \"a\":{}}\r\n",
  ] {
    let document = try JSONDocument(parsing: Array(text.utf8))
    #expect(document.serialized() == Array(text.utf8))
    #expect(document.byteCount == text.utf8.count)
  }
}

@Test func smoke() throws {
  func show(_ t: String, _ e: JSONEdit...) throws {
    var d = try JSONDocument(parsing: Array(t.utf8))
    for e in e {
      d = try d.applying(e); print(String(decoding: d.serialized(), as: UTF8.self));
      let again = try JSONDocument(parsing: d.serialized())
      #expect(again.byteCount == d.byteCount)
      #expect(again.valueCount == d.valueCount)
    }
  }
  let f = try JSONFragment(parsing: Array("{\n    \"x\": [\n      1\n    ]\n}".utf8))
  try show(
    "{\n  \"a\": [1, 2, 3],\n  \"b\": {}\n}\n", .remove([0, 0]),
    .insert(into: [0], at: 0, name: nil, .null), .insert(into: [1], at: 0, name: "n", f),
    .insert(into: [], at: 2, name: "zed", .string("hé\n")),
    .move(from: [1, 0], into: [0], at: 1, name: nil), .rename([0], to: "q\""), .remove([0]),
    .remove([0]), .remove([0]), .insert(into: [], at: 0, name: "k", .emptyArray))
  try show(
    "{\"a\":[],\"b\":1}", .insert(into: [0], at: 0, name: nil, .null),
    .insert(into: [0], at: 1, name: nil, .null), .insert(into: [], at: 1, name: "c", .emptyObject))
  try show(
    "[]", .insert(into: [], at: 0, name: nil, .emptyArray),
    .insert(into: [0], at: 0, name: nil, .null))
}
