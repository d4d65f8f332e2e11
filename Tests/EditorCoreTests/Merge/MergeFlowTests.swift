import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base = #"{"a": 1, "b": "two", "c": 3, "d": 4, "e": [1, 2]}"#
private let mine = #"{"a": 10, "b": "mine", "c": 30, "d": 4, "e": [1, 2, 3]}"#
private let theirs = #"{"a": 11, "b": "theirs", "c": 3, "d": 44, "e": [1, 2]}"#

/// The merge from the card to the new base.
struct MergeFlowTests {
  @Test func `from the card to the server`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    guard case .refused(let card)? = scene.world.state.popup else {
      Issue.record("no card")
      return
    }
    #expect(card.conflictCount == 2)
    #expect(card.automaticCount == 3)
    #expect(card.author == "bo")
    scene.send("<ret>")
    #expect(scene.world.state.screen == .merge)
    #expect(scene.cursor == "/a")
    #expect(scene.letters == "!!mtm")
    scene.send("m")
    #expect(scene.cursor == "/b")
    scene.send("t")
    #expect(scene.letters == "MTmtm")
    #expect(scene.world.message == "All 2 conflicts resolved. S submits.")
    scene.send("S")
    #expect(scene.world.message == "Sending 5 paths: 3 mine, 2 theirs. Enter sends, Esc back.")
    scene.send("<esc>")
    #expect(scene.world.server.writes == 0)
    scene.send("S<ret>")
    #expect(
      scene.world.server.text == #"{"a": 10, "b": "theirs", "c": 30, "d": 44, "e": [1, 2, 3]}"#)
    #expect(scene.world.state.merge == nil)
    #expect(scene.world.state.screen == .tree)
    #expect(scene.world.chip == "SAVED vr3")
    #expect(scene.world.message.contains("(3 paths)"))
    #expect(scene.world.journal.draft == nil)
    scene.send("u")
    #expect(scene.world.editor.text == mine)
    #expect(scene.world.message.contains("This is your draft before it"))
  }

  @Test func `opening the merge changes nothing of the draft`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    let document = scene.world.state.document
    scene.send("<ret>mq")
    #expect(scene.world.state.document == document)
    #expect(scene.world.message == "Merge waits under gm; 1 of 2 resolved.")
    #expect(scene.world.chip == "MERGE 1/2 paused")
    scene.send("gm")
    #expect(scene.cursor == "/b")
    #expect(scene.letters == "M!mtm")
  }

  @Test func `gm opens the merge without a refused save`() {
    var scene = MergeScene(base: base, mine: base, theirs: base)
    scene.send("jc10<ret>")
    scene.move(theirs)
    scene.send("gm")
    #expect(scene.cursor == "/a")
    #expect(scene.world.state.screen == .merge)
  }

  @Test func `all remaining are taken by one key, and undone by one`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>mT")
    #expect(scene.letters == "MTmtm")
    #expect(scene.world.message == "1 set to theirs. u undoes.")
    scene.send("u")
    #expect(scene.letters == "M!mtm")
    scene.send("u^R^R")
    #expect(scene.letters == "MTmtm")
    scene.send("T")
    #expect(scene.world.message.hasPrefix("Nothing is unresolved."))
  }

  @Test func `taking mine everywhere is mine and what they changed elsewhere`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>M")
    #expect(scene.result == #"{"a": 10, "b": "mine", "c": 30, "d": 44, "e": [1, 2, 3]}"#)
  }

  @Test func `hunks are gone through, and going round is said`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>n")
    #expect(scene.cursor == "/b")
    scene.send("n")
    #expect(scene.cursor == "/a")
    #expect(
      scene.world.message == "That was the last unresolved hunk; this is the first one.")
    scene.send("N")
    #expect(scene.world.message.hasPrefix("That was the first unresolved hunk"))
    scene.send("]c")
    #expect(scene.cursor == "/c")
    scene.send("[c[c[c")
    #expect(scene.cursor == "/e/2")
    scene.send("ggj")
    #expect(scene.cursor == "/b")
    scene.send("G")
    #expect(scene.cursor == "/e/2")
  }

  @Test func `an automatic hunk can be overridden and becomes automatic again`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>]c]cb")
    #expect(scene.letters == "!!Btm")
    #expect(scene.cursor == "/c")
    scene.send("x")
    #expect(scene.letters == "!!mtm")
  }

  @Test func `a value typed by hand is the result`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>ni^Uboth<ret>")
    #expect(scene.letters == "!Emtm")
    #expect(scene.result.contains(#""b": "both""#))
    scene.send("ni^Ux<ret>")
    #expect(scene.letters.first == "!")
    #expect(scene.world.message.hasPrefix("Not accepted"))
  }

  @Test func `a hunk is edited as text`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>e")
    #expect(scene.world.state.screen == .text)
    scene.send("<end>5^S")
    #expect(scene.world.state.screen == .merge)
    #expect(scene.result.contains(#""a": 105"#))
  }

  @Test func `aborting keeps the draft`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>mt")
    scene.world.command("abort-merge")
    #expect(scene.world.state.merge == nil)
    #expect(scene.world.editor.text == mine)
    scene.send("gm")
    #expect(scene.letters == "!!mtm")
  }

  @Test func `v says why it cannot`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>v")
    #expect(scene.world.message == "v: columns need 110 columns; the window has 80.")
    var wide = MergeScene(base: base, mine: mine, theirs: theirs, columns: 120)
    wide.send("<ret>v")
    #expect(wide.session?.layout == .stacked)
    wide.send("v")
    #expect(wide.session?.layout == .columns)
  }

  @Test func `a result that is their version is not sent`() {
    var scene = MergeScene(base: #"{"a": 1}"#, mine: #"{"a": 2}"#, theirs: #"{"a": 3}"#)
    scene.send("<ret>tS<ret>")
    #expect(scene.world.server.writes == 0)
    #expect(scene.world.state.document?.isDirty == false)
    #expect(scene.world.message.contains("nothing to send"))
  }
}

