import JSONMerge
import JSONSyntax
import Testing

/// The patches that are made from two versions, as a person reads them.
@Suite struct JSONPatchDifferenceTests {
  @Test func `what is replaced or removed is tested first`() throws {
    try check(
      #"{"a":1,"b":{"c":[true]},"d":"x"}"#, #"{"a":1.0,"b":{"c":[false],"e":null}}"#,
      """
      [
        {"op": "test", "path": "/d", "value": "x"},
        {"op": "remove", "path": "/d"},
        {"op": "test", "path": "/a", "value": 1},
        {"op": "replace", "path": "/a", "value": 1.0},
        {"op": "add", "path": "/b/e", "value": null},
        {"op": "test", "path": "/b/c/0", "value": true},
        {"op": "replace", "path": "/b/c/0", "value": false}
      ]

      """)
  }

  @Test func `indices are those that the operation finds`() throws {
    try check(
      #"[{"id":1},{"id":2,"n":[0]},{"id":3},{"id":4}]"#,
      #"[{"id":9},{"id":2,"n":[0,1]},{"id":8},{"id":4},{"id":7}]"#,
      """
      [
        {"op": "test", "path": "/2", "value": {"id":3}},
        {"op": "remove", "path": "/2"},
        {"op": "test", "path": "/0", "value": {"id":1}},
        {"op": "remove", "path": "/0"},
        {"op": "add", "path": "/0", "value": {"id":9}},
        {"op": "add", "path": "/2", "value": {"id":8}},
        {"op": "add", "path": "/4", "value": {"id":7}},
        {"op": "add", "path": "/1/n/1", "value": 1}
      ]

      """)
  }

  @Test func `one element that went elsewhere is one move`() throws {
    try check(
      #"["a","b","c","d","e"]"#, #"["b","c","d","a","e"]"#,
      """
      [
        {"op": "test", "path": "/0", "value": "a"},
        {"op": "move", "from": "/0", "path": "/3"}
      ]

      """)
    try check(
      #"["a","b","c","d","e"]"#, #"["d","a","b","c","e"]"#,
      """
      [
        {"op": "test", "path": "/3", "value": "d"},
        {"op": "move", "from": "/3", "path": "/0"}
      ]

      """)
  }

  @Test func `an element that went elsewhere and was edited is found there`() throws {
    try check(
      #"[{"id":1,"n":0},{"id":2},{"id":3}]"#, #"[{"id":2},{"id":3},{"id":1,"n":5}]"#,
      """
      [
        {"op": "test", "path": "/0", "value": {"id":1,"n":0}},
        {"op": "move", "from": "/0", "path": "/2"},
        {"op": "test", "path": "/2/n", "value": 0},
        {"op": "replace", "path": "/2/n", "value": 5}
      ]

      """)
  }

  @Test func `a member with another name is moved`() throws {
    try check(
      #"{"old":{"x":[1,2]},"b":1}"#, #"{"new":{"x":[1,2]},"b":1}"#,
      """
      [
        {"op": "test", "path": "/old", "value": {"x":[1,2]}},
        {"op": "move", "from": "/old", "path": "/new"}
      ]

      """)
  }

  @Test func `an object with a name that repeats is replaced whole`() throws {
    try check(
      #"{"a":{"b":{"n":1,"n":2,"c":3}}}"#, #"{"a":{"b":{"n":1,"n":2,"c":4}}}"#,
      """
      [
        {"op": "test", "path": "/a/b", "value": {"n":1,"n":2,"c":3}},
        {"op": "replace", "path": "/a/b", "value": {"n":1,"n":2,"c":4}}
      ]

      """)
  }

  @Test func `what operations cannot say is left out`() throws {
    for (old, new) in [
      (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), (#"{"a":"\u00e9"}"#, "{ \"a\" : \"é\" }\n"),
      ("[]", "[]"),
    ] {
      #expect(JSONPatch(from: try document(old), to: try document(new)).isEmpty)
    }
  }

  @Test func `a document of another kind is replaced`() throws {
    try check(
      #"{"a":1}"#, "[1]",
      """
      [
        {"op": "test", "path": "", "value": {"a":1}},
        {"op": "replace", "path": "", "value": [1]}
      ]

      """)
  }

  @Test func `an edited version gives a patch of its edits`() throws {
    let names = (0..<50).map { "\"name\($0)\": [\($0)]" }
    let old = try document("{\(names.joined(separator: ", "))}")
    var new = try old.applying(.replace([7, 0], .string("x")))
    new = try new.applying(.remove([30]))
    new = try new.applying(.rename([2], to: "other"))
    let patch = JSONPatch(from: old, to: new)
    #expect(
      patch.operations.map { "\($0.name) \($0.path)" } == [
        "test /name30", "remove /name30", "test /name2", "move /other", "test /name7/0",
        "replace /name7/0",
      ])
    #expect(try patch.applied(to: old) == new)
  }

  @Test func `an array that was reversed or shuffled is put in order by moves`() throws {
    for count in [2, 3, 10, 1_000] {
      let old = try array(Array(0..<count))
      let reversed = try array((0..<count).reversed())
      let patch = JSONPatch(from: old, to: reversed)
      #expect(patch.operations.count == 2 * (count - 1))
      #expect(try patch.applied(to: old) == reversed)
    }
  }

  @Test func `the patch of a merge says what mine has to say`() throws {
    let merge = try merge(
      #"{"a":1,"b":2,"c":3}"#, #"{"a":10,"b":2}"#, #"{"a":1,"b":20,"c":3,"d":4}"#)
    #expect(
      String(decoding: merge.patch().serialized(), as: UTF8.self) == """
        [
          {"op": "test", "path": "/c", "value": 3},
          {"op": "remove", "path": "/c"},
          {"op": "test", "path": "/a", "value": 1},
          {"op": "replace", "path": "/a", "value": 10}
        ]

        """)
    let conflict = try self.conflict()
    #expect(conflict.patch(resolving: [conflict.conflicts[0].id: .theirs]).isEmpty)
    #expect(conflict.patch().operations.count == 2)
  }

  private func conflict() throws -> ThreeWayMerge { try merge("[1]", "[2]", "[3]") }

  /// An array of strings that are their own identity.
  private func array(_ numbers: [Int]) throws -> JSONDocument {
    try document("[\(numbers.map { "\"\($0)\"" }.joined(separator: ","))]")
  }

  private func check(_ old: String, _ new: String, _ expected: String) throws {
    let (old, new) = (try document(old), try document(new))
    let patch = JSONPatch(from: old, to: new)
    #expect(String(decoding: patch.serialized(), as: UTF8.self) == expected)
    let result = try patch.applied(to: old)
    #expect(isSemanticallyEqual(result.root, new.root))
  }
}
