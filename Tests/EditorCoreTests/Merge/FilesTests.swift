import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base = #"{"a": 1, "b": "two", "c": 3}"#
private let mine = #"{"a": 10, "b": "mine", "c": 30}"#
private let theirs = #"{"a": 11, "b": "theirs", "c": 3}"#

/// The merge view on three files.
struct FilesTests {
  private func scene() -> FilesScene { FilesScene(base: base, mine: mine, theirs: theirs) }

  @Test func `the view is open at once, at the first conflict, and nothing is on the disk`() {
    let scene = scene()
    #expect(scene.state.screen == .merge)
    #expect(scene.letters == "!!m")
    #expect(scene.state.merge?.cursor?.pointer.description == "/a")
    #expect(scene.journal.draft == nil)
    #expect(scene.end == nil)
  }

  @Test func `the result is written once it is decided, and the program ends well`() {
    var scene = scene()
    scene.send("S")
    #expect(scene.message.hasPrefix("Submit is off"))
    scene.send("mtS")
    #expect(
      scene.message == "Writing 3 paths: 2 mine, 1 theirs. Enter writes, Esc back.",
      "\(scene.message)")
    #expect(scene.written == nil)
    scene.send("<ret>")
    #expect(scene.written == #"{"a": 10, "b": "theirs", "c": 30}"#)
    #expect(scene.end?.status == 0)
    #expect(scene.end?.farewell == "Merged 3 paths into out.json.")
    #expect(scene.journal.draft == nil)
  }

  @Test func `without conflicts the view opens too, and a result that is theirs is written`() {
    var scene = FilesScene(base: base, mine: base, theirs: theirs)
    #expect(scene.letters == "tt")
    scene.send("S<ret>")
    #expect(scene.written == theirs)
    #expect(scene.end?.status == 0)
  }

  @Test func `three files that are the same are written as they are`() {
    var scene = FilesScene(base: base, mine: base, theirs: base)
    #expect(scene.state.screen == .merge)
    scene.send("S<ret>")
    #expect(scene.written == base)
  }

  @Test func `a refused write leaves everything as it was, and says so`() {
    var scene = scene()
    scene.refusal = "out.json was changed by somebody since the merge began: nothing was written."
    scene.send("MS<ret>")
    #expect(scene.written == nil)
    #expect(scene.end == nil)
    #expect(scene.message == scene.refusal)
    #expect(scene.letters == "MMm")
    scene.send("q")
    #expect(scene.end?.status == 1)
    #expect(scene.end?.farewell?.contains("Your 2 decisions are kept") == true)
    #expect(scene.journal.draft != nil)
  }

  @Test(arguments: ["q", ":q<ret>", ":q!<ret>", "^Q"])
  func `leaving without a decision leaves nothing behind`(_ keys: String) {
    var scene = scene()
    scene.send(keys)
    #expect(scene.end?.status == 1)
    #expect(scene.end?.farewell == "Nothing was written; out.json is as it was.")
    #expect(scene.written == nil)
    #expect(scene.journal.draft == nil)
  }

  @Test func `decisions outlive the program, as far as the files are the same`() {
    var scene = scene()
    scene.send("mt")
    var next = scene.again()
    #expect(next.state.popup == .draftOffer(selected: 0))
    next.send("<ret>")
    #expect(next.letters == "..m")
    #expect(next.state.screen == .merge)
    var other = scene.again(theirs: theirs.replacing("theirs", with: "others"))
    other.send("<ret>")
    #expect(other.letters == ".@m")
    other.send("np")
    #expect(other.letters == ".Tm")
  }

  @Test func `a draft that is not wanted does not stand in the way`() {
    var scene = scene()
    scene.send("m")
    var next = scene.again()
    next.send("<esc>tmS<ret>")
    #expect(next.written == #"{"a": 11, "b": "mine", "c": 30}"#)
  }

  @Test func `dropping the decisions ends the program and its draft`() {
    var scene = scene()
    scene.send("m")
    scene.command("abort-merge")
    #expect(scene.end?.status == 1)
    #expect(scene.journal.draft == nil)
    #expect(scene.written == nil)
  }

  @Test(arguments: ["w!", "refresh", "overwrite", "recreate", "discard", "set poll=1", "3"])
  func `what is about servers or the tree says that it is not here`(_ line: String) {
    var scene = scene()
    scene.command(line)
    #expect(scene.message.hasPrefix("Not here"), "\(scene.message)")
    #expect(scene.state.screen == .merge)
    #expect(scene.end == nil)
  }

  @Test func `lists lead to hunks`() {
    var scene = scene()
    scene.send("gdG<ret>")
    #expect(scene.state.screen == .merge)
    #expect(scene.state.merge?.cursor?.pointer.description == "/c")
    scene.send("grj<ret>")
    #expect(scene.state.merge?.cursor?.pointer.description == "/b")
    scene.command("go /a")
    #expect(scene.state.merge?.cursor?.pointer.description == "/a")
    scene.command("go /nowhere")
    #expect(scene.message.hasPrefix("Nothing differs at /nowhere"))
    scene.send("gm?q")
    #expect(scene.state.screen == .merge)
  }

  @Test func `rules of the command line are shown and can be changed`() {
    let sides = [
      #"{"s": [{"id": 1, "k": "a", "v": 1}, {"id": 2, "k": "b", "v": 1}]}"#,
      #"{"s": [{"id": 5, "k": "a", "v": 2}, {"id": 2, "k": "b", "v": 1}]}"#,
      #"{"s": [{"id": 1, "k": "a", "v": 3}, {"id": 2, "k": "b", "v": 1}]}"#,
    ]
    var options = MergeOptions()
    options.apply(MatchRule(pattern: JSONPointer(tokens: ["s"]), mode: .key("k")))
    var scene = FilesScene(base: sides[0], mine: sides[1], theirs: sides[2], options: options)
    #expect(scene.state.merge?.arrayUnderCursor?.mode == .key("k"))
    scene.command("set match=auto")
    #expect(scene.state.merge?.merge.matchModes.values.contains(.key("id")) == true)
  }
}
