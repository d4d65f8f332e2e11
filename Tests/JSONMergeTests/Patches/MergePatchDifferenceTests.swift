import JSONMerge
import JSONSyntax
import Testing

/// The merge patches that are made from two versions, and those that are refused.
@Suite struct MergePatchDifferenceTests {
  @Test(arguments: [
    (#"{"a":1}"#, #"{"a":1}"#, "{}\n"),
    (#"{"a":1,"b":2}"#, #"{"a":1.0}"#, "{\n  \"a\": 1.0,\n  \"b\": null\n}\n"),
    (#"{"a":null}"#, #"{"a":1}"#, "{\n  \"a\": 1\n}\n"),
    (#"{"a":null,"b":1}"#, #"{"a":null,"b":2}"#, "{\n  \"b\": 2\n}\n"),
    (#"{"a":[1,2]}"#, #"{"a":[]}"#, "{\n  \"a\": []\n}\n"),
    (#"{"a":[]}"#, #"{"a":[null]}"#, "{\n  \"a\": [null]\n}\n"),
    (#"{"a":[1,2]}"#, #"{"a":["x","y"]}"#, "{\n  \"a\": [\"x\",\"y\"]\n}\n"),
    (#"{"a":{"b":1}}"#, #"{"a":"x"}"#, "{\n  \"a\": \"x\"\n}\n"),
    (#"{"a":[1]}"#, #"{"a":{"b":1}}"#, "{\n  \"a\": {\"b\":1}\n}\n"),
    ("[1]", #"{"a":1}"#, "{\"a\":1}\n"),
    (
      #"{"a":{"b":{"c":1,"d":2}},"e":[1]}"#, #"{"a":{"b":{"c":3,"d":2},"f":{}},"e":[1]}"#,
      "{\n  \"a\": {\n    \"b\": {\n      \"c\": 3\n    },\n    \"f\": {}\n  }\n}\n"
    ),
    (
      #"{"old":{"x":1,"y":2}}"#, #"{"new":{"x":1,"y":2}}"#,
      "{\n  \"old\": null,\n  \"new\": {\"x\":1,\"y\":2}\n}\n"
    ),
    (#"{"a\/b":1}"#, #"{"a/b":2}"#, "{\n  \"a\\/b\": 2\n}\n"),
  ])
  func `a merge patch says what changed`(old: String, new: String, expected: String) throws {
    let (old, new) = (try document(old), try document(new))
    let patch = try MergePatch(from: old, to: new)
    #expect(text(patch.document) == expected)
    #expect(isSemanticallyEqual(try patch.applied(to: old).root, new.root))
  }

  @Test(arguments: [
    (#"{"a":1}"#, "[1]", MergePatchRefusal.Reason.rootNotAnObject, ""),
    ("[1]", "[1]", .rootNotAnObject, ""),
    ("1", "null", .rootNotAnObject, ""),
    (#"{"a":1}"#, #"{"a":null}"#, .nullSet, "/a"),
    (#"{"a":1}"#, #"{"a":1,"b":{"c":{"d":null}}}"#, .nullSet, "/b/c/d"),
    (#"{"a":{"x":1}}"#, #"{"a":[1],"b":[{"c":null}],"d":null}"#, .nullSet, "/d"),
    (#"{"a":[1]}"#, #"{"a":{"b":null}}"#, .nullSet, "/a/b"),
    ("[]", #"{"a":null}"#, .nullSet, "/a"),
    (#"{"a":[1,2]}"#, #"{"a":[1,2,3]}"#, .arrayChangedPartly, "/a"),
    (#"{"a":[1,2]}"#, #"{"a":[1,5]}"#, .arrayChangedPartly, "/a"),
    (#"{"a":["x","y"]}"#, #"{"a":["y","x"]}"#, .arrayChangedPartly, "/a"),
    (
      #"{"a":{"b":[{"id":1,"n":1}]}}"#, #"{"a":{"b":[{"id":1,"n":2}]}}"#, .arrayChangedPartly,
      "/a/b"
    ),
    (#"{"a":{"n":1,"n":2}}"#, #"{"a":{"n":1,"n":3}}"#, .nameRepeated, "/a"),
    (#"{"a":{"n":1,"n":2}}"#, #"{"a":{"n":1}}"#, .nameRepeated, "/a"),
    (#"{"a":1}"#, #"{"a":{"b":{"n":1,"n":2}}}"#, .nameRepeated, "/a/b"),
    (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":2,"x":1}}"#, .orderChanged, "/a"),
  ])
  func `what a merge patch cannot say is refused`(
    old: String, new: String, reason: MergePatchRefusal.Reason, pointer: String
  ) throws {
    let refusal = #expect(throws: MergePatchRefusal.self) {
      try MergePatch(from: try document(old), to: try document(new))
    }
    #expect(refusal?.reason == reason)
    #expect(refusal?.pointer.description == pointer)
    #expect(refusal?.message.isEmpty == false)
  }

  @Test func `an array that was edited and edited back is no change`() throws {
    let old = try document(#"{"a":[1,2],"b":{"c":1}}"#)
    var new = try old.applying(.replace([0, 0], .null))
    new = try new.applying(.replace([0, 0], .number(literal: Array("1".utf8))))
    new = try new.applying(.replace([1, 0], .null))
    new = try new.applying(.replace([1, 0], .number(literal: Array("1".utf8))))
    #expect(text(try MergePatch(from: old, to: new).document) == "{}\n")
    #expect(JSONPatch(from: old, to: new).isEmpty)
  }

  @Test func `a deep change is a deep patch`() throws {
    let levels = 5_000
    let nested = { (inside: String) in
      String(repeating: #"{"a":"#, count: levels) + inside + String(repeating: "}", count: levels)
    }
    let (old, new) = (try document(nested("1")), try document(nested("2")))
    #expect(text(try MergePatch(from: old, to: new).applied(to: old)) == nested("2"))
    #expect(text(try JSONPatch(from: old, to: new).applied(to: old)) == nested("2"))
  }
}
