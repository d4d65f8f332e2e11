import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base = #"{"a": 1, "b": 2, "c": 3}"#

/// What happens at the start after a kill.
struct RecoveryTests {
  @Test func `a draft is offered, and taken with Enter`() {
    var world = World(base)
    world.send("jc5<ret>jc6")
    var next = world.killed()
    #expect(next.state.popup == .draftOffer(selected: 0))
    next.send("<ret>")
    #expect(next.editor.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(next.state.typedLine?.text == "6")
    next.send("6<ret>^S")
    #expect(next.server.text == #"{"a": 5, "b": 66, "c": 3}"#)
  }

  @Test func `a line is taken up in the row where it was typed`() {
    for (keys, path) in [("jjc7", [1]), ("Gr7", [2]), ("Go7", [2]), ("jjO7", [0])] {
      var world = World(base)
      world.send(keys)
      var next = world.killed()
      next.send("<ret>")
      #expect(next.state.typedLine?.text.last == "7")
      #expect(next.state.tree.cursor == .value(ChildPath(path)), "\(keys)")
    }
  }

  @Test func `undo in a draft that was taken up goes to what was edited`() {
    let text = #"{"a": {"x": 1, "y": [1, 2]}, "b": 2, "c": 3}"#
    for (keys, pointer) in [
      ("jjc5<ret>", "/a/x"), ("Gdd", "/c"), ("3jj~kjrq<ret>", "/a/y/0"), ("Gko7<ret>9<ret>", "/b"),
      ("3jjddG", "/a/y/0"),
    ] {
      var world = World(text)
      world.send(keys + "gg")
      let isEdited = world.editor.text != text
      var next = world.killed()
      next.send("<ret>ggzM")
      next.send("u")
      #expect(next.editor.text == text, "\(keys)")
      if isEdited { #expect(next.editor.cursor == pointer, "\(keys)") }
    }
  }

  @Test func `a draft that is not wanted stays where it is`() {
    var world = World(base)
    world.send("jc5<ret>")
    var next = world.killed()
    next.send("<esc>")
    #expect(next.editor.text == base)
    #expect(next.journal.left != nil)
  }

  @Test func `a draft is dropped only by its word`() {
    var world = World(base)
    world.send("jc5<ret>")
    var next = world.killed()
    next.send("D<ret>")
    #expect(next.journal.left != nil)
    next.send("drop<ret>")
    #expect(next.journal.left == nil)
  }

  @Test func `a draft can be opened without a server, and waits for it`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.fault = .offline
    var next = world.killed()
    next.send("<ret>")
    #expect(next.editor.text == #"{"a": 5, "b": 2, "c": 3}"#)
    next.send("Gc9<ret>")
    next.server.fault = nil
    next.server.write(#"{"a": 1, "b": 22, "c": 3}"#, by: "bo")
    next.wait(64_000)
    #expect(next.state.remoteChip?.text == "^REMOTE +1")
    #expect(next.state.document?.base.revision.entityTag?.short == "r1")
    next.send("^S")
    next.send("S")
    next.send("<ret>")
    #expect(next.server.text == #"{"a": 5, "b": 22, "c": 9}"#)
  }

  @Test func `a draft on the newest version is compared by its tag alone`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S")
    world.server.fault = .offline
    var next = world.killed()
    next.send("<ret>")
    next.server.fault = nil
    next.wait(64_000)
    #expect(next.state.drafts.recovery == nil)
    #expect(next.state.drafts.isCompared)
    next.send("^S")
    #expect(next.server.writes == 1)
  }

  @Test func `a save that arrived before the kill is not sent again`() {
    var world = World(base)
    world.server.fault = .lostAfterSave
    world.send("jc5<ret>^S")
    world.server.fault = nil
    var next = world.killed()
    next.send("<ret>")
    #expect(next.message.hasPrefix("Your save had arrived before the program ended"))
    #expect(next.state.document?.isDirty == false)
    #expect(next.journal.draft == nil)
    next.send("^S")
    #expect(next.server.writes == 1)
  }

