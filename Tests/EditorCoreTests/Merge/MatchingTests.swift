import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base = """
  {"env": [{"id": 1, "name": "LOG", "value": "info"}, {"id": 2, "name": "REGION", "value": "eu"}, \
  {"id": 3, "name": "CACHE", "value": "on"}], "n": 1}
  """
/// The elements got new numbers, and two values changed.
private let mine = """
  {"env": [{"id": 7, "name": "LOG", "value": "debug"}, {"id": 8, "name": "REGION", "value": "us"}, \
  {"id": 3, "name": "CACHE", "value": "on"}], "n": 2}
  """
private let theirs = """
  {"env": [{"id": 1, "name": "LOG", "value": "warn"}, {"id": 2, "name": "REGION", "value": "eu"}, \
  {"id": 3, "name": "CACHE", "value": "off"}], "n": 3}
  """

/// How elements are matched, and what changing it does.
struct MatchingTests {
  private func opened() -> MergeScene {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>")
    return scene
  }

  private var env: JSONPointer { JSONPointer(tokens: ["env"]) }

  @Test func `another key makes another merge at once, and says so`() {
    var scene = opened()
    #expect(scene.session?.arrayUnderCursor?.mode == .key("id"))
    scene.world.command("set match=name")
    #expect(scene.session?.merge.matchMode(at: env) == .key("name"))
    #expect(scene.cursor == "/env/0/value")
    #expect(
      scene.world.message.hasPrefix("/env matched by name now: "), "\(scene.world.message)")
    scene.world.command("set match=auto")
    #expect(scene.session?.merge.matchMode(at: env) == .key("id"))
    #expect(scene.world.message.hasPrefix("/env matched by id now: "))
  }

  @Test func `decisions hold where their values are the same`() {
    var scene = opened()
    while scene.cursor != "/n" { scene.send("n") }
    scene.send("m")
    let kept = scene.session?.resolutions.current
    scene.world.command("set match=/env=name")
    #expect(scene.session?.resolutions.current == kept)
    #expect(scene.world.message.contains("1 decision kept"), "\(scene.world.message)")
    #expect(scene.session?.kept.count == 1)
    scene.send("u")
    #expect(scene.session?.resolutions.current.isEmpty == true)
  }

  @Test func `a decision of an array that is matched otherwise is opened again`() {
    var scene = opened()
    scene.world.command("set match=name")
    scene.send("t")
    #expect(scene.session?.resolutions.current.count == 1)
    scene.world.command("set match=/env=id")
    let counts = scene.world.message
    #expect(counts.hasPrefix("/env matched by id now: 0 decisions kept"), "\(counts)")
  }

  @Test func `a path names another array, and a star stands for any`() {
    var scene = opened()
    scene.send("G")
    scene.world.command("set match=/*=name")
    #expect(scene.session?.merge.matchMode(at: env) == .key("name"))
    scene.world.command("set match=/env=index")
    #expect(scene.session?.merge.matchMode(at: env) == .sequence)
    scene.world.command("set match=/env=auto")
    #expect(scene.session?.merge.matchMode(at: env) == .key("name"))
    scene.world.command("set match=auto")
    #expect(scene.session?.merge.matchMode(at: env) == .key("id"))
    #expect(scene.world.state.session.matching == MergeOptions())
  }

  @Test(arguments: [
    ("set match=colour", "Element 0 of base has no member colour; still matched by id."),
    ("set match=value", "Element 0 of base is no string; still matched by id."),
    ("set match=", "Behind the = stands a member's name, or index, value or auto."),
    ("set match=/env=", "Behind the = stands a member's name, or index, value or auto."),
    ("set match=id", "It is so already."),
  ])
  func `a rule that does not fit changes nothing and says why`(_ line: String, _ message: String) {
    var scene = opened()
    scene.world.command("set match=/env=id")
    let session = scene.session
    scene.world.command(line)
    #expect(scene.world.message == message)
    #expect(scene.session == session)
  }

  @Test func `outside of arrays a path is asked for`() {
    var scene = opened()
    while scene.cursor != "/n" { scene.send("]c") }
    scene.world.command("set match=name")
    #expect(scene.world.message.hasPrefix("The cursor stands in no array"))
    scene.world.command("set match=/nowhere=name")
    #expect(scene.world.message.hasPrefix("No array of this merge"))
  }

  @Test func `Tab offers what fits`() {
    var scene = opened()
    scene.send(":")
    scene.world.editor.type("set ma")
    scene.send("<tab>")
    #expect(scene.world.state.typedLine?.text == "set match=")
    scene.send("<tab>")
    #expect(scene.world.message == "id  name  /value  index  auto")
    scene.world.editor.type("n")
    scene.send("<tab>")
    #expect(scene.world.state.typedLine?.text == "set match=name")
    scene.send("^U")
    scene.world.editor.type("set match=/")
    scene.send("<tab>")
    #expect(scene.world.state.typedLine?.text == "set match=/env=")
    scene.send("<tab>")
    #expect(scene.world.message == "id  name  /value  index  auto")
  }

  @Test func `a rule holds when theirs moves, and after a kill`() {
    var scene = opened()
    scene.world.command("set match=name")
    scene.send("t")
    scene.move(theirs.replacing("\"n\": 3", with: "\"n\": 4"))
    #expect(scene.session?.merge.matchMode(at: env) == .key("name"))
    #expect(scene.session?.kept.count == 1)
    var next = scene.world.killed()
    next.send("<ret>")
    #expect(next.state.session.matching.matchModes == [env: .key("name")])
    #expect(next.state.merge?.merge.matchMode(at: env) == .key("name"))
    #expect(next.state.merge?.resolutions.current.count == 1)
  }

  @Test func `while a result is sent nothing is matched otherwise`() {
    var scene = opened()
    scene.send("M")
    scene.world.holdsSaves = true
    scene.send("S<ret>")
    scene.world.command("set match=name")
    #expect(scene.world.message.hasPrefix("The result is being sent"))
  }

  @Test func `a merge that is computed while the rule changes is computed once more`() {
    var scene = opened()
    scene.world.holdsMerges = true
    scene.world.command("set match=name")
    scene.world.command("set match=index")
    scene.world.release()
    #expect(scene.session?.merge.matchMode(at: env) == .sequence)
  }
}

