import EditorCore
import JSONSyntax
import Testing

private let shop = """
  {"name": "shop", "owner": {"name": "Ada", "mail": "ada@shop.test"},
   "items": [{"name": "pen", "price": 12}, {"name": "ink", "price": 120}]}
  """

/// Keys after a search was opened, where the cursor stands then, and what is counted.
let typingCases: [(typed: String, keys: String, cursor: String, count: String)] = [
  ("s", "", "/name", "1 of 3"), ("sh", "", "/name", "1 of 2"),
  ("shop.", "", "/owner/mail", "1 of 1"),
  ("shx", "", "", "no match"), ("shx", "<bs>", "/name", "1 of 2"),
  ("name", "<a-s>", "/name", "1 of 4"),
  ("ada", "<a-s>", "", "no match"), ("ada", "<a-s><a-s>", "/owner/name", "1 of 2"),
  ("price", "<a-s><a-s>", "", "no match"), ("^1.*0$", "<a-r>", "/items/1/price", "1 of 1"),
  ("n.me", "<a-r><a-s>", "/name", "1 of 4"), ("name", "<ret>", "/name", "1 of 4"),
  ("name", "<ret>n", "/owner/name", "2 of 4"), ("name", "<ret>3n", "/items/1/name", "4 of 4"),
  ("name", "<ret>N", "/items/1/name", "4 of 4"), ("name", "<ret>2N", "/items/0/name", "3 of 4"),
  ("name", "<ret>9n", "/owner/name", "2 of 4"), ("price", "<ret>gg", "", "2 matches"),
  ("mail", "<ret>gg", "", "1 match"), ("name", "<ret><esc>", "/name", ""),
]

struct IncrementalSearchTests {
  @Test(arguments: typingCases)
  func `a search follows what is typed`(
    _ test: (typed: String, keys: String, cursor: String, count: String)
  ) throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/")
    editor.type(test.typed)
    editor.send(test.keys)
    #expect(editor.cursor == test.cursor)
    #expect(editor.state.matchPlace?.text ?? "" == test.count)
    #expect(editor.takeEffects().allSatisfy { $0.anySearchID == nil })
  }

  @Test func `Esc goes back to where one was, folds and the search before included`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/ink<ret>zM")
    let before = editor.state
    editor.send("/price")
    #expect(editor.cursor == "/items/0/price")
    editor.send("<esc>")
    #expect(editor.state.tree == before.tree)
    #expect(editor.state.search.pattern == SearchPattern("ink"))
    editor.send("n")
    #expect(editor.cursor == "/items/1/name")
  }

  @Test func `an empty line repeats the search before`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/price<ret>/<ret>")
    #expect(editor.cursor == "/items/1/price")
  }

  @Test func `earlier searches are called back, with how they were read`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/pen<ret>/n.me<a-r><a-s><ret>/ink<a-r><a-s><a-s><ret>/<up>")
    #expect(editor.state.typedLine?.text == "ink")
    editor.send("<up>")
    #expect(editor.state.search.pattern == SearchPattern("n.me", isExpression: true, scope: .names))
    #expect(editor.state.matchPlace?.count == 4)
    editor.send("<up><up>")
    #expect(editor.state.typedLine?.text == "pen")
    #expect(editor.message == "There is no earlier search.")
    editor.send("<down><down><down>")
    #expect(editor.state.typedLine?.text == "")
    editor.send("<esc>")
    #expect(editor.state.search.pattern == SearchPattern("ink"))
  }

  @Test func `one goes on to other matches while one types`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/name<f3><f3>")
    #expect(editor.cursor == "/items/0/name")
    editor.send("<s-f3>")
    #expect(editor.cursor == "/owner/name")
    editor.send("<esc>")
    #expect(editor.cursor == "")
    editor.send("/name<f3><ret>")
    #expect(editor.cursor == "/owner/name")
  }

  @Test func `an expression that is not whole is not searched for`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/")
    editor.type("(pri")
    editor.send("<a-r>")
    #expect(editor.cursor == "")
    #expect(editor.state.matchPlace == nil)
    editor.send("<ret>")
    #expect(editor.state.typedLine?.text == "(pri")
    #expect(editor.message == "This is no regular expression: a ( is not closed.")
    editor.type("ce)")
    #expect(editor.cursor == "/items/0/price")
  }

  @Test func `the matches are counted again after an edit and after undo`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/name<ret>n")
    #expect(editor.state.matchPlace?.text == "2 of 4")
    editor.send("dd")
    #expect(editor.state.matchPlace?.count == 3)
    editor.send("u")
    #expect(editor.state.matchPlace?.text == "2 of 4")
  }

  @Test func `a large document is counted by somebody else, and the keys go on`() throws {
    var editor = try EditorDriver(document: large)
    editor.send("/99")
    #expect(editor.cursor == "")
    #expect(editor.state.matchPlace?.text == "counting")
    let orders = editor.takeEffects()
    guard case .search(let id, let document, .count)? = orders.last(where: { $0.isCount }) else {
      Issue.record("nothing is counted: \(orders)")
      return
    }
    editor.feed(.searchAnswered(id, .counted(ranks: [100, 200], isLast: false)))
    #expect(editor.state.matchPlace?.text == "2+ matches")
    editor.feed(.searchAnswered(id, .counted(ranks: [300], isLast: true)))
    #expect(editor.state.matchPlace?.text == "3 matches")
    #expect(document == editor.state.document?.mine)
    editor.send("<ret>")
    #expect(editor.cursor == "/99")
  }

  @Test func `what is typed on gives up the searches before`() throws {
    var editor = try EditorDriver(document: large)
    editor.send("/")
    _ = editor.takeEffects()
    editor.send("9")
    let first = editor.takeEffects().compactMap(\.anySearchID)
    editor.send("8")
    let second = editor.takeEffects()
    #expect(first.count == 2)
    #expect(first.allSatisfy { second.contains(.cancel($0)) })
    editor.send("<esc>")
    let given = second.compactMap(\.anySearchID)
    let last = editor.takeEffects()
    #expect(given.allSatisfy { last.contains(.cancel($0)) })
    #expect(editor.state.matchPlace == nil)
  }

  @Test func `slices of a count make up the whole`() throws {
    let document = try JSONDocument(parsing: Array(large.utf8))
    var scan = try #require(MatchScan(document, SearchPattern("77")))
    var ranks: [Int] = []
    while !scan.isComplete { ranks += scan.nextSlice() }
    let expected = (0..<10_000).filter { "\($0)".contains("77") }.map { $0 + 1 }
    #expect(ranks == expected)
  }
}

extension Effect {
  /// Whether it orders a count.
  var isCount: Bool {
    if case .search(_, _, .count) = self { return true }
    return false
  }

  /// The request of any search.
  var anySearchID: RequestID? {
    guard case .search(let id, _, _) = self else { return nil }
    return id
  }
}
