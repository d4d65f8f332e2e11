import EditorCore
import Testing

private let document = #"{"env": [{"two words": "a\"b"}, {"x": {"y": 1}}], "t": "line\nbreak"}"#

/// Where the cursor stands, keys, what is on the clipboard.
private let copies: [(path: String, keys: String, text: String)] = [
  ("/env/0/two words", "yv", #"a"b"#),
  ("/env/0/two words", "yy", #""a\"b""#),
  ("/env/0/two words", "yk", "two words"),
  ("/env/0/two words", "yp", "/env/0/two words"),
  ("/env/0/two words", "yd", #"env[0]["two words"]"#),
  ("/env/0/two words", "yj", #".env[0]."two words""#),
  ("/env/0/two words", "yb", #""two words": "a\"b""#),
  ("/env/1/x/y", "yd", "env[1].x.y"),
  ("/env/1/x/y", "yj", ".env[1].x.y"),
  ("/env/1/x", "yv", #"{"y": 1}"#),
  ("/t", "yv", "line\nbreak"),
  ("", "yj", "."),
  ("", "yp", ""),
]

struct ClipboardTests {
  @Test(arguments: copies)
  func `a value is copied in many spellings`(
    _ copy: (path: String, keys: String, text: String)
  ) throws {
    var editor = try EditorDriver(document: document)
    if !copy.path.isEmpty {
      editor.send(":")
      editor.type("go \(copy.path)")
      editor.send("<ret>")
    }
    editor.send(copy.keys)
    #expect(editor.copied == copy.text, "\(copy): \(editor.message)")
  }

  @Test func `a path of an array begins like jq wants it`() throws {
    var editor = try EditorDriver(document: "[[1]]")
    editor.send("jjyj")
    #expect(editor.copied == ".[0][0]")
    editor.send("yd")
    #expect(editor.copied == "[0][0]")
  }

  @Test func `what cannot be copied says why`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("yd")
    #expect(editor.message == "There is nothing to write for the root; yj copies a dot.")
    editor.send("jyb")
    #expect(editor.message == "There is no name here; yy copies.")
    editor.send("yk")
    #expect(editor.message == "There is no name here: only members of objects have one.")
  }

  @Test func `a nested value is copied without the indentation of its place`() throws {
    var editor = try EditorDriver(document: "{\n  \"a\": {\n    \"b\": [\n      1\n    ]\n  }\n}")
    editor.send("jjyy")
    #expect(editor.copied == "[\n  1\n]")
  }
}

extension EditorDriver {
  /// What was put on the clipboard last; the orders count as looked at.
  fileprivate var copied: String? {
    effects.reversed().lazy.compactMap { effect in
      if case .copyToClipboard(let bytes) = effect {
        String(decoding: bytes, as: UTF8.self)
      } else {
        nil
      }
    }.first
  }
}
