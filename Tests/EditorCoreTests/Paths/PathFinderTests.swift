import EditorCore
import JSONSyntax
import Testing

private let service = """
  {"name": "checkout", "image": {"repo": "reg", "tag": "2.8"}, "env": [
    {"name": "LOG", "value": "info"}, {"name": "REGION", "value": "eu"}],
   "limits": {"cpu": 1, "memoryLimit": 2}, "a/b": {"c~d": 1}, "names": {"x": {"name": 1}}}
  """

/// What is typed, and the first values of the list.
let pathCases: [(typed: String, hits: [String])] = [
  ("name", ["/name", "/env/0/name", "/env/1/name", "/names/x/name", "/names"]),
  ("env1", ["/env/1"]), ("en1na", ["/env/1/name"]), ("env 1 val", ["/env/1/value"]),
  ("/env/0/v", ["/env/0/value"]), ("imtag", ["/image/tag"]), ("cpu", ["/limits/cpu"]),
  ("mL", ["/limits/memoryLimit"]), ("ML", []), ("ml", ["/limits/memoryLimit"]), ("a~1b", ["/a~1b"]),
  ("c~0d", ["/a~1b/c~0d"]), ("zebra", []), ("", []), ("emaneman", []),
]

struct PathFinderTests {
  private func hits(_ editor: EditorDriver) -> [String] {
    guard case .paths(let finder)? = editor.state.popup else { return ["no list"] }
    return finder.hits.map(\.pointer)
  }

  @Test(arguments: pathCases)
  func `a value is found by letters of its path`(_ test: (typed: String, hits: [String])) throws {
    var editor = try EditorDriver(document: service)
    editor.send("@")
    editor.type(test.typed)
    #expect(Array(hits(editor).prefix(test.hits.count)) == test.hits)
    #expect(hits(editor).isEmpty == test.hits.isEmpty)
    guard case .paths(let finder)? = editor.state.popup else { return }
    for hit in finder.hits {
      let pointer = try JSONPointer(parsing: hit.pointer)
      #expect(editor.state.document?.mine.path(of: pointer) == hit.path)
      let typed = test.typed.lowercased().utf8.filter { $0 != 0x20 }
      let places = Array(hit.pointer.lowercased().utf8)
      #expect(hit.places.map { places[$0] } == Array(typed))
    }
  }

  @Test func `Enter goes to what is selected, whatever is folded`() throws {
    var editor = try EditorDriver(document: service)
    editor.send("zM@name<down><ret>")
    #expect(editor.cursor == "/env/0/name")
    #expect(editor.state.popup == nil)
    editor.send("^o")
    #expect(editor.cursor == "")
  }

  @Test func `steps go round the ends, and Esc changes nothing`() throws {
    var editor = try EditorDriver(document: service)
    editor.send("jj@cpu<up><ret>")
    #expect(editor.cursor == "/limits/cpu")
    editor.send("^gname<esc>")
    #expect(editor.cursor == "/limits/cpu")
    editor.send("@zebra<ret>")
    #expect(editor.message == "No path has these letters in their order; Esc goes back.")
  }

  @Test func `what is typed on gives up the search before`() throws {
    var editor = try EditorDriver(document: large)
    editor.send("@")
    _ = editor.takeEffects()
    editor.send("9")
    let first = try #require(editor.takeEffects().compactMap(\.anySearchID).first)
    editor.send("8")
    #expect(editor.takeEffects().contains(.cancel(first)))
    editor.feed(.searchAnswered(first, .paths([], isLast: true)))
    editor.send("<bs>")
    editor.runSearches()
    #expect(hits(editor).first == "/9")
    #expect(hits(editor).count == PathFinder.hitLimit)
    editor.send("7")
    let last = try #require(editor.takeEffects().compactMap(\.anySearchID).last)
    editor.send("<esc>")
    #expect(editor.takeEffects() == [.cancel(last)])
  }

  @Test func `the list follows the document`() throws {
    var editor = try EditorDriver(document: service)
    editor.send("@cpu")
    let edited = #"{"limits": {"cpus": 1}}"#
    try editor.arrange {
      $0.document = OpenDocument(version: try DocumentVersion(edited, tag: "v2"))
    }
    editor.advance(milliseconds: 1)
    #expect(hits(editor) == ["/limits/cpus"])
  }
}
