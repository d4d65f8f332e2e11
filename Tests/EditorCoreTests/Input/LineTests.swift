import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Keys in a line that begins as `one two`, and the line with `|` for its cursor.
let lineCases: [(keys: String, line: String)] = [
  ("", "one two|"), ("X", "one twoX|"), ("<left>X", "one twX|o"), ("^aX", "X|one two"),
  ("<home><right>X", "oX|ne two"), ("<home><end>X", "one twoX|"), ("<bs>", "one tw|"),
  ("<left><del>", "one tw|"), ("^w", "one |"), ("^w^w", "|"), ("<left>^w", "one |o"),
  ("^a<a-f>X", "oneX| two"), ("<a-b>X", "one X|two"), ("<a-b><a-b><a-b>X", "X|one two"),
  ("<a-b>^k", "one |"), ("<a-b>^u", "|two"), ("^v<tab>", "one two\t|"), ("^v^v", "one two\u{16}|"),
  ("^v<esc>", "one two\u{1B}|"), ("^a<bs>", "|one two"), ("<del>", "one two|"),
  ("^e<right>", "one two|"),
]

extension LineEditor {
  fileprivate var shown: String {
    String(characters[..<cursor]) + "|" + String(characters[cursor...])
  }
}

struct LineTests {
  @Test(arguments: lineCases)
  func `a line is edited`(_ test: (keys: String, line: String)) throws {
    var editor = try EditorDriver(document: #"["one two"]"#)
    editor.send("ji")
    editor.send(test.keys)
    #expect(editor.state.typedLine?.shown == test.line)
  }

  @Test(arguments: ["i", ":", "/"])
  func `pasted text is one step and never a command`(_ key: String) throws {
    var editor = try EditorDriver(document: #"[""]"#)
    editor.send("j\(key)")
    _ = editor.takeEffects()
    editor.feed(.terminal(.paste("a\r\nb\rdd:q")))
    let text = key == "i" ? "a\nb\ndd:q" : "a b dd:q"
    #expect(editor.state.typedLine?.text == text)
    if key == "i" {
      #expect(editor.takeEffects().count == 1)
      editor.send("<ret>")
      #expect(editor.text == #"["a\nb\ndd:q"]"#)
    }
  }

  @Test func `pasted text is never keys`() throws {
    var editor = try EditorDriver(document: "[1, 2]")
    editor.feed(.terminal(.paste("jddG")))
    #expect(editor.text == "[1, 2]")
    #expect(
      editor.message.hasPrefix("Nothing was pasted: this is no JSON (expected a value at 1:1"))
    editor.send("gd")
    editor.feed(.terminal(.paste("q")))
    #expect(editor.message == "Pasted text goes into the tree or into a value that is typed.")
  }

  @Test func `every key of a value is written down before the next one`() throws {
    var editor = try EditorDriver(document: #"["a"]"#)
    editor.send("j")
    _ = editor.takeEffects()
    for key in ["i", "x", "<left>", "<bs>", "^v", "<tab>", "<ret>"] {
      editor.send(key)
      let isJournaled = editor.takeEffects().contains {
        if case .journal = $0 { true } else { false }
      }
      #expect(isJournaled, "\(key)")
    }
    #expect(editor.text == #"["\tx"]"#)
    editor.send("i<esc>")
    #expect(editor.takeEffects().count == 2)
  }

  @Test(arguments: [
    ("jjc", "", "not a JSON number; T changes the type"), ("jjc", "12", ""),
    ("jjc", "012", "not a JSON number; T changes the type"),
    ("jjjc", "x", "true or false; T changes the type"),
    ("jc", "anything", ""), ("jr", "", ""),
    ("oy<ret>", "B", "not JSON; Alt-\" makes it text"),
    ("oy<ret>", "nu", ""), ("oy<ret>", "[", ""), ("oy<ret>", "tx", nil),
    ("jr^u", "n", "there is a member with this name already"),
  ])
  func `what is typed is looked at with every key`(
    keys: String, typed: String, problem: String?
  ) throws {
    var editor = try EditorDriver(document: #"{"s": "a", "n": 1, "b": true}"#)
    editor.send(keys)
    editor.type(typed)
    guard case .inline(let edit)? = editor.state.input else {
      Issue.record("nothing is being edited")
      return
    }
    if let problem { #expect(edit.problem ?? "" == problem) } else { #expect(edit.problem != nil) }
  }

  @Test func `a string with a lone surrogate is edited as raw JSON`() throws {
    var editor = try EditorDriver(document: #"["\ud800x"]"#)
    editor.send("ji<left>y<ret>")
    #expect(editor.text == #"["\ud800xy"]"#)
  }

  @Test func `graphemes are edited whole`() throws {
    var editor = try EditorDriver(document: #"["e\u0301🇪🇷"]"#)
    editor.send("ji<bs>")
    #expect(editor.state.typedLine?.characters.count == 1)
    editor.send("<ret>")
    #expect(editor.text == "[\"e\u{301}\"]")
  }
}
