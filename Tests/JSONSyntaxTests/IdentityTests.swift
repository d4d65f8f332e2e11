import JSONSyntax
import Testing

private func document(_ text: String) throws -> JSONDocument {
  try JSONDocument(parsing: Array(text.utf8))
}

@Test func `values elsewhere keep their identity, and so does an edited container`() throws {
  let before = try document("[[1,2],[3,4],5]")
  let after = try before.applying(.remove([0, 0]))
  #expect(after.root.id == before.root.id)
  #expect(after.node(at: [0])?.id == before.node(at: [0])?.id)
  #expect(after.node(at: [0, 0])?.id == before.node(at: [0, 1])?.id)
  #expect(after.node(at: [1, 1])?.id == before.node(at: [1, 1])?.id)
  let moved = try after.applying(.move(from: [1], into: [], at: 0, name: nil))
  #expect(moved.node(at: [0])?.id == before.node(at: [1])?.id)
}

@Test func `a value put in twice has two identities`() throws {
  let before = try document("[[1]]")
  let fragment = try JSONFragment(#require(before.node(at: [0])))
  let after = try before.applying(.insert(into: [], at: 1, name: nil, fragment))
    .applying(.insert(into: [], at: 2, name: nil, fragment))
  let ids = Set((0..<3).map { after.root.child(at: $0).child(at: 0).id })
  #expect(ids.count == 3)
}

@Test func `identical means surely equal, whatever was edited elsewhere`() throws {
  let before = try document("[[1],[2]]")
  let after = try before.applying(.replace([0, 0], .null))
  #expect(before.isIdentical(to: before))
  #expect(!before.isIdentical(to: after))
  #expect(!after.root.isIdentical(to: before.root))
  #expect(!after.root.child(at: 0).isIdentical(to: before.root.child(at: 0)))
  #expect(after.root.child(at: 1).isIdentical(to: before.root.child(at: 1)))
  let copied = try before.applying(
    .replace([0], JSONFragment(before.root.child(at: 1))))
  #expect(copied.root.child(at: 0).isIdentical(to: before.root.child(at: 1)))
  let again = try document("[[1],[2]]")
  #expect(!again.isIdentical(to: before))
  #expect(again == before)
}

@Test func `the form of a text is known`() throws {
  let plain = try document("[\n1]")
  #expect(!plain.hasByteOrderMark && !plain.hasFinalNewline && plain.newline == .lineFeed)
  let other = try document("\u{FEFF}[\r\n1]\r\n")
  #expect(other.hasByteOrderMark && other.hasFinalNewline)
  #expect(other.newline == .carriageReturnLineFeed)
  #expect(try document("1").newline == .lineFeed)
  #expect(try document("1\r\n").newline == .carriageReturnLineFeed)
}

@Test func `the index takes at most sixteen bytes a value`() throws {
  for text in ["[]", "[[],[],[]]", "[1,2,3]", "{\"a\":{\"b\":[1,[2],[[3]]]}}"] {
    let document = try document(text)
    #expect(document.indexByteCount <= 16 * document.valueCount, "\(text)")
  }
}

@Test func `fragments are made of values`() throws {
  #expect(JSONFragment.string("a\n").literal == Array(#""a\n""#.utf8))
  #expect(JSONFragment.boolean(true).node.boolean == true)
  #expect(JSONFragment.boolean(false).node.boolean == false)
  #expect(JSONFragment.null.node.kind == .null)
  #expect(JSONFragment.emptyArray.node.kind == .array)
  #expect(JSONFragment.emptyObject == (try JSONFragment(parsing: Array(" {} ".utf8))))
  #expect(try JSONFragment.number(literal: Array("1.50".utf8)).literal == Array("1.50".utf8))
  for literal in ["", "01", " 1", "1 ", "true", "[1]", "+1", "1 2"] {
    #expect(throws: JSONSyntaxError.self) {
      try JSONFragment.number(literal: Array(literal.utf8))
    }
  }
}

@Test func `a large text comes in chunks, and its untouched stretches as they lie in memory`()
  throws
{
  let element = Array(#"{"id":1,"text":"0123456789abcdef"},"#.utf8)
  let text =
    Array("[".utf8) + (0..<20_000).flatMap { _ in element } + Array("0]\n".utf8)
  let document = try JSONDocument(parsing: text)
  var edited = document
  for index in stride(from: 9_000, to: 9_400, by: 3) {
    edited = try edited.applying(.replace([index, 0], .null))
  }
  let chunks = Array(edited.chunks)
  #expect(chunks.flatMap { $0 } == edited.serialized())
  #expect(chunks.count < 10)
  #expect(chunks.contains { $0.count > 250_000 })
}
