import JSONSyntax
import Testing

/// Arrays in arrays, a number in the innermost one.
private func deepText(levels: Int) -> [UInt8] {
  Array(repeatElement(UInt8(ascii: "["), count: levels)) + [UInt8(ascii: "0")]
    + Array(repeatElement(UInt8(ascii: "]"), count: levels))
}

@Test func `a million levels are parsed, edited in the deepest place, printed and freed`() throws {
  let levels = 1_000_000
  let text = deepText(levels: levels)
  var document = try JSONDocument(parsing: text)
  let deepest = ChildPath(repeatElement(0, count: levels))
  document = try document.applying(.replace(deepest, .number(literal: [UInt8(ascii: "7")])))
  #expect(document.valueCount == levels + 1)
  var expected = text
  expected[levels] = UInt8(ascii: "7")
  #expect(document.serialized() == expected)
  let refused = #expect(throws: JSONEditError.self) {
    try document.applying(.replace(deepest, .emptyArray))
  }
  #expect(refused?.reason == .tooDeep(limit: levels))
  document = try document.applying(.remove([0]))
  #expect(document.serialized() == Array("[]".utf8))
}

@Test func `a hundred thousand levels are walked by path, rank and pointer`() throws {
  let levels = 100_000
  let document = try JSONDocument(parsing: deepText(levels: levels))
  let deepest = ChildPath(repeatElement(0, count: levels))
  #expect(document.rank(of: deepest) == levels)
  #expect(document.path(atRank: levels) == deepest)
  let pointer = document.pointer(to: deepest)
  #expect(pointer.tokens.count == levels)
  #expect(document.path(of: pointer) == deepest)
  #expect(document.node(at: pointer)?.literal == [UInt8(ascii: "0")])
}

@Test func `one level more than a million is an error`() {
  let error = #expect(throws: JSONSyntaxError.self) {
    try JSONDocument(parsing: deepText(levels: 1_000_001))
  }
  #expect(error?.reason == .tooDeep(limit: 1_000_000))
}

@Test func `wrapping a document again and again is freed without recursion`() throws {
  var document = try JSONDocument(parsing: Array("[0]".utf8))
  let wrapper = document.root
  for _ in 0..<100_000 {
    document = document.replacingRoot(
      with: wrapper.composed(of: [.new(name: nil, value: document.root)]))
  }
  #expect(document.byteCount == 2 * 100_001 + 1)
}

@Test func `a thousand edits in a large array keep every version valid`() throws {
  let text = Array("[\((0..<100_000).map(String.init).joined(separator: ", "))]".utf8)
  var versions = [try JSONDocument(parsing: text)]
  for edit in 0..<1000 {
    versions.append(try versions[edit].applying(.remove([edit * 37 % (100_000 - edit)])))
  }
  #expect(versions[0].serialized() == text)
  #expect(versions[500].root.count == 99_500)
  #expect(try JSONDocument(parsing: versions[1000].serialized()).root.count == 99_000)
}
