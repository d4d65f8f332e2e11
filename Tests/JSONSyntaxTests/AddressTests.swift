import JSONSyntax
import Testing

@Test(arguments: [
  ("", [0]), ("/foo", [0, 0]), ("/foo/0", [0, 0, 0]), ("/", [0, 1]), ("/a~1b", [0, 2]),
  ("/c%d", [0, 3]), ("/e^f", [0, 4]), ("/g|h", [0, 5]), ("/i\\j", [0, 6]), ("/k\"l", [0, 7]),
  ("/ ", [0, 8]), ("/m~0n", [0, 9]),
])
func `pointers mean what RFC 6901 says`(text: String, path: [Int]) throws {
  let document = try JSONDocument(
    parsing: Array(
      #"""
      {"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5,
       "k\"l": 6, " ": 7, "m~n": 8}
      """#.utf8))
  let pointer = try JSONPointer(parsing: text)
  let expected = ChildPath(path.dropFirst())
  #expect(document.path(of: pointer) == expected)
  #expect(document.pointer(to: expected) == pointer)
  #expect(pointer.description == text)
}

@Test(arguments: ["a", "0/a", "/~", "/~2", "/a~"])
func `what is no pointer is refused`(text: String) {
  #expect(throws: JSONPointerError.self) { try JSONPointer(parsing: text) }
}

@Test func `array indices have no sign, no leading zero and an end`() throws {
  let document = try JSONDocument(parsing: Array("[0,1,[2]]".utf8))
  for text in [
    "/00", "/01", "/-", "/-1", "/+1", "/3", "/1e0", "/", "/99999999999999999999", "/0/0",
  ] {
    #expect(document.node(at: try JSONPointer(parsing: text)) == nil, "\(text)")
  }
  #expect(document.path(of: try JSONPointer(parsing: "/2/0")) == [2, 0])
}

@Test func `of members with one name a pointer means the first`() throws {
  let document = try JSONDocument(parsing: Array(#"{"b":0,"\u0061":1,"a":2}"#.utf8))
  #expect(document.path(of: JSONPointer(tokens: ["a"])) == [1])
  #expect(document.root.firstIndex(named: "a") == 1)
  #expect(document.root.firstIndex(named: "\\u0061") == nil)
  #expect(document.root.firstIndex(named: "c") == nil)
}

@Test func `paths are in document order, containers first`() {
  let paths: [ChildPath] = [[], [0], [0, 0], [0, 1], [1], [10]]
  #expect(paths.shuffled().sorted() == paths)
  #expect(ChildPath([1, 2]).parent == [1])
  #expect(ChildPath.root.parent == nil)
  #expect(ChildPath([1, 2]).starts(with: [1]))
  #expect(!ChildPath([1, 2]).starts(with: [1, 2, 3]))
  #expect(ChildPath.root.appending(3) == [3])
}

@Test func `a pointer is a prefix of itself and of what is inside`() throws {
  let pointer = JSONPointer(tokens: ["a"])
  #expect(pointer.isPrefix(of: pointer))
  #expect(pointer.isPrefix(of: pointer.appending(index: 0)))
  #expect(!pointer.appending("b").isPrefix(of: pointer))
  #expect(pointer.appending("b").parent == pointer)
  #expect(JSONPointer.root.parent == nil)
}
