import JSONSyntax
import Testing

/// Patches that are refused; the document stays as it is.
@Suite struct JSONPatchErrorTests {
  @Test(arguments: [
    RefusedPatch("1", "7", "a patch is an array of operations or, as a merge patch, an object"),
    RefusedPatch("1", "[[]]", "an operation is an object (/0 in the patch)"),
    RefusedPatch("1", "[{}]", "the operation needs a member “op” (/0 in the patch)"),
    RefusedPatch("1", #"[{"op":1}]"#, "this must be a string (/0/op in the patch)"),
    RefusedPatch(
      "1", #"[{"op":"Add","path":"","value":1}]"#,
      "“Add” is none of add, remove, replace, move, copy and test (/0/op in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"test","path":"","value":[1]},{"op":"add","path":"/-"}]"#,
      "the operation needs a member “value” (/1 in the patch)"),
    RefusedPatch(
      "[null]", #"[{"op":"test","path":"/0"}]"#,
      "the operation needs a member “value” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"replace","path":"/0"}]"#,
      "the operation needs a member “value” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"copy","path":"/0"}]"#,
      "the operation needs a member “from” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"move","path":""}]"#,
      "the operation needs a member “from” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"remove"}]"#, "the operation needs a member “path” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"remove","path":null}]"#, "this must be a string (/0/path in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"move","from":3,"path":"/0"}]"#,
      "this must be a string (/0/from in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"add","path":"/-","value":1,"op":"remove"}]"#,
      "the name “op” must occur only once (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"add","path":"/-","value":1,"v\u0061lue":1}]"#,
      "the name “value” must occur only once (/0 in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"remove","path":"a"}]"#,
      "this is no JSON Pointer: a pointer is empty or begins with / (/0/path in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"copy","from":"/a~2","path":"/a"}]"#,
      "this is no JSON Pointer: ~ must be followed by 0 or 1 (byte 2) (/0/from in the patch)"),
    RefusedPatch(
      #"{"a":{"b":1}}"#, #"[{"op":"move","from":"/a","path":"/a/b"}]"#,
      "a value cannot be moved into itself (/0/path in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"move","from":"","path":"/a"}]"#,
      "a value cannot be moved into itself (/0/path in the patch)"),
  ])
  func `what is no patch is refused before anything is done`(_ refused: RefusedPatch) throws {
    try refused.check()
  }

  @Test(arguments: [
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"remove","path":"/b"}]"#,
      "there is no value at /b (/0 in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"replace","path":"/b/c","value":1}]"#,
      "there is no value at /b (/0 in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"add","path":"/b/c","value":1}]"#,
      "there is no value at /b (/0 in the patch)"),
    RefusedPatch(
      #"{"a":1}"#, #"[{"op":"add","path":"/a/c","value":1}]"#,
      "the value at /a is neither an object nor an array (/0 in the patch)"),
    RefusedPatch(
      #""x""#, #"[{"op":"add","path":"/0","value":1}]"#,
      "the outermost value is neither an object nor an array (/0 in the patch)"),
    RefusedPatch(
      "[1,2]", #"[{"op":"add","path":"/3","value":1}]"#,
      "the outermost array has 2 elements and no place “3” (/0 in the patch)"),
    RefusedPatch(
      "[1,2]", #"[{"op":"remove","path":"/2"}]"#,
      "the outermost array has 2 elements and no place “2” (/0 in the patch)"),
    RefusedPatch(
      #"{"a":[]}"#, #"[{"op":"add","path":"/a/99999999999999999999","value":1}]"#,
      "the array at /a has 0 elements and no place “99999999999999999999” (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"remove","path":"/-"}]"#, "there is no value at /- (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"copy","from":"/-","path":"/0"}]"#,
      "there is no value at /- (/0 in the patch)"),
    RefusedPatch(
      "[[]]", #"[{"op":"add","path":"/-/0","value":1}]"#,
      "there is no value at /- (/0 in the patch)"),
  ])
  func `a place that is not there is refused`(_ refused: RefusedPatch) throws {
    try refused.check()
  }

  @Test(arguments: ["00", "01", "-1", "+1", "1e0", "1.0", "", " 1", "x", "１"])
  func `an index is digits without a leading zero`(token: String) throws {
    let document = "[1,2]"
    for operation in [
      #"{"op":"add","path":"/\#(token)","value":1}"#, #"{"op":"remove","path":"/\#(token)"}"#,
      #"{"op":"replace","path":"/\#(token)","value":1}"#,
      #"{"op":"test","path":"/\#(token)","value":2}"#,
      #"{"op":"copy","from":"/\#(token)","path":"/0"}"#,
      #"{"op":"move","from":"/0","path":"/\#(token)"}"#,
    ] {
      try RefusedPatch(
        document, "[\(operation)]",
        "“\(token)” is no index of the outermost array (/0 in the patch)"
      ).check()
    }
  }

  @Test(arguments: [
    #"{"op":"remove","path":"/a"}"#, #"{"op":"add","path":"/a","value":1}"#,
    #"{"op":"replace","path":"/a","value":1}"#, #"{"op":"test","path":"/a","value":1}"#,
    #"{"op":"move","from":"/a","path":"/b"}"#, #"{"op":"copy","from":"/b","path":"/a"}"#,
    #"{"op":"move","from":"/b","path":"/a"}"#,
  ])
  func `a name that repeats means none of its members`(operation: String) throws {
    try RefusedPatch(
      #"{"a":1,"b":1,"a":1}"#, "[\(operation)]",
      "/a could mean any of several members with this name (/0 in the patch)"
    ).check()
  }

  @Test(arguments: [
    RefusedPatch(
      "[]", #"[{"op":"remove","path":""}]"#,
      "the outermost value can be replaced, but not removed (/0 in the patch)"),
    RefusedPatch(
      #"{"a":"1"}"#, #"[{"op":"test","path":"/a","value":1}]"#,
      "the value at /a is not the one that the patch expects (/0 in the patch)"),
    RefusedPatch(
      #"{"a":[1,2]}"#, #"[{"op":"test","path":"/a","value":[2,1]}]"#,
      "the value at /a is not the one that the patch expects (/0 in the patch)"),
    RefusedPatch(
      #"["\u00e9"]"#, #"[{"op":"test","path":"/0","value":"e\u0301"}]"#,
      "the value at /0 is not the one that the patch expects (/0 in the patch)"),
    RefusedPatch(
      #"{"a":{"b":null}}"#, #"[{"op":"test","path":"/a","value":{}}]"#,
      "the value at /a is not the one that the patch expects (/0 in the patch)"),
    RefusedPatch(
      "[1]", #"[{"op":"replace","path":"/0","value":2},{"op":"test","path":"/0","value":1}]"#,
      "the value at /0 is not the one that the patch expects (/1 in the patch)"),
  ])
  func `one failure undoes everything`(_ refused: RefusedPatch) throws {
    try refused.check()
  }

  @Test func `the bounds of a document hold for what a patch makes of it`() throws {
    let limits = JSONLimits(maximumBytes: 20, maximumDepth: 3)
    let document = try JSONDocument(parsing: Array(#"{"a":[[]]}"#.utf8), limits: limits)
    for (patch, message) in [
      (
        #"[{"op":"add","path":"/a/0/-","value":[]}]"#,
        "more than 3 levels would be nested (/0 in the patch)"
      ),
      (
        #"[{"op":"add","path":"/b","value":"0123456789"}]"#,
        "the text would be longer than 20 bytes (/0 in the patch)"
      ),
      (#"{"a":{"b":{"c":{}}}}"#, "more than 3 levels would be nested"),
      (#"{"b":"0123456789"}"#, "the text would be longer than 20 bytes"),
    ] {
      let error = #expect(throws: JSONPatchError.self) {
        try DocumentPatch(reading: try parsed(patch)).applied(to: document)
      }
      #expect(error?.message == message)
    }
  }

  @Test func `copies cannot grow without bound`() throws {
    let value = String(repeating: "x", count: 1_000)
    let doubling = #"{"op":"copy","from":"","path":"/-"}"#
    let patch = "[" + Array(repeating: doubling, count: 40).joined(separator: ",") + "]"
    let error = #expect(throws: JSONPatchError.self) {
      try JSONPatch(reading: try parsed(patch)).applied(to: try parsed("[\"\(value)\"]"))
    }
    #expect(error?.reason == .copiesTooLong(limit: JSONPatch.maximumCopiedBytes))
  }

  @Test func `a long pointer is shortened in a message`() throws {
    let pointer = String(repeating: "/name", count: 10_000)
    let patch = try JSONPatch(reading: try parsed(#"[{"op":"remove","path":"\#(pointer)"}]"#))
    let document = try parsed(
      String(repeating: #"{"name":"#, count: 9_999) + "1"
        + String(repeating: "}", count: 9_999))
    let error = #expect(throws: JSONPatchError.self) { try patch.applied(to: document) }
    #expect((error?.message.utf8.count ?? 0) < 300)
  }
}
