import EditorCore
import JSONSyntax
import TerminalModel
import Testing

private let service = """
  {
    "name": "checkout",
    "image": {
      "repo": "reg",
      "tag": "2.8.1"
    },
    "env": [
      {"name": "LOG"},
      {"name": "CACHE"}
    ],
    "on": true
  }

  """

/// Keys, and the row that the cursor is on afterwards.
let movementCases: [(keys: String, cursor: String)] = [
  ("j", "/name"), ("jjj", "/image/repo"), ("3j", "/image/repo"), ("3jk", "/image"),
  ("G", "/on"), ("Ggg", ""), ("<end>", "/on"), ("<down><down>", "/image"), ("5G", "/image/tag"),
  ("99G", "/on"), ("jJ", "/image"), ("jJJ", "/env"), ("j2J", "/env"), ("jJJK", "/image"),
  ("jK", "/name"), ("3jh", "/image"), ("3jgk", "/image"), ("7jh", "/env/0"), ("7jgk", "/env/0"),
  ("7j2gk", "/env"), ("h", ""), ("l", "/name"), ("2jl", "/image/repo"), ("2jh", "/image"),
  ("2jhj", "/env"), ("2jhll", "/image/repo"), ("<space>", ""), ("<space>j", ""),
  ("2j<space>j", "/env"), ("2j<space><space>j", "/image/repo"), ("zMG", "/on"), ("zM3j", "/env"),
  ("z2jjjj", "/image/tag"), ("zMzR3j", "/image/repo"), ("G200k", ""), ("200j", "/on"),
  ("8jzM", "/env"), ("5jzC", "/env"), ("5jzCj", "/on"), ("zM3jzOjj", "/env/0/name"),
  ("6jzC", "/env/0"), ("^d", "/env/1/name"), ("^d^u", ""), ("<pgdn>", "/on"),
]

struct MovementTests {
  @Test(arguments: movementCases)
  func `keys move the cursor`(_ test: (keys: String, cursor: String)) throws {
    var editor = try EditorDriver(document: service)
    editor.send(test.keys)
    #expect(editor.cursor == test.cursor, "\(test.keys): \(editor.message)")
  }

  @Test func `rows carry numbers that count what folds hide`() throws {
    var editor = try EditorDriver(document: service)
    editor.send("2jhjh")
    #expect(
      editor.rows == [
        " 1 .. {} 4 keys", " 2 ..  \"name\": \"checkout\"", " 3 ..  \"image\": {} 2 keys",
        ">6 ..  \"env\": [] 2 items", " 11 ..  \"on\": true",
      ])
  }

  @Test func `the viewport follows the cursor and never leaves rows empty`() throws {
    let items = (0..<100).map(String.init).joined(separator: ",")
    var editor = try EditorDriver(document: "[\(items)]", rows: 15)
    let height = editor.state.layout.listHeight
    for keys in ["G", "gg", "50j", "zt", "zb", "zz", "^d", "^d", "^u", "<pgdn>", "<pgup>", "99j"] {
      editor.send(keys)
      #expect(editor.rows.count == height, "\(keys)")
      #expect(editor.rows.filter { $0.hasPrefix(">") }.count == 1, "\(keys)")
    }
  }

  @Test func `scrolling puts the row of the cursor where it was asked for`() throws {
    let items = (0..<100).map(String.init).joined(separator: ",")
    var editor = try EditorDriver(document: "[\(items)]", rows: 15)
    editor.send("50jzt")
    #expect(editor.rows.firstIndex { $0.hasPrefix(">") } == 0)
    editor.send("zb")
    #expect(editor.rows.firstIndex { $0.hasPrefix(">") } == editor.rows.count - 1)
    editor.send("zz")
    #expect(editor.rows.firstIndex { $0.hasPrefix(">") } == (editor.rows.count - 1) / 2)
  }

  @Test func `a smaller window keeps the cursor visible`() throws {
    let items = (0..<100).map(String.init).joined(separator: ",")
    var editor = try EditorDriver(document: "[\(items)]", rows: 40)
    editor.send("30j")
    editor.feed(.terminal(.resize(.init(columns: 50, rows: 10))))
    #expect(editor.rows.contains { $0.hasPrefix(">31 ") })
    #expect(editor.cursor == "/29")
  }

  @Test func `a new child is typed behind its sibling, even where that was not seen`() throws {
    let items = (0..<50).map(String.init).joined(separator: ", ")
    var editor = try EditorDriver(document: "{\"a\": [\(items)], \"b\": 1}", rows: 16)
    editor.send("ja")
    #expect(editor.rows.last?.hasSuffix(" 49: 49") == true)
    #expect(editor.cursor == "/a")
    editor.send("<esc>")
    #expect(editor.rows.contains { $0.hasPrefix(">") })
    editor.send("a50<ret>")
    #expect(editor.cursor == "/a/50")
  }

  @Test(arguments: [
    ("/image/tag", "/image/tag", ""), ("/", "", ""),
    ("/env/7", "", "There is no /env/7; /env holds 0 to 1."),
    ("/x", "", "There is no /x; / holds name, image, env, on."),
  ])
  func `a pointer is gone to`(pointer: String, cursor: String, message: String) throws {
    var editor = try EditorDriver(document: service)
    editor.send("zM:go<space>")
    editor.type(pointer)
    editor.send("<ret>")
    #expect(editor.cursor == cursor)
    #expect(editor.message == message)
  }

  @Test func `a number is a row`() throws {
    var editor = try EditorDriver(document: service)
    editor.send(":5<ret>")
    #expect(editor.cursor == "/image/tag")
  }

  @Test func `large documents begin folded`() throws {
    let inner = "[" + Array(repeating: "0", count: 300).joined(separator: ",") + "]"
    let small = try JSONDocument(parsing: Array(inner.utf8))
    #expect(Folds.initial(for: small).openDepth == .max)
    let large = try JSONDocument(parsing: Array("[\(inner),\(inner)]".utf8))
    #expect(Folds.initial(for: large).openDepth == 1)
    let scalar = try JSONDocument(parsing: Array("7".utf8))
    #expect(Folds.initial(for: scalar).openDepth == .max)
  }
}
