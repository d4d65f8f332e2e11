import EditorCore
import TerminalModel
import Testing

/// A text that is pasted with the cursor on a value, and the document that comes of it.
private let pastes: [(document: String, keys: String, text: String, expected: String)] = [
  ("[1, 2]", "j", "7", "[1, 7, 2]"),
  ("[1, 2]", "j", " {\"a\": 1}\r\n", "[1, {\"a\": 1}, 2]"),
  ("[1, 2]", "", "7", "[1, 2, 7]"),
  ("[1, 2]", "j", "7, 8, 9", "[1, 7, 8, 9, 2]"),
  ("[1, 2]", "j", "7,\n8,\n", "[1, 7, 8, 2]"),
  (#"{"a": 1}"#, "j", #""b": 2, "c": 3,"#, #"{"a": 1, "b": 2, "c": 3}"#),
  (#"{"a": 1}"#, "j", #""a": 2"#, #"{"a": 1, "a copy": 2}"#),
  (#"{"a": 1}"#, "j", "2", #"{"a": 1, "pasted": 2}"#),
  ("[1, 2]", "j", #""a": 7"#, "[1, 7, 2]"),
  ("[1, 2]", "jVj", "7", "[1, 2, 7]"),
  ("[1, 2]", "j", "jddG", "[1, 2]"),
  ("[1, 2]", "j", "7, 8]", "[1, 2]"),
  ("[1, 2]", "j", "", "[1, 2]"),
  ("1", "", "7", "1"),
]

struct PasteTests {
  @Test(arguments: pastes)
  func `pasted JSON becomes values`(
    _ paste: (document: String, keys: String, text: String, expected: String)
  ) throws {
    var editor = try EditorDriver(document: paste.document)
    editor.send(paste.keys)
    editor.feed(.terminal(.paste(paste.text)))
    #expect(editor.text == paste.expected, "\(paste): \(editor.message)")
    #expect(editor.state.document?.history.undo.count == (paste.document == paste.expected ? 0 : 1))
  }

  @Test func `what is no JSON is refused with its place`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.feed(.terminal(.paste("{\n  \"a\": oops\n}")))
    #expect(
      editor.message
        == "Nothing was pasted: this is no JSON (expected a value at 2:8 (byte 9)). "
        + "In a line any text goes: o.")
  }

  @Test func `what a range copies, another editor pastes`() throws {
    var one = try EditorDriver(document: #"{"a": 1, "b": [2, 3]}"#)
    one.send("jVjy")
    var other = try EditorDriver(document: #"{"z": 0}"#)
    for effect in one.effects {
      guard case .copyToClipboard(let bytes) = effect else { continue }
      other.feed(.terminal(.paste(String(decoding: bytes, as: UTF8.self))))
    }
    #expect(other.text == #"{"z": 0, "a": 1, "b": [2, 3]}"#)
  }

  @Test func `a paste ends a half-typed command`() throws {
    var editor = try EditorDriver(document: "[1, 2]")
    editor.send("d")
    editor.feed(.terminal(.paste("7")))
    editor.send("d")
    #expect(editor.text == "[1, 2, 7]")
  }
}