/// The merge while the other versions move.
struct MovingMergeTests {
  @Test func `a second refusal keeps what did not change and opens the rest again`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>mt")
    scene.world.server.write(
      #"{"a": 11, "b": "again", "c": 33, "d": 44, "e": [1, 2]}"#, by: "cy")
    scene.send("S<ret>")
    #expect(scene.world.server.writes == 0)
    #expect(scene.letters == ".@!tm")
    #expect(
      scene.world.message
        == "Remote moved again (try 2): 1 decision kept, 1 re-opened, 1 new. n goes there."
    )
    #expect(scene.session?.attempt == 2)
    scene.send("S")
    #expect(scene.world.message.hasPrefix("Submit is off: 2 of 3 conflicts unresolved."))
    #expect(scene.cursor == "/b")
    scene.send("pm")
    #expect(scene.letters == ".TMtm")
    scene.send("S<ret>")
    #expect(
      scene.world.server.text == #"{"a": 10, "b": "again", "c": 30, "d": 44, "e": [1, 2, 3]}"#)
    #expect(scene.world.state.merge == nil)
  }

  @Test
  func `a poll that sees theirs move does the same, and undo does not bring back what is gone`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>tm")
    #expect(scene.letters == "TMmtm")
    scene.move(#"{"a": 12, "b": "theirs", "c": 3, "d": 44, "e": [1, 2]}"#)
    #expect(scene.letters == "@.mtm")
    scene.send("u")
    #expect(scene.letters == "@!mtm")
    scene.send("u")
    #expect(scene.letters == "@!mtm")
    scene.send("^R")
    #expect(scene.letters == "@.mtm")
  }

  @Test func `a hand edit is offered as the previous choice`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>i^U99<ret>")
    scene.move(#"{"a": 12, "b": "theirs", "c": 3, "d": 44, "e": [1, 2]}"#)
    #expect(scene.letters.first == "@")
    scene.send("ggp")
    #expect(scene.letters.first == "E")
    #expect(scene.result.contains(#""a": 99"#))
  }

  @Test func `mine edited while the merge waits is merged anew, decisions kept`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>mt")
    scene.send("q")
    scene.send("ggjc77<ret>")
    scene.send("gm")
    #expect(scene.letters == "@.mtm")
    #expect(scene.world.message.hasPrefix("You edited since: 1 decision kept, 1 re-opened"))
    scene.send("nmS<ret>")
    #expect(
      scene.world.server.text == #"{"a": 77, "b": "theirs", "c": 30, "d": 44, "e": [1, 2, 3]}"#)
  }

  @Test func `after three refusals it is said who keeps saving`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>M")
    for number in 5...6 {
      scene.world.server.write(
        #"{"a": 11, "b": "theirs", "c": 3, "d": 4\#(number), "e": [1, 2]}"#, by: "bo")
      scene.send("S<ret>")
    }
    #expect(scene.world.message.contains("bo saved before you 3 times"))
    scene.send("S<ret>")
    #expect(scene.world.state.merge == nil)
    #expect(scene.world.server.text.contains(#""d": 46"#))
  }

  @Test func `while a result is sent it cannot be changed`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>M")
    scene.world.holdsSaves = true
    scene.send("S<ret>")
    scene.send("ggt")
    #expect(scene.world.message.hasPrefix("The result is being sent"))
    scene.world.release()
    #expect(scene.world.chip == "SAVED vr3")
  }

  @Test func `mine edited while a result is sent stays mine`() {
    var scene = MergeScene(base: base, mine: mine, theirs: theirs)
    scene.send("<ret>MS")
    scene.world.holdsSaves = true
    scene.send("<ret>q")
    scene.send("ggjjjc31<ret>")
    scene.world.release()
    #expect(
      scene.world.server.text == #"{"a": 10, "b": "mine", "c": 30, "d": 44, "e": [1, 2, 3]}"#)
    #expect(
      scene.world.editor.text == #"{"a": 10, "b": "mine", "c": 31, "d": 44, "e": [1, 2, 3]}"#)
    #expect(scene.world.state.document?.changes.count == 1)
  }
}