/// What a rule merged although both sides had a say.
struct ReviewTests {
  private let base = #"{"a": {"x": 1}, "tags": ["k", "m"], "n": 1, "z": 1}"#
  private let mine = #"{"a": {"x": 1, "p": {"q": 1}}, "tags": ["k", "m"], "n": 2, "z": 1}"#
  private let theirs = #"{"a": {"x": 1, "p": {"r": 2}}, "tags": ["k", "m"], "n": 3, "z": 2}"#

  @Test func `reviews are counted, gone to, and reversed by one key`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    guard case .refused(let card)? = scene.world.state.popup else {
      Issue.record("no card")
      return
    }
    #expect(card.reviewCount == 1)
    #expect(card.automaticCount == 2)
    scene.send("<ret>")
    #expect(scene.letters == "+!t")
    #expect(scene.session?.listed.map(\.pointer.description) == ["/n", "/a/p", "/z"])
    scene.send("za")
    #expect(scene.session?.listed.map(\.pointer.description) == ["/n", "/a/p"])
    scene.send("m[c")
    #expect(scene.cursor == "/a/p")
    scene.send("S")
    #expect(scene.world.message.contains("1 merged by rule"), "\(scene.world.message)")
    scene.send("<esc>b")
    #expect(scene.letters == "BMt")
    #expect(scene.result == #"{"a": {"x": 1}, "tags": ["k", "m"], "n": 2, "z": 2}"#)
    scene.send("S")
    #expect(!scene.world.message.contains("by rule"))
    scene.send("<esc>t")
    #expect(scene.letters == "TMt")
    scene.send("x")
    #expect(scene.letters == "+Mt")
  }
}
