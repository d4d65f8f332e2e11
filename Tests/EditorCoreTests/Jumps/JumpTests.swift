import EditorCore
import Testing

private let letters = #"{"a": 1, "b": 2, "c": {"d": 3, "e": 4}, "f": [5, 6]}"#

/// Keys, and where the cursor stands after each piece of them.
let jumpCases: [[(keys: String, cursor: String)]] = [
  [("jG", "/f/1"), ("^o", "/a"), ("<tab>", "/f/1"), ("<tab>", "/f/1")],
  [("jGgg", ""), ("^o", "/f/1"), ("^o", "/a"), ("<tab><tab>", "")],
  [("/e<ret>", "/c/e"), ("^o", ""), ("<tab>", "/c/e")],
  [("/5<ret>n", "/f/0"), ("^o", "")],
  [(":go<space>/c/d<ret>", "/c/d"), (":3<ret>", "/b"), ("^o", "/c/d"), ("^o", "")],
  [("jG", "/f/1"), ("^o", "/a"), ("jj/6<ret>", "/f/1"), ("^o", "/c"), ("^o", "/a")],
  [("jGgg", ""), ("2^o", "/a"), ("2<tab>", "")],
  [("jG", "/f/1"), ("ggjdd", "/b"), ("^o", "/f/1"), ("^o", "")],
  [("Gggzz", ""), ("zM^o", "/f/1")],
  [("jGgg", ""), ("/zebra<ret>", ""), ("^o", "/f/1")],
]

struct JumpTests {
  @Test(arguments: jumpCases)
  func `big moves are gone back and forward again`(
    _ steps: [(keys: String, cursor: String)]
  ) throws {
    var editor = try EditorDriver(document: letters)
    for step in steps {
      editor.send(step.keys)
      #expect(editor.cursor == step.cursor, "\(step.keys)")
    }
  }

  @Test func `at the ends nothing moves and a sentence says so`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("^o")
    #expect(editor.message == "There is no place further back.")
    editor.send("<tab>")
    #expect(editor.message == "There is no place further on; ^O goes back.")
  }

  @Test func `so many places are kept at most`() throws {
    var editor = try EditorDriver(document: large)
    for row in 1...150 { editor.send(":\(row)<ret>") }
    #expect(editor.state.jumps.places.count == 100)
  }
}
