import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

private let base = #"{"a": 1, "b": 2, "c": 3}"#

/// Saving, from the key to the new base.
struct SavingTests {
  @Test func `a save makes mine the base, and nothing is left in the journal`() {
    var world = World(base)
    world.send("jc5<ret>^S")
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.state.document?.isDirty == false)
    #expect(world.state.document?.base.revision.entityTag?.short == "r2")
    #expect(world.journal.draft == nil)
    #expect(world.journal.base?.entityTag?.short == "r2")
  }

  @Test func `what is edited during a save stays mine against the new base`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^Sjc6<ret>")
    world.release()
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.editor.text == #"{"a": 5, "b": 6, "c": 3}"#)
    #expect(world.state.document?.changes.count == 1)
    #expect(world.state.document?.base.revision.entityTag?.short == "r2")
    world.send("^S")
    #expect(world.server.text == #"{"a": 5, "b": 6, "c": 3}"#)
  }

  @Test func `a second save during a save is queued once`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^Sjc6<ret>^S^S^S")
    world.release()
    #expect(world.server.text == #"{"a": 5, "b": 6, "c": 3}"#)
    #expect(world.server.writes == 2)
    #expect(world.state.document?.isDirty == false)
  }

  @Test func `a queued save of nothing new sends nothing`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S^S")
    world.release()
    #expect(world.server.writes == 1)
  }

  @Test func `what is being typed when a save succeeds is neither lost nor moved`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^Sjc77")
    world.release()
    #expect(world.state.document?.isDirty == false)
    #expect(world.journal.draft?.records.count == 1)
    world.send("<ret>")
    #expect(world.editor.text == #"{"a": 5, "b": 77, "c": 3}"#)
  }

  @Test func `when the server stores other words, later edits are put onto them`() throws {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^Sjc6<ret>")
    let rewritten = #"{"a": 5, "b": 2, "c": 3, "_rev": 9}"#
    let version = try DocumentVersion(rewritten, tag: "r2")
    guard let id = world.state.network.save?.request.id else {
      Issue.record("no save is under way")
      return
    }
    world.feed(
      .saveFinished(
        id, SaveReply(outcome: .saved(version.revision, .serverRewrote), version: version)))
    #expect(world.editor.text == #"{"a": 5, "b": 6, "c": 3, "_rev": 9}"#)
    #expect(world.state.document?.changes.count == 1)
    #expect(world.message.contains("in other words"))
  }

  @Test func `an overtaken save says so, and undo brings my version back`() throws {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S")
    let version = try DocumentVersion(#"{"a": 0, "b": 2, "c": 3}"#, tag: "r3", author: "bo")
    guard let id = world.state.network.save?.request.id else {
      Issue.record("no save is under way")
      return
    }
    world.feed(
      .saveFinished(id, SaveReply(outcome: .overtaken(theirs: version.revision), version: version)))
    #expect(world.editor.text == #"{"a": 0, "b": 2, "c": 3}"#)
    #expect(world.message.contains("bo saved vr3 after it"))
    world.send("u")
    #expect(world.editor.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.state.document?.isDirty == true)
  }

  @Test func `a stale reply changes nothing`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S")
    let before = world.state
    world.feed(
      .saveFinished(
        RequestID(99), SaveReply(outcome: .rejected(status: 400, nil), version: nil)))
    #expect(world.state == before)
  }

  @Test func `Esc gives a save up, and the next one finds out first`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>^S<esc>")
    #expect(world.chip == "UNSURE")
    #expect(world.state.network.save == nil)
    world.release()
    #expect(world.server.writes == 0)
    world.send("^S")
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.state.document?.isDirty == false)
  }

  @Test func `a lost answer to a save that arrived ends as saved, applied once`() {
    var world = World(base)
    world.server.fault = .lostAfterSave
    world.send("jc5<ret>^S")
    #expect(world.chip == "UNSURE")
    world.wait(1_000)
    #expect(world.chip == "UNSURE")
    world.server.fault = nil
    world.wait(2_000)
    #expect(world.chip == "SAVED vr2")
    #expect(world.server.writes == 1)
    #expect(world.message.contains("had it already"))
  }

  @Test func `a lost save that did not arrive is sent again`() {
    var world = World(base)
    world.server.fault = .lostBeforeSave
    world.send("jc5<ret>^S")
    world.server.fault = nil
    world.wait(1_000)
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.server.writes == 1)
  }

  @Test func `a lost save that somebody overtook ends in the merge`() {
    var world = World(base)
    world.server.fault = .lostAfterSave
    world.send("jc5<ret>^S")
    world.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    world.server.fault = nil
    world.wait(1_000)
    #expect(world.message.contains("Yours may have been there in between"))
    #expect(world.state.popup?.isCard == true)
    #expect(world.editor.text == #"{"a": 5, "b": 2, "c": 3}"#)
  }

  @Test func `without a tag only w with an exclamation mark saves`() {
    var server = ModelServer(base)
    server.tags = .none
    var world = World(server: server)
    world.send("jc5<ret>^S")
    #expect(world.server.writes == 0)
    #expect(world.message.contains(":w!"))
    world.command("w!")
    #expect(world.server.writes == 1)
    #expect(world.message.contains("without a guard"))
  }

  @Test func `with a tag w with an exclamation mark is guarded all the same`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    world.command("w!")
    #expect(world.server.text == #"{"a": 6, "b": 2, "c": 3}"#)
    #expect(world.state.popup?.isCard == true)
  }

  @Test func `overwriting names what is lost, wants the word, and names the newest tag`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    world.poll()
    world.command("overwrite")
    guard case .confirmation(let question)? = world.state.popup else {
      Issue.record("no question")
      return
    }
    #expect(question.lines.contains("  /a"))
    world.send("no<ret>")
    #expect(world.server.writes == 0)
    world.send("^U")
    world.editor.type("overwrite")
    world.send("<ret>")
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.state.document?.theirs == nil)
  }

  @Test func `overwriting is refused when yet another version came`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    world.poll()
    world.command("overwrite")
    world.server.write(#"{"a": 7, "b": 2, "c": 3}"#, by: "cy")
    world.editor.type("overwrite")
    world.send("<ret>")
    #expect(world.server.text == #"{"a": 7, "b": 2, "c": 3}"#)
    #expect(world.state.popup?.isCard == true)
  }

  @Test func `a deleted document is created again only on request`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.bytes = nil
    world.send("^S")
    #expect(world.chip == "GONE")
    world.send("^S")
    #expect(world.server.bytes == nil)
    world.command("recreate")
    #expect(world.server.text == #"{"a": 5, "b": 2, "c": 3}"#)
    #expect(world.chip == "SAVED vr2")
  }

  @Test func `a refusal does not take the keys from who is typing`() {
    var world = World(base)
    world.holdsSaves = true
    world.send("jc5<ret>")
    world.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    world.send("^Sjc8")
    world.release()
    #expect(world.state.popup == nil)
    world.send("8<ret>")
    #expect(world.editor.text == #"{"a": 5, "b": 88, "c": 3}"#)
    #expect(world.chip.hasPrefix("MERGE"))
  }

  @Test func `write and quit ends the program only when the save succeeded`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.command("wq")
    #expect(world.others.contains(.quit(status: 0, farewell: nil)))
    var refused = World(base)
    refused.send("jc5<ret>")
    refused.server.write(#"{"a": 6, "b": 2, "c": 3}"#, by: "bo")
    refused.command("wq")
    #expect(refused.others.isEmpty)
  }

  @Test func `quitting with a draft says that it is kept`() {
    var world = World(base)
    world.send("jc5<ret>q")
    guard case .quit(status: 0, farewell: let farewell?)? = world.others.last else {
      Issue.record("\(world.others)")
      return
    }
    #expect(farewell.contains("Draft of 42 kept (1 changed path)."))
    #expect(world.journal.draft != nil)
  }

  @Test func `undo across a save is a new edit and says so`() {
    var world = World(base)
    world.send("jc5<ret>^S")
    world.send("u")
    #expect(world.editor.text == base)
    #expect(world.state.document?.changes.count == 1)
    #expect(world.message.contains("It was saved before"))
    world.send("^R")
    #expect(world.state.document?.isDirty == false)
  }
}

extension Popup {
  /// Whether it is the answer to a refused save.
  var isCard: Bool { if case .refused = self { true } else { false } }
}
