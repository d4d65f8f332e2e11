import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

struct DocumentsTests {
  private let folder = "http://127.0.0.1:8412/profiles/"

  private func world() -> World {
    var world = World(#"{"city": "Oslo"}"#)
    world.shelf[folder + "7"] = (ModelServer(#"{"city": "Rome"}"#), ModelJournal())
    return world
  }

  private func rows(_ world: World) -> [String] {
    world.state.documentRows.map { "\($0.name): \($0.state)" }
  }

  @Test func `the documents of the folder are listed, and another one is opened`() {
    var world = world()
    world.send("gl")
    #expect(world.state.screen == .documents)
    #expect(rows(world) == ["42: CLEAN", "7: "])
    #expect(world.state.listState?.selected == 0)
    world.send("j<ret>")
    #expect(world.state.screens == [.tree])
    #expect(world.state.session.title == "7")
    #expect(world.state.session.url == folder + "7")
    #expect(world.editor.text == #"{"city": "Rome"}"#)
    world.send("gl")
    #expect(rows(world) == ["42: clean", "7: CLEAN"])
  }

  @Test func `a draft waits while another document is open, and is taken up again`() {
    var world = world()
    world.send("jcParis<ret>gl")
    #expect(rows(world) == ["42: DIRTY 1", "7: "])
    world.send("j<ret>")
    #expect(world.editor.text == #"{"city": "Rome"}"#)
    world.send("gl")
    #expect(rows(world) == ["42: draft 1", "7: CLEAN"])
    world.send("k<ret>")
    #expect(world.editor.text == #"{"city": "Paris"}"#)
    #expect(world.state.popup == nil)
    #expect(world.chip == "DIRTY 1")
    world.send("u")
    #expect(world.editor.text == #"{"city": "Oslo"}"#)
    world.send("<c-r>^s")
    #expect(world.server.text == #"{"city": "Paris"}"#)
  }

  @Test func `what somebody saved meanwhile in a document that was open is told`() {
    var world = world()
    world.send("gl")
    world.send("j<ret>")
    world.shelf[folder + "42"]?.server.write(#"{"city": "Bonn"}"#, by: "bo")
    world.send("gl")
    #expect(rows(world) == ["42: REMOTE", "7: CLEAN"])
    #expect(world.state.documentRows[0].author == "bo")
  }

  @Test func `a document is not left while a save is under way`() {
    var world = world()
    world.holdsSaves = true
    world.send("jcParis<ret>^sgl")
    world.send("j<ret>")
    #expect(world.state.session.title == "42")
    #expect(world.message.hasPrefix("A save is under way"))
  }

  @Test func `a document of another server is never opened`() {
    var world = world()
    world.listing = .listed(
      DocumentListing(entries: [ListedDocument(url: "http://other/x", name: "x")]),
      Revision(bytes: []))
    world.send("gl")
    world.send("gg<ret>")
    #expect(world.state.session.title == "42")
    #expect(world.message.contains("another server"))
    world.command("open https://127.0.0.1:8412/profiles/7")
    #expect(world.message.contains("another server"))
  }

  @Test func `a new document is created by its first save`() {
    var world = world()
    world.send("gla")
    world.editor.type("new one")
    world.send("<ret>")
    #expect(world.state.session.url == folder + "new%20one")
    #expect(world.state.session.title == "new one")
    #expect(world.chip == "NEW")
    #expect(world.state.isUnguarded == false)
    world.send("acity<ret>\"Kyiv<ret>^s")
    #expect(world.server.text.contains("Kyiv"))
    #expect(world.chip.hasPrefix("SAVED"))
    #expect(!world.state.isNewDocument)
    world.send("gl")
    #expect(rows(world) == ["42: clean", "7: ", "new%20one: SAVED vr2"])
  }

  @Test func `an empty document is created too, and polls do not disturb one that is new`() {
    var world = world()
    world.command("create 9")
    world.poll()
    #expect(world.chip == "NEW")
    world.send("^s")
    #expect(world.server.text == "{}\n")
  }

  @Test func `whoever creates the same document first is merged with`() {
    var world = world()
    world.command("create 9")
    world.send("acity<ret>\"Kyiv<ret>")
    world.server.bytes = Array(#"{"name": "bo"}"#.utf8)
    world.server.author = "bo"
    world.send("^s")
    guard case .refused? = world.state.popup else {
      Issue.record("no card: \(world.message)")
      return
    }
    world.send("S<ret>")
    #expect(world.server.text.contains("Kyiv") && world.server.text.contains("bo"))
  }

  @Test func `creating what is there opens it`() {
    var world = world()
    world.command("create 7")
    #expect(world.editor.text == #"{"city": "Rome"}"#)
    #expect(world.message.hasPrefix("It was there already"))
    #expect(world.chip == "CLEAN")
  }

  @Test func `the draft of a new document is taken up again`() {
    var world = world()
    world.command("create 9")
    world.send("acity<ret>\"Kyiv<ret>")
    world.command("open 7")
    world.command("open 9")
    #expect(world.editor.text.contains("Kyiv"))
    #expect(world.chip == "NEW")
    world.send("^s")
    #expect(world.server.text.contains("Kyiv"))
  }

  @Test func `the list is filtered by names`() {
    var world = world()
    world.send("gl/7")
    #expect(rows(world) == ["7: "])
    world.send("<ret><ret>")
    #expect(world.state.session.title == "7")
    world.send("gl/<esc>")
    #expect(world.state.documentRows.count == 2)
  }

  @Test func `a draft is dropped after the word was typed`() {
    var world = world()
    for keys in ["jcParis<ret>gl", "j<ret>", "gl", "ggD"] { world.send(keys) }
    #expect(world.state.keyContext == .line)
    world.editor.type("drop")
    world.send("<ret>")
    #expect(rows(world) == ["42: clean", "7: CLEAN"])
    world.send("<ret>")
    #expect(world.editor.text == #"{"city": "Oslo"}"#)
    world.send("gl")
    world.send("GD")
    #expect(world.message == "There is no draft of 7 on this machine.")
  }

  @Test func `without a list documents are opened by name`() {
    var world = world()
    world.listing = .failed(.missing(status: 404, nil))
    world.send("gl")
    #expect(rows(world) == ["42: CLEAN"])
    #expect(world.state.documents.failure?.contains("lists no documents") == true)
    world.send("a7<ret>")
    #expect(world.editor.text == #"{"city": "Rome"}"#)
  }

  @Test func `the program can start with a folder`() {
    var editor = EditorDriver(pollInterval: 5_000)
    editor.arrange {
      $0.session.url = ""
      $0.session.startFolder = folder
    }
    editor.feed(.started)
    #expect(editor.state.screen == .documents)
    #expect(
      editor.takeEffects().contains(
        .listDocuments(RequestID(1), folder: folder, known: nil)))
    editor.feed(
      .documentsListed(
        RequestID(1),
        .listed(
          DocumentListing(entries: [ListedDocument(url: folder + "7", name: "7")]),
          Revision(bytes: [])), drafts: []))
    editor.feed(.timerFired(.poll))
    #expect(editor.takeEffects().contains { if case .load = $0 { true } else { false } } == false)
    editor.send("q")
    #expect(editor.takeEffects().contains(.quit(status: 0, farewell: nil)))
    editor.send("<ret>")
    #expect(editor.takeEffects().contains(.openDocument(folder + "7")))
    #expect(editor.state.screens == [.tree])
  }

  @Test func `the name of a document is harmless in the farewell`() {
    var world = world()
    world.command("create \u{1B}]0;title\u{7}x")
    #expect(world.state.session.title == "]0;titlex")
    world.send("acity<ret>1<ret>")
    world.command("q!")
    guard case .quit(_, let farewell?)? = world.others.last else {
      Issue.record("no farewell: \(world.others)")
      return
    }
    #expect(farewell.utf8.allSatisfy { $0 >= 0x20 })
  }

  @Test func `drafts that were left are told at the end`() {
    var world = world()
    world.send("jcParis<ret>")
    world.command("open 7")
    world.command("q")
    #expect(
      world.others.last
        == .quit(status: 0, farewell: "Also kept: the draft of \(folder)42."))
  }

  @Test func `folders are entered and left`() {
    var world = world()
    var inner = ListedDocument(url: folder + "sub", name: "sub", isFolder: true)
    inner.isFolder = true
    world.listing = .listed(DocumentListing(entries: [inner]), Revision(bytes: []))
    world.send("gl")
    world.send("gg<ret>")
    #expect(world.state.documents.folder == folder + "sub/")
    world.send("<bs>")
    #expect(world.state.documents.folder == folder)
    world.send("<bs><bs>")
    #expect(world.message == "This is the outermost folder.")
  }

  @Test func `a request of the open document that is late changes nothing in the next one`() throws
  {
    var world = world()
    let stale = world.state.network.nextRequestNumber
    world.editor.feed(.timerFired(.poll))
    world.command("open 7")
    let version = try DocumentVersion("[1]", tag: "late")
    world.editor.feed(.pollFinished(RequestID(stale), .loaded(version)))
    #expect(world.editor.text == #"{"city": "Rome"}"#)
  }
}
