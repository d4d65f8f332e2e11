import EditorCore
import JSONMerge
import Testing

/// A kind of conflict, and what each key makes of it; `nil` where the key is refused.
struct KindCase: Sendable, CustomTestStringConvertible {
  let name: String
  let base: String
  let mine: String
  let theirs: String
  /// The result after `m`, `t`, `b`, `B` and `B` again.
  let results: [String?]

  var testDescription: String { name }
}

private let keys = ["m", "t", "b", "B", "BB"]

let kindCases: [KindCase] = [
  KindCase(
    name: "both changed a scalar", base: #"{"a": 1}"#, mine: #"{"a": 2}"#, theirs: #"{"a": 3}"#,
    results: [#"{"a": 2}"#, #"{"a": 3}"#, #"{"a": 1}"#, nil, nil]),
  KindCase(
    name: "both added the same name", base: #"{"x": 0}"#, mine: #"{"x": 0, "a": 2}"#,
    theirs: #"{"x": 0, "a": 3}"#,
    results: [
      #"{"x": 0, "a": 2}"#, #"{"x": 0, "a": 3}"#, #"{"x": 0}"#,
      #"{"x": 0, "a": 2, "a~theirs": 3}"#, #"{"x": 0, "a": 3, "a~mine": 2}"#,
    ]),
  KindCase(
    name: "mine deleted, theirs changed", base: #"{"x": 0, "a": {"b": 1}}"#, mine: #"{"x": 0}"#,
    theirs: #"{"x": 0, "a": {"b": 2}}"#,
    results: [
      #"{"x": 0}"#, #"{"x": 0, "a": {"b": 2}}"#, #"{"x": 0, "a": {"b": 1}}"#, nil, nil,
    ]),
  KindCase(
    name: "theirs deleted, mine changed", base: #"{"x": 0, "a": {"b": 1}}"#,
    mine: #"{"x": 0, "a": {"b": 2}}"#, theirs: #"{"x": 0}"#,
    results: [
      #"{"x": 0, "a": {"b": 2}}"#, #"{"x": 0}"#, #"{"x": 0, "a": {"b": 1}}"#, nil, nil,
    ]),
  KindCase(
    name: "the type on one side, the value on the other", base: #"{"a": 1}"#,
    mine: #"{"a": "one"}"#, theirs: #"{"a": 3}"#,
    results: [#"{"a": "one"}"#, #"{"a": 3}"#, #"{"a": 1}"#, nil, nil]),
  KindCase(
    name: "both inserted at the same place", base: "[1, 2]", mine: "[1, 5, 2]",
    theirs: "[1, 6, 2]",
    results: ["[1, 5, 2]", "[1, 6, 2]", "[1, 2]", "[1, 5, 6, 2]", "[1, 6, 5, 2]"]),
]

struct KindsByKeysTests {
  @Test(arguments: kindCases)
  func `each key does what it says at each kind of conflict, or says why not`(_ kind: KindCase) {
    for (key, expected) in zip(keys, kind.results) {
      var scene = MergeScene(base: kind.base, mine: kind.mine, theirs: kind.theirs)
      scene.send("<ret>")
      #expect(scene.letters == "!")
      scene.send(key)
      if let expected {
        #expect(scene.result == expected, "\(key)")
        #expect(scene.session?.unresolved.isEmpty == true)
      } else {
        #expect(scene.letters == "!", "\(key)")
        #expect(scene.world.message.hasPrefix("B: "), "\(scene.world.message)")
        #expect(scene.world.message.contains("m, t"), "\(scene.world.message)")
      }
    }
  }

  @Test(arguments: kindCases)
  func `the same key again changes nothing, and x opens the hunk again`(_ kind: KindCase) throws {
    for key in ["m", "t", "b"] {
      var scene = MergeScene(base: kind.base, mine: kind.mine, theirs: kind.theirs)
      scene.send("<ret>" + key)
      let once = scene.session
      scene.send(key)
      #expect(scene.session == once)
      scene.send("x")
      #expect(scene.letters == "!")
    }
  }

  @Test(arguments: kindCases)
  func `nothing unresolved is ever sent`(_ kind: KindCase) throws {
    var scene = MergeScene(base: kind.base, mine: kind.mine, theirs: kind.theirs)
    let writes = scene.world.server.writes
    scene.send("S")
    #expect(scene.world.message == "Submit is off: 1 conflict. Enter opens the merge.")
    scene.send("<ret>S^S")
    scene.world.command("w")
    #expect(scene.world.server.writes == writes)
    #expect(scene.world.state.popup == nil)
    #expect(scene.world.message.hasPrefix("Submit is off: the conflict is unresolved"))
  }
}
