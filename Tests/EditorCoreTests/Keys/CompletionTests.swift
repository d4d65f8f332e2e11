import EditorCore
import Testing

/// Tab completes whatever may follow a command.
@Suite struct CompletionTests {
  private let document = #"{"name": "x", "notes": [1, 2], "a/b": {"c~d": 1}}"#

  /// The line and the message after a line was typed and Tab.
  private func complete(_ line: String) throws -> (line: String, message: String) {
    var editor = try EditorDriver(document: document)
    editor.send(":")
    editor.type(line)
    editor.send("<tab>")
    return (editor.state.typedLine?.text ?? "", editor.message)
  }

  @Test(arguments: [
    ("go /no", "go /notes", ""),
    ("go /n", "go /n", "name  notes"),
    ("go /notes/", "go /notes/", "0  1"),
    ("go /a~1b/", "go /a~1b/c~0d", ""),
    ("go /zzz", "go /zzz", "No value here has a pointer that begins with /zzz."),
    ("set m", "set m", "mouse=  match="),
    ("set po", "set poll=", ""),
    ("set poll=", "set poll=", "off  1  5  30"),
    ("type nu", "type nu", "number  null"),
    ("sort d", "sort deep", ""),
    ("sort x", "sort x", ":sort takes deep."),
    ("nosuch x", "nosuch x", "There is no command :nosuch; Esc leaves the line."),
    ("refresh x", "refresh x", "Nothing is completed behind :refresh."),
  ])
  func `what follows a command is completed`(_ test: (String, String, String)) throws {
    let (line, message) = try complete(test.0)
    #expect(line == test.1)
    #expect(message == test.2)
  }

  @Test func `names of documents are asked for once and then completed`() throws {
    var editor = try EditorDriver(document: "{}")
    editor.send(":open<space><tab>")
    #expect(editor.message == "Asking the server for names; Tab again completes them.")
    let request = try #require(editor.state.documents.request)
    let names = ["orders.json", "orders-old.json", "teams.json"]
    let entries = names.map {
      ListedDocument(url: "http://127.0.0.1:8412/profiles/\($0)", name: $0)
    }
    let revision = try DocumentVersion("[]", tag: "l").revision
    editor.feed(
      .documentsListed(
        request.id, .listed(DocumentListing(entries: entries), revision), drafts: []))
    editor.send("t<tab>")
    #expect(editor.state.typedLine?.text == "open teams.json")
    editor.send("<bs><bs><bs><bs><bs><bs><bs><bs><bs><bs>o<tab>")
    #expect(editor.message == "orders.json  orders-old.json")
  }

  @Test func `paths of files are asked for and completed`() throws {
    var editor = try EditorDriver(document: "{}")
    editor.send(":export<space>/tmp/a<tab>")
    #expect(editor.effects.contains(.listFiles("/tmp/a")))
    editor.feed(.filesListed("/tmp/other", ["/tmp/other.json"]))
    #expect(editor.state.typedLine?.text == "export /tmp/a")
    editor.feed(.filesListed("/tmp/a", ["/tmp/alpha.json"]))
    #expect(editor.state.typedLine?.text == "export /tmp/alpha.json")
  }

  @Test(arguments: [
    ("rcreate", ":rcreate is no command; did you mean :recreate?"),
    ("nosuch", ":nosuch is no command; ^P finds actions by words, : and Tab lists commands."),
    ("go nosuch", "There is no /nosuch; / holds name, notes, a/b."),
    ("go /notes/7", "There is no /notes/7; /notes holds 0 to 1."),
    ("go name", ""),
    ("go", "Go where? :go /env/3; Tab completes names."),
  ])
  func `a command that leads nowhere says what there is`(_ test: (String, String)) throws {
    var editor = try EditorDriver(document: document)
    editor.send(":")
    editor.type(test.0)
    editor.send("<ret>")
    #expect(editor.message == test.1)
    if test.0 == "go name" { #expect(editor.cursor == "/name") }
  }
}