  @Test func `what was edited after a save that arrived is all that is left`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^SGc9<ret>")
    world.server.write(#"{"a": 5, "b": 2, "c": 3}"#, by: "ava")
    var next = world.killed()
    next.send("<ret>")
    #expect(next.state.document?.changes.count == 1)
    #expect(next.editor.text == #"{"a": 5, "b": 2, "c": 9}"#)
    next.send("^S")
    #expect(next.server.text == #"{"a": 5, "b": 2, "c": 9}"#)
    let again = next.killed()
    #expect(again.state.popup == nil)
  }

  @Test func `a save that did not arrive before the kill is still mine`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S")
    var next = world.killed()
    next.send("<ret>")
    #expect(next.chip == "DIRTY 1")
    next.send("^S")
    #expect(next.server.writes == 1)
  }

  @Test func `a merged result that arrived before the kill is not merged again`() {
    var scene = scene()
    scene.send("<ret>mtS")
    scene.world.server.fault = .lostAfterSave
    scene.send("<ret>")
    #expect(scene.world.chip == "UNSURE")
    scene.world.server.fault = nil
    var next = scene.world.killed()
    next.send("<ret>")
    #expect(next.state.document?.isDirty == false)
    #expect(next.editor.text == #"{"a": 10, "b": 21, "c": 3}"#)
    #expect(next.state.document?.theirs == nil)
    #expect(next.server.writes == 1)
  }

  @Test func `a merge goes on at its hunk with its decisions and the line that was typed`() {
    var scene = scene()
    scene.send("<ret>mi^U77")
    var next = scene.world.killed()
    next.send("<ret>")
    #expect(next.state.screen == .merge)
    #expect(next.state.merge?.unresolved.map(\.pointer.description) == ["/b"])
    #expect(next.state.typedLine?.text == "77")
    next.send("<ret>S")
    next.send("<ret>")
    #expect(next.server.text == #"{"a": 10, "b": 77, "c": 3}"#)
  }

  @Test func `decisions made against a version that moved meanwhile are offered again`() {
    var scene = scene()
    scene.send("<ret>mtq")
    scene.world.server.write(#"{"a": 11, "b": 22, "c": 3}"#, by: "bo")
    var next = scene.world.killed()
    next.send("<ret>")
    #expect(next.state.screen == .tree)
    #expect(next.message == "Merge taken up: 1 decision kept, 1 re-opened. gm goes there.")
    next.send("gmp")
    #expect(next.state.merge?.unresolved.isEmpty == true)
    var third = next.killed()
    third.send("<ret>")
    #expect(third.state.merge?.unresolved.isEmpty == true)
  }

  @Test func `an unfinished text is opened as it was`() {
    var world = World("{\"a\": {\n  \"b\": 1\n}}")
    world.send("je<down><end>,<ret>\"c\": ")
    let lines = world.state.text?.lines
    var next = world.killed()
    next.send("<ret>")
    #expect(next.state.screen == .text)
    #expect(next.state.text?.lines == lines)
    next.send("<c-end><left>")
    #expect(next.state.text?.problem != nil)
  }

  @Test func `an unfinished text of a hunk is opened as it was`() {
    var scene = scene()
    scene.send("<ret>e<end>5")
    var next = scene.world.killed()
    next.send("<ret>")
    #expect(next.state.screen == .text)
    next.send("^S")
    #expect(next.state.merge?.unresolved.map(\.pointer.description) == ["/b"])
  }

  @Test func `looking at a document leaves no draft`() {
    var world = World(base)
    world.send("jjGgd")
    world.send("q")
    #expect(world.journal.draft == nil)
    #expect(world.killed().state.popup == nil)
  }

  private func scene() -> MergeScene {
    MergeScene(
      base: base, mine: #"{"a": 10, "b": 20, "c": 3}"#, theirs: #"{"a": 11, "b": 21, "c": 3}"#)
  }
}
