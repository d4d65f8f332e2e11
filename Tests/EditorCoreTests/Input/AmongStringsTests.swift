import EditorCore
import JSONSyntax
import TestSupport
import Testing

/// A new value in an array, beside others.
struct AmongStringsTests {
  @Test(arguments: [
    (#"["sv", "en"]"#, "jofi", #"["sv", "fi", "en"]"#),
    (#"["sv"]"#, "jOnot now", #"["not now","sv"]"#),
    (#"["sv"]"#, "jof", #"["sv",false]"#), (#"["sv"]"#, "jo12", #"["sv",12]"#),
    (#"["sv"]"#, "jo{", #"["sv",{}]"#), (#"["sv"]"#, #"jo"12"#, #"["sv","12"]"#),
  ])
  func `text needs no quotes among strings`(document: String, keys: String, text: String) throws {
    var editor = try EditorDriver(document: document)
    editor.send(keys + "<ret>")
    #expect(editor.text == text)
  }

  @Test(arguments: [
    (#"[1, 2]"#, "joy"), (#"["sv", 1]"#, "joy"), (#"[]"#, "ay"), (#"["sv"]"#, "jo-y"),
  ])
  func `elsewhere, and where another value begins, it does`(document: String, keys: String) throws {
    var editor = try EditorDriver(document: document)
    editor.send(keys + "<ret>")
    #expect(editor.text == document)
    #expect(editor.message.contains("Not accepted"), "\(editor.message)")
  }
}
