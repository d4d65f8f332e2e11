import JSONSyntax
import Testing

/// What merge patches do, byte for byte.
///
/// **Source** RFC 7396.
@Suite struct MergePatchTests {
  @Test(arguments: [
    PatchCase("a member is set", #"{"a":"x"}"#, #"{"a":"y"}"#, gives: #"{"a":"y"}"#),
    PatchCase("a member is added", #"{"a":"x"}"#, #"{"b":"y"}"#, gives: #"{"a":"x","b":"y"}"#),
    PatchCase("a member is removed", #"{"a":"x","b":"y"}"#, #"{"a":null}"#, gives: #"{"b":"y"}"#),
    PatchCase("the last member is removed", #"{"a":"x"}"#, #"{"a":null}"#, gives: "{}"),
    PatchCase(
      "what is not there can be removed", #"{"a":1}"#, #"{"b":null,"c":{"d":null}}"#,
      gives: #"{"a":1,"c":{}}"#),
    PatchCase("an array gives way", #"{"a":["x"]}"#, #"{"a":"y"}"#, gives: #"{"a":"y"}"#),
    PatchCase("an array is set whole", #"{"a":[1,2]}"#, #"{"a":[2]}"#, gives: #"{"a":[2]}"#),
    PatchCase(
      "nulls in arrays are values", #"{"a":1}"#, #"{"a":[null,{"b":null}]}"#,
      gives: #"{"a":[null,{"b":null}]}"#),
    PatchCase(
      "an object goes inside", #"{"a":{"b":1,"c":2}}"#, #"{"a":{"b":3,"d":null}}"#,
      gives: #"{"a":{"b":3,"c":2}}"#),
    PatchCase(
      "an object takes the place of what is none, without its nulls", #"{"a":[1]}"#,
      #"{"a":{"b":{"c":null},"d":null,"e":1}}"#, gives: #"{"a":{"b":{},"e":1}}"#),
    PatchCase("any document becomes an object", "[1,2]", #"{"a":1,"b":null}"#, gives: #"{"a":1}"#),
    PatchCase("an empty patch changes nothing", #"{ "a" :1 }"#, "{ }", gives: #"{ "a" :1 }"#),
    PatchCase(
      "an empty patch makes an object of anything", #""x""#, "{}", gives: "{}"),
    PatchCase(
      "a null that is there stays when it is not named", #"{"a":null}"#, #"{"b":1}"#,
      gives: #"{"a":null,"b":1}"#),
    PatchCase(
      "names are compared by code units", #"{"e\u0301":1,"é":2}"#, #"{"\u00e9":3}"#,
      gives: #"{"e\u0301":1,"é":3}"#),
  ])
  func `a merge patch`(_ example: PatchCase) throws { try example.check() }

  @Test func `what is no object takes the place of the document`() throws {
    for patch in ["[1]", "null", "\"x\""] {
      let result = try MergePatch(try parsed(patch)).applied(to: try parsed("{\"a\":1}\n"))
      #expect(text(result) == patch + "\n")
    }
  }

  @Test func `names that are not named keep their bytes`() throws {
    try PatchCase(
      "", "{\n\t\"a\" : 1.50,\n\n\t\"b\": {\"c\":[ ] , \"d\" : 2}\n}\n",
      #"{"b":{"d":{"e":1}},"f":0}"#,
      gives: "{\n\t\"a\" : 1.50,\n\n\t\"b\": {\"c\":[ ] , \"d\" : {\"e\":1}},\n\t\"f\": 0\n}\n"
    ).check()
  }

  @Test(arguments: [
    RefusedPatch(
      #"{"x":{"a":1,"a":2}}"#, #"{"x":{"a":null}}"#,
      "/x/a could mean any of several members with this name (/x/a in the patch)"),
    RefusedPatch(
      "{}", #"{"x":{"a":1,"\u0061":2}}"#,
      "the name “a” must occur only once (/x/a in the patch)"),
  ])
  func `a name that repeats is refused`(_ refused: RefusedPatch) throws { try refused.check() }

  @Test func `a name that repeats elsewhere does no harm`() throws {
    try PatchCase(
      "", #"{"a":1,"a":2,"b":3}"#, #"{"b":4}"#, gives: #"{"a":1,"a":2,"b":4}"#
    ).check()
  }

  @Test func `many members are merged as few are`() throws {
    let members = (0..<100).map { "\"n\($0)\":\($0)" }
    let patch = (0..<100).map { "\"n\($0)\":\($0.isMultiple(of: 2) ? "null" : "[\($0)]")" }
    let expected = stride(from: 1, to: 100, by: 2).map { "\"n\($0)\":[\($0)]" }
    try PatchCase(
      "", "{\(members.joined(separator: ","))}", "{\(patch.joined(separator: ","))}",
      gives: "{\(expected.joined(separator: ","))}"
    ).check()
  }
}
