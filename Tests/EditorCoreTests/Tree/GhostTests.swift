import EditorCore
import JSONSyntax
import Testing

private let letters = #"{"a": 1, "b": {"c": 2, "d": 3}, "e": [4, 5, 6]}"#

struct GhostTests {
  @Test func `deleted values keep their rows`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jddjddGdddd")
    #expect(
      editor.rows == [
        " 1 .. {} 2 keys", "  -.  \"a\": 1 (deleted)", " 2 ..  \"b\": {} 1 key",
        "  -.   \"c\": 2 (deleted)", " 3 ..   \"d\": 3", " 4 ..  \"e\": [] 1 item",
        ">5 ..   0: 4", "  -.   1: 5 (deleted)", "  -.   2: 6 (deleted)",
      ])
  }

  @Test func `the cursor walks over deleted values`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jddgg")
    var seen: [String] = []
    for _ in 0..<8 {
      editor.send("j")
      seen.append(editor.cursor)
    }
    #expect(
      seen == ["(deleted) /a", "/b", "/b/c", "/b/d", "/e", "/e/0", "/e/1", "/e/2"])
    for expected in seen.reversed().dropFirst() {
      editor.send("k")
      #expect(editor.cursor == expected)
    }
  }

  @Test func `a container that was emptied shows what was in it`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jjj2dd")
    #expect(editor.cursor == "/b")
    #expect(editor.text == #"{"a": 1, "b": {}, "e": [4, 5, 6]}"#)
    editor.send("j")
    #expect(editor.cursor == "(deleted) /b/c")
    editor.send("gx")
    #expect(editor.text == #"{"a": 1, "b": {"c": 2}, "e": [4, 5, 6]}"#)
  }

  @Test func `a deleted value cannot be edited, and says so`() throws {
    var editor = try EditorDriver(document: letters)
    for keys in ["i", "c", "r", "dd", "x", "yy", "o", "a", "T", "~", "D", "<A-j>", "e"] {
      editor.send("ggjdd<home>j")
      #expect(editor.cursor == "(deleted) /a")
      editor.send(keys)
      #expect(editor.message == "This value is deleted; gx brings it back.", "\(keys)")
      editor.send("9u")
      #expect(editor.text == letters)
    }
  }

  @Test func `marks speak for what folds hide`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jjjc9<ret>GddhKh")
    #expect(editor.rows.contains { $0.hasSuffix("~.  \"b\": {} 2 keys (1 changed)") })
  }

  @Test func `added values and what is in them are marked`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jof<ret>")
    editor.type(#"{"g": [1]}"#)
    editor.send("<ret>zR")
    #expect(
      editor.rows[2...5] == [
        ">3 +.  \"f\": {} 1 key (added)", " 4 +.   \"g\": [] 1 item", " 5 +.    0: 1",
        " 6 ..  \"b\": {} 2 keys",
      ])
  }

  @Test func `changes are gone to, around the end too`() throws {
    var editor = try EditorDriver(document: letters)
    editor.send("jddGdd<home>zM")
    editor.send("]d")
    #expect(editor.cursor == "(deleted) /a")
    editor.send("]d")
    #expect(editor.cursor == "(deleted) /e/2")
    editor.send("]d")
    #expect(editor.cursor == "(deleted) /a")
    #expect(editor.message == "Went on at the other end.")
    editor.send("[d")
    #expect(editor.cursor == "(deleted) /e/2")
  }
}
