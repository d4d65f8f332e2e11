import EditorCore
import JSONSyntax
import TestSupport
import Testing

private let shop = """
  {"name": "shop", "owner": {"name": "Ada", "mail": "ada@shop.test"},
   "items": [{"name": "pen", "price": 12}, {"name": "ink", "price": 120}], "open": true}
  """

struct FilterTests {
  private func pointers(_ editor: EditorDriver) -> [String] {
    editor.state.visibleRows(limit: 1_000).compactMap { row in
      row.row.value.flatMap { editor.state.document?.mine.pointer(to: $0).description }
    }
  }

  @Test func `only matches and what is around them is shown`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/1<ret>zf")
    #expect(
      editor.rows == [
        " 1 .. {} 4 keys", " 6 ..  \"items\": [] 2 items", " 7 ..   0: {} 2 keys",
        ">9 ..    \"price\": 12", " 10 ..   1: {} 2 keys", " 12 ..    \"price\": 120",
      ])
    editor.send("zf")
    #expect(pointers(editor).count == 13)
    #expect(editor.cursor == "/items/0/price")
  }

  @Test func `movements know only what is shown`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/1<ret>zf")
    let places = [
      ("j", "/items/1"), ("j", "/items/1/price"), ("j", "/items/1/price"), ("k", "/items/1"),
      ("K", "/items/0"), ("J", "/items/1"), ("J", "/items/1"), ("h", "/items/1"),
      ("k", "/items/0/price"),
      ("gg", ""), ("G", "/items/1"), ("l", "/items/1"), ("l", "/items/1/price"),
      ("2k", "/items/0/price"),
    ]
    for (keys, place) in places {
      editor.send(keys)
      #expect(editor.cursor == place, "\(keys)")
    }
  }

  @Test func `Esc leaves the filter, then the marks`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("zM/price<ret>zf<esc>")
    #expect(editor.message == "Everything is shown again.")
    #expect(
      pointers(editor) == [
        "", "/name", "/owner", "/items", "/items/0", "/items/0/name",
        "/items/0/price", "/items/1", "/open",
      ])
    #expect(editor.state.matchPlace != nil)
    editor.send("<esc>")
    #expect(editor.state.matchPlace == nil)
  }

  @Test func `what is edited stays in sight`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/12<ret>zfc7<ret>")
    #expect(editor.cursor == "/items/0/price")
    #expect(pointers(editor).contains("/items/0/price"))
    editor.send("u")
    #expect(editor.state.matchPlace?.text == "1 of 2")
    editor.send("dd")
    #expect(!pointers(editor).contains("/items/0/price"))
    #expect(editor.state.matchPlace?.count == 1)
  }

  @Test func `what is gone to is shown`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/12<ret>zf:go<space>/owner/mail<ret>")
    #expect(editor.cursor == "/owner/mail")
    #expect(pointers(editor).contains("/items/1/price"))
  }

  @Test func `the filter follows another search while it is typed`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("/12<ret>zf/mail")
    #expect(pointers(editor) == ["", "/owner", "/owner/mail"])
    editor.send("<esc>")
    #expect(pointers(editor).count == 6)
  }

  @Test func `without a match nothing is hidden`() throws {
    var editor = try EditorDriver(document: shop)
    editor.send("zf")
    #expect(editor.message.hasPrefix("Nothing was searched for yet;"))
    editor.send("/zebra<ret>zf")
    #expect(editor.message == "Not found: zebra")
    #expect(pointers(editor).count == 13)
  }

  @Test func `a large document is filtered while it is counted`() throws {
    var editor = try EditorDriver(document: large)
    editor.send("/999<ret>zf")
    let orders = editor.takeEffects()
    let id = try #require(orders.last { $0.isCount }?.anySearchID)
    editor.feed(.searchAnswered(id, .counted(ranks: [1_000], isLast: false)))
    #expect(pointers(editor) == ["", "/999"])
    editor.feed(.searchAnswered(id, .counted(ranks: [2_000], isLast: true)))
    #expect(pointers(editor) == ["", "/999", "/1999"])
  }

  @Test(arguments: UInt64(1)...30)
  func `a filtered tree has the rows of the matches and no others`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = JSONTextGenerator.text(seed: seed, values: 200)
    let document = try JSONDocument(parsing: text)
    var editor = try EditorDriver(document: String(decoding: text, as: UTF8.self))
    let letter = ["a", "e", "1", "0", "t"][random.below(5)]
    editor.send("/\(letter)<ret>zf")
    guard editor.state.tree.folds.filter != nil else { return }
    var scan = try #require(MatchScan(document, SearchPattern(letter)))
    var ranks: [Int] = []
    while !scan.isComplete { ranks += scan.nextSlice() }
    var expected: Set<ChildPath> = [.root]
    for rank in ranks {
      let path = try #require(document.path(atRank: rank))
      for depth in 0...path.count { expected.insert(ChildPath(path.prefix(depth))) }
    }
    editor.send("gg")
    let rows = editor.state.visibleRows(limit: .max)
    #expect(rows.compactMap(\.row.value) == expected.sorted())
    editor.send("G")
    for row in rows.reversed() {
      #expect(editor.state.tree.cursor == row.row)
      editor.send("k")
    }
  }
}
