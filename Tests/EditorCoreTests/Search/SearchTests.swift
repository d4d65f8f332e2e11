import EditorCore
import JSONSyntax
import Testing

private let people = """
  [{"name": "Ada", "city": "London"}, {"name": "Bo", "city": "ada lane"},
   {"Name": "Cy", "note": "\\u0041da", "n": 12345, "ok": true, "Straße": "GRÜN"}]
  """

/// What is typed after `/`, the keys that follow, and where the cursor stands in the end.
let searchCases: [(query: String, keys: String, cursor: String)] = [
  ("ada", "", "/0/name"), ("ada", "n", "/1/city"), ("ada", "nn", "/2/note"),
  ("ada", "nnn", "/0/name"), ("ada", "N", "/2/note"), ("Ada", "n", "/2/note"),
  ("city", "", "/0/city"), ("name", "nn", "/2/Name"), ("\"name\":", "nn", "/0/name"),
  ("\"Name\":", "", "/2/Name"), ("1234", "", "/2/n"), ("tru", "", "/2/ok"),
  ("straße", "", "/2/Straße"), ("grün", "", "/2/Straße"), ("GRÜN", "", "/2/Straße"),
  ("Grün", "", ""), ("nowhere", "", ""), ("\\u0041", "", ""), ("lon\"", "", ""),
]

/// An array that is too large to be counted at once.
let large = "[" + (0..<10_000).map { "\($0 % 10_000)" }.joined(separator: ",") + "]"

extension Effect {
  /// The request of a search for one match.
  var searchID: RequestID? {
    guard case .search(let id, _, .match) = self else { return nil }
    return id
  }
}

struct SearchTests {
  @Test(arguments: searchCases)
  func `a text is found in names and values`(
    _ test: (query: String, keys: String, cursor: String)
  ) throws {
    var editor = try EditorDriver(document: people)
    editor.send("zM/")
    editor.type(test.query)
    editor.send("<ret>")
    editor.runSearches()
    for key in test.keys {
      editor.send(String(key))
      editor.runSearches()
    }
    #expect(editor.cursor == test.cursor, "\(editor.message)")
    if test.cursor.isEmpty { #expect(editor.message == "Not found: \(test.query)") }
  }

  @Test func `going around the end is announced`() throws {
    var editor = try EditorDriver(document: people)
    editor.send("G/london<ret>")
    editor.runSearches()
    #expect(editor.cursor == "/0/city")
    #expect(editor.message == "Went on at the other end.")
  }

  @Test func `the same name is gone to in both directions`() throws {
    var editor = try EditorDriver(document: people)
    editor.send("jj*")
    editor.runSearches()
    #expect(editor.cursor == "/1/name")
    editor.send("#")
    editor.runSearches()
    #expect(editor.cursor == "/0/name")
    editor.send("G*")
    editor.runSearches()
    #expect(editor.cursor == "/2/Straße")
    editor.send("gg*")
    #expect(editor.message == "There is no name here to look for.")
  }

  @Test func `a late answer of an earlier search changes nothing`() throws {
    var editor = try EditorDriver(document: large)
    editor.send("/9<ret>")
    let first = editor.takeEffects()
    editor.send("/8<ret>")
    let early = try #require(first.compactMap(\.searchID).last)
    #expect(editor.takeEffects().contains(.cancel(early)))
    editor.feed(.searchAnswered(early, .found([2], wrapped: false)))
    #expect(editor.cursor == "")
  }

  @Test func `nothing to repeat is said`() throws {
    var editor = try EditorDriver(document: people)
    editor.send("n")
    #expect(editor.message == "Nothing was searched for yet; / begins a search.")
  }

  @Test func `a search that is given up ends`() throws {
    let text = "[" + Array(repeating: "0", count: 20_000).joined(separator: ",") + "]"
    let document = try JSONDocument(parsing: Array(text.utf8))
    var questions = 0
    let reply = findMatch(in: document, SearchPattern("x"), from: SearchStart(at: [])) {
      questions += 1
      return questions == 2
    }
    #expect(reply == .notFound)
    #expect(questions == 2)
  }
}
