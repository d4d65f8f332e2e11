import EditorCore
import JSONSyntax
import Testing

private let hosts = """
  {"host": "a.example.test", "port": 8080, "tls": true, "note": null,
   "backup": {"host": "b.example.test", "path": "C:\\\\x\\u00e9"}, "list": ["example", 80]}
  """

/// What is typed after `:replace `, and the document after all that was chosen is replaced.
let replaceCases: [(typed: String, changes: [String: String])] = [
  (
    "/example/sample/",
    ["a.example": "a.sample", "b.example": "b.sample", "\"example\"": "\"sample\""]
  ),
  (
    "/^([ab])\\.(.*)$/$2.$1/",
    ["a.example.test": "example.test.a", "b.example.test": "example.test.b"]
  ),
  ("/80/90/", ["8080": "9090", ", 80]": ", 90]"]), ("/^80$/81/", [", 80]": ", 81]"]),
  ("/host/server/n", ["\"host\"": "\"server\""]), ("/true/false/", ["true": "false"]),
  ("/null/7/", ["null": "7"]), ("#\\.test#$$0#", [".test": "$0"]),
  ("/é/e/", ["C:\\\\x\\u00e9": "C:\\\\xe"]),
  ("/x.$/[$0]/", ["C:\\\\x\\u00e9": "C:\\\\[xé]"]),
  (
    "/./-/t",
    [
      "a.example.test": "a-example-test",
      "b.example.test": "b-example-test",
    ]
  ), ("/a\\/b|example/x/y/", [:]),
  (
    "/^/> /v",
    [
      "\"a.": "\"> a.", "\"b.": "\"> b.", "C:\\\\x\\u00e9": "> C:\\\\xé",
      "\"example\"": "\"> example\"",
    ]
  ),
]

/// What is typed after `:replace `, and the sentence that answers.
let wrongReplacements: [(typed: String, message: String)] = [
  ("", "Usage: :replace /REGEX/TEXT/, then n for names, v for values, t for a text as it is."),
  ("abc", "Usage: :replace /REGEX/TEXT/, then n for names, v for values, t for a text as it is."),
  ("/zebra/x/", "Nothing to replace: zebra is not found."),
  ("/(a/x/", "This cannot be replaced: a ( is not closed."),
  ("/a/$2/", "This cannot be replaced: there is no group for $2."),
]

struct ReplaceTests {
  private func replacing(_ typed: String) throws -> EditorDriver {
    var editor = try EditorDriver(document: hosts)
    editor.send(":replace<space>")
    editor.type(typed)
    editor.send("<ret>")
    return editor
  }

  @Test(arguments: replaceCases)
  func `everything that was chosen is replaced, and one undo takes it back`(
    _ test: (typed: String, changes: [String: String])
  ) throws {
    var editor = try replacing(test.typed)
    if test.changes.isEmpty {
      #expect(editor.message.hasPrefix("y is no flag."))
      return
    }
    #expect(editor.state.screen == .replace, "\(editor.message)")
    #expect(editor.text == hosts)
    editor.send("<ret>")
    let expected = test.changes.reduce(hosts) { $0.replacing($1.key, with: $1.value) }
    #expect(editor.text == expected)
    #expect(editor.state.screen == .tree)
    #expect(editor.state.document?.history.undo.count == 1)
    editor.send("u")
    #expect(editor.text == hosts)
  }

  @Test(arguments: wrongReplacements)
  func `what cannot be replaced says why`(_ test: (typed: String, message: String)) throws {
    let editor = try replacing(test.typed)
    #expect(editor.message == test.message)
    #expect(editor.state.screen == .tree)
  }

  @Test func `a place is left as it is`() throws {
    var editor = try replacing("/example/sample/")
    #expect(editor.state.replace?.countText == "3 of 3 chosen")
    editor.send("j<space>")
    #expect(editor.state.replace?.countText == "2 of 3 chosen")
    editor.send("<ret>")
    #expect(editor.text.contains("b.example.test"))
    #expect(editor.message == "Replaced 2 places. u undoes all of it.")
    #expect(editor.state.document?.changes.count == 2)
  }

