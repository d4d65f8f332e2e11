import EditorCore
import Testing

struct NodeDetailsTests {
  private func facts(_ value: String) throws -> [String] {
    var editor = try EditorDriver(document: "[\(value)]")
    editor.send("jgi")
    #expect(editor.state.screen == .node)
    return editor.state.nodeFacts.map { $0.kind == .heading ? $0.text : "\($0.label)|\($0.text)" }
  }

  @Test func `the lengths of a string are told in all units`() throws {
    let facts = try facts(#""e\u0301\ud83d\ude00ß""#)
    for fact in ["characters|3", "code points|4", "UTF-16|5 units", "UTF-8|9 bytes"] {
      #expect(facts.contains(fact), "\(fact) in \(facts)")
    }
    #expect(facts.contains("written in|23 bytes"))
    #expect(facts.contains("U+0301|\u{301}  COMBINING ACUTE ACCENT"))
    #expect(facts.contains("U+1F600|😀  GRINNING FACE"))
  }

  @Test func `what nobody sees is told`() throws {
    let facts = try facts(#""a\u202e\ud83d\u0000""#)
    #expect(facts.contains("characters|4"))
    #expect(facts.contains("invisible|2 code points nobody sees"))
    #expect(facts.contains("U+202E|\u{202E}  RIGHT-TO-LEFT OVERRIDE"))
    #expect(facts.contains("U+D83D|half a surrogate pair"))
    #expect(facts.contains("U+0000|control character ^@"))
    #expect(facts.contains("surrogates|half a pair stands alone: no valid Unicode"))
  }

  @Test(arguments: [
    ("1", "the same"), ("1.50", "the same"), ("0.1", "the same"), ("-0", "the same"),
    ("1E2", "the same"), ("9007199254740993", "9007199254740992.0: most readers lose digits"),
    ("0.1000000000000000055", "0.1: most readers lose digits"),
    ("1e400", "too large: most readers cannot hold it"),
  ])
  func `a number tells what a double makes of it`(literal: String, expected: String) throws {
    let facts = try facts(literal)
    #expect(facts.contains("spelling|\(literal)"))
    #expect(facts.contains("as double|\(expected)"), "\(facts)")
  }

  @Test func `an object tells its members and names that repeat`() throws {
    let facts = try facts(#"{"a": [1, 2], "b": 1, "a": 2}"#)
    #expect(facts.contains("holds|3 members"))
    #expect(facts.contains("in all|6 values"))
    #expect(facts.contains("repeated|a stands here more than once: readers disagree"))
  }

  @Test func `JSON in a string is seen`() throws {
    #expect(try facts(#""{\"a\": [1]}""#).contains("holds|JSON: an object, 3 values"))
    #expect(try !facts(#""{a}""#).contains { $0.hasPrefix("holds") })
  }

  @Test func `a line is copied`() throws {
    var editor = try EditorDriver(document: #"{"a": 12}"#)
    editor.send("jgi")
    _ = editor.takeEffects()
    editor.send("jy")
    #expect(editor.takeEffects() == [.copyToClipboard(Array("/a".utf8))])
    editor.send("ggy")
    #expect(editor.message.hasPrefix("A title is not copied"))
    editor.send("q")
    #expect(editor.state.screen == .tree)
  }
}
