import JSONSyntax
import Testing

/// What operations do, byte for byte.
///
/// **Source** RFC 6902 and RFC 6901; the behaviours are those that implementations are commonly
/// tested for.
@Suite struct JSONPatchTests {
  @Test(arguments: [
    PatchCase("nothing to do", #"{"a":1}"#, "[]", gives: #"{"a":1}"#),
    PatchCase(
      "a new member goes behind the others", #"{"a":1}"#,
      #"[{"op":"add","path":"/b","value":[1,{"c":2}]}]"#, gives: #"{"a":1,"b":[1,{"c":2}]}"#),
    PatchCase(
      "an added member takes the place of one with its name", #"{"a":null,"b":2}"#,
      #"[{"op":"add","path":"/a","value":1}]"#, gives: #"{"a":1,"b":2}"#),
    PatchCase(
      "null can be added", #"{"b":0}"#, #"[{"op":"add","path":"/a","value":null}]"#,
      gives: #"{"b":0,"a":null}"#),
    PatchCase(
      "digits are a name like any other in an object", #"{"a":1}"#,
      #"[{"op":"add","path":"/0","value":2},{"op":"add","path":"/01","value":3}]"#,
      gives: #"{"a":1,"0":2,"01":3}"#),
    PatchCase(
      "a minus is a name in an object", #"{"b":0}"#, #"[{"op":"add","path":"/-","value":1}]"#,
      gives: #"{"b":0,"-":1}"#),
    PatchCase(
      "a slash at the end means the empty name", #"{"a":{}}"#,
      #"[{"op":"add","path":"/","value":1},{"op":"add","path":"/a/","value":2}]"#,
      gives: #"{"a":{"":2},"":1}"#),
    PatchCase(
      "an element goes before the one at the index", "[1,2]",
      #"[{"op":"add","path":"/1","value":9},{"op":"add","path":"/0","value":8}]"#,
      gives: "[8,1,9,2]"),
    PatchCase(
      "the index behind the last element appends", "[1,2]",
      #"[{"op":"add","path":"/2","value":3}]"#, gives: "[1,2,3]"),
    PatchCase(
      "a minus appends, into an empty array too", #"{"a":[],"b":[[0]]}"#,
      #"[{"op":"add","path":"/a/-","value":1},{"op":"add","path":"/b/0/-","value":[2]}]"#,
      gives: #"{"a":[1],"b":[[0,[2]]]}"#),
    PatchCase(
      "an array is added as one element", "[1,2]",
      #"[{"op":"add","path":"/1","value":["x","y"]}]"#, gives: #"[1,["x","y"],2]"#),
    PatchCase(
      "the whole document can be added", #"{"a":1}"#, #"[{"op":"add","path":"","value":[]}]"#,
      gives: "[]"),
  ])
  func `a value is added`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "a member", #"{"a":1,"b":[1,2]}"#, #"[{"op":"remove","path":"/b"}]"#, gives: #"{"a":1}"#),
    PatchCase(
      "a member that is null", #"{"a":null}"#, #"[{"op":"remove","path":"/a"}]"#, gives: "{}"),
    PatchCase(
      "an element", "[1,2,3]", #"[{"op":"remove","path":"/0"}]"#, gives: "[2,3]"),
    PatchCase(
      "indices count what the operation before left", "[1,2,3,4]",
      #"[{"op":"remove","path":"/1"},{"op":"remove","path":"/2"}]"#, gives: "[1,3]"),
    PatchCase(
      "deep inside", #"{"a":[{"b":{"c":1}}]}"#, #"[{"op":"remove","path":"/a/0/b/c"}]"#,
      gives: #"{"a":[{"b":{}}]}"#),
  ])
  func `a value is removed`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "a member", #"{"a":1,"b":2}"#, #"[{"op":"replace","path":"/a","value":[3]}]"#,
      gives: #"{"a":[3],"b":2}"#),
    PatchCase(
      "an element, by something empty", #"["x","y"]"#,
      #"[{"op":"replace","path":"/0","value":false},{"op":"replace","path":"/1","value":null}]"#,
      gives: "[false,null]"),
    PatchCase(
      "the whole document", #"{"a":1}"#, #"[{"op":"replace","path":"","value":7}]"#, gives: "7"),
  ])
  func `a value is replaced`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "under another name it stays in its place", #"{"a": 1.0, "b":2}"#,
      #"[{"op":"move","from":"/a","path":"/z"}]"#, gives: #"{"z": 1.0, "b":2}"#),
    PatchCase(
      "over a member that is there", #"{"a":1,"b":2}"#,
      #"[{"op":"move","from":"/a","path":"/b"}]"#, gives: #"{"b":1}"#),
    PatchCase(
      "out of an object into the array around it", #"{"a":[{"b":"x"}]}"#,
      #"[{"op":"move","from":"/a/0/b","path":"/a/1"}]"#, gives: #"{"a":[{},"x"]}"#),
    PatchCase(
      "to the place it has", #"{"a":[1,2]}"#, #"[{"op":"move","from":"/a/1","path":"/a/1"}]"#,
      gives: #"{"a":[1,2]}"#),
    PatchCase(
      "within an array the index counts without the element", "[1,2,3]",
      #"[{"op":"move","from":"/0","path":"/2"}]"#, gives: "[2,3,1]"),
    PatchCase(
      "to the end of its array", "[1,2,3]", #"[{"op":"move","from":"/0","path":"/-"}]"#,
      gives: "[2,3,1]"),
    PatchCase(
      "a path behind the removed element is read without it", #"[{"a":1},{"b":2},{"c":3}]"#,
      #"[{"op":"move","from":"/0","path":"/1/d"}]"#, gives: #"[{"b":2},{"c":3,"d":{"a":1}}]"#),
    PatchCase(
      "onto the whole document", #"{"a":{"b":[1e2]}}"#,
      #"[{"op":"move","from":"/a/b","path":""}]"#, gives: "[1e2]"),
    PatchCase(
      "a name that begins with the other one is no place inside", #"{"a":1}"#,
      #"[{"op":"move","from":"/a","path":"/ab"}]"#, gives: #"{"ab":1}"#),
    PatchCase(
      "a name keeps its spelling on the way", #"{"a":{"\u0062":1},"c":{}}"#,
      #"[{"op":"move","from":"/a/b","path":"/c/b"}]"#, gives: #"{"a":{},"c":{"\u0062":1}}"#),
  ])
  func `a value is moved`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "into an object", #"{"a":[{"b":1}]}"#, #"[{"op":"copy","from":"/a/0","path":"/c"}]"#,
      gives: #"{"a":[{"b":1}],"c":{"b":1}}"#),
    PatchCase(
      "a member that is null", #"{"a":null}"#, #"[{"op":"copy","from":"/a","path":"/b"}]"#,
      gives: #"{"a":null,"b":null}"#),
    PatchCase(
      "into itself", #"{"a":1}"#, #"[{"op":"copy","from":"","path":"/b"}]"#,
      gives: #"{"a":1,"b":{"a":1}}"#),
    PatchCase(
      "the copy is a value of its own", #"{"a":{"n":1}}"#,
      #"""
      [{"op":"copy","from":"/a","path":"/b"},{"op":"replace","path":"/b/n","value":2},
       {"op":"copy","from":"/b","path":"/c"},{"op":"remove","path":"/b/n"}]
      """#, gives: #"{"a":{"n":1},"b":{},"c":{"n":2}}"#),
  ])
  func `a value is copied`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "numbers by value", "[1.0,100,-0,1e400]",
      #"[{"op":"test","path":"","value":[1,1e2,0,10e399]}]"#, gives: "[1.0,100,-0,1e400]"),
    PatchCase(
      "names in any order", #"{"a":[{"b":1,"c":2}]}"#,
      #"[{"op":"test","path":"/a","value":[{"c":2,"b":1}]}]"#, gives: #"{"a":[{"b":1,"c":2}]}"#),
    PatchCase(
      "strings by code units", #"["\u00e9"]"#, #"[{"op":"test","path":"/0","value":"é"}]"#,
      gives: #"["\u00e9"]"#),
    PatchCase(
      "null is a value", #"{"a":null}"#, #"[{"op":"test","path":"/a","value":null}]"#,
      gives: #"{"a":null}"#),
    PatchCase(
      "names with every kind of character",
      #"{"a/b":1,"m~n":2," ":3,"c%d":4,"e^f":5,"g|h":6,"i\\j":7,"k\"l":8,"~1":9,"":10,"1e0":11}"#,
      #"""
      [{"op":"test","path":"/a~1b","value":1},{"op":"test","path":"/m~0n","value":2},
       {"op":"test","path":"/ ","value":3},{"op":"test","path":"/c%d","value":4},
       {"op":"test","path":"/e^f","value":5},{"op":"test","path":"/g|h","value":6},
       {"op":"test","path":"/i\\j","value":7},{"op":"test","path":"/k\"l","value":8},
       {"op":"test","path":"/~01","value":9},{"op":"test","path":"/","value":10},
       {"op":"test","path":"/1e0","value":11}]
      """#,
      gives:
        #"{"a/b":1,"m~n":2," ":3,"c%d":4,"e^f":5,"g|h":6,"i\\j":7,"k\"l":8,"~1":9,"":10,"1e0":11}"#
    ),
    PatchCase(
      "a lone surrogate in a name", #"{"\ud800":1}"#,
      #"[{"op":"test","path":"/\uD800","value":1},{"op":"add","path":"/\udc00","value":2}]"#,
      gives: #"{"\ud800":1,"\udc00":2}"#),
  ])
  func `a value is compared by meaning`(_ example: PatchCase) throws { try example.check() }

  @Test(arguments: [
    PatchCase(
      "members that are not known", #"{"a":1}"#,
      #"[{"note":"why","op":"test","path":"/a","value":1,"from":7,"note":"again"}]"#,
      gives: #"{"a":1}"#),
    PatchCase(
      "names and strings written with escapes", "[1]",
      #"[{"\u006fp":"re\u006dove","p\u0061th":"\/0"}]"#, gives: "[]"),
    PatchCase(
      "any order of members", "[0]", #"[{"value":1,"path":"/-","op":"add"}]"#, gives: "[0,1]"),
  ])
  func `an operation may be written with`(_ example: PatchCase) throws { try example.check() }
}