  @Test func `nothing chosen is nothing replaced`() throws {
    var editor = try replacing("/example/sample/")
    editor.send("a<ret>")
    #expect(editor.message == "Nothing is chosen; Space chooses a place, q leaves.")
    editor.send("a")
    #expect(editor.state.replace?.chosenCount == 3)
    editor.send("q")
    #expect(editor.state.replace == nil)
    #expect(editor.text == hosts)
  }

  @Test func `what would be no JSON, or a second member with the name, stays`() throws {
    var editor = try replacing("/80/eighty/")
    #expect(editor.state.replace?.countText == "0 of 2 chosen")
    editor.send("<space>")
    #expect(
      editor.message
        == "This stays as it is: eightyeighty would be no number, boolean or null.")
    editor = try replacing("/port|tls/host/n")
    #expect(editor.state.replace?.chosenCount == 0)
    editor = try replacing("/tls|port/host2/n")
    #expect(editor.state.replace?.countText == "1 of 2 chosen")
    editor.send("<ret>")
    #expect(editor.text.contains("\"host2\": 8080, \"tls\""))
  }

  @Test func `an empty expression is about the last search`() throws {
    var editor = try EditorDriver(document: hosts)
    editor.send("/HOST<esc>/host<ret>:replace<space>//server/<ret>")
    #expect(editor.state.replace?.places.count == 2)
    #expect(editor.state.replace?.places.allSatisfy(\.isName) == true)
  }

  @Test func `a document that changes meanwhile is looked through again`() throws {
    var editor = try replacing("/example/sample/")
    let other = #"{"host": "example"}"#
    try editor.arrange {
      $0.document = OpenDocument(version: try DocumentVersion(other, tag: "v2"))
    }
    editor.advance(milliseconds: 1)
    #expect(editor.state.replace?.places.count == 1)
    editor.send("<ret>")
    #expect(editor.text == #"{"host": "sample"}"#)
  }

  @Test func `a large document is looked through by somebody else`() throws {
    var editor = try EditorDriver(document: large)
    editor.send(":replace<space>")
    editor.type("/^99(.)$/$1/")
    editor.send("<ret>")
    #expect(editor.state.screen == .replace)
    editor.send("<ret>")
    #expect(editor.message == "The document is still being looked through.")
    editor.runSearches()
    #expect(editor.state.replace?.countText == "10 of 10 chosen")
    editor.send("<ret>")
    #expect(editor.state.document?.changes.count == 10)
    editor.send(":replace<space>/zebra/x/<ret>")
    editor.runSearches()
    #expect(editor.state.screen == .tree)
    #expect(editor.message == "Nothing to replace: zebra is not found.")
  }

  @Test func `many places are replaced by somebody else, as one step all the same`() throws {
    var editor = try EditorDriver(document: large)
    editor.send(":replace<space>")
    editor.type("/^1(.*)$/2$1/")
    editor.send("<ret>")
    editor.runSearches()
    #expect(editor.state.replace?.chosenCount == 1_111)
    editor.holdsSteps = true
    editor.send("<space><ret>")
    #expect(editor.message == "This takes a moment; Esc gives it up.")
    #expect(editor.text == large)
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.state.screen == .tree)
    #expect(editor.message == "Replaced 1110 places. u undoes all of it.")
    editor.holdsSteps = false
    #expect(editor.state.document?.history.undo.count == 1)
    #expect(editor.text.hasPrefix("[0,1,2,3,4,5,6,7,8,9,20,21,22"))
    editor.send("u")
    #expect(editor.text == large)
  }

  @Test func `what is given up while it is replaced changes nothing`() throws {
    var editor = try EditorDriver(document: large)
    editor.send(":replace<space>/1/2/<ret>")
    editor.runSearches()
    editor.holdsSteps = true
    editor.send("<ret><esc>")
    #expect(editor.message == "Given up; nothing was changed.")
    #expect(editor.state.screen == .replace)
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.text == large)
  }
}
