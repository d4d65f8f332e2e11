import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base =
  #"{"city": "Oslo", "age": 3, "tags": ["a", "b"], "limits": {"cpu": 1, "ram": 2}}"#

extension EditorDriver {
  /// Lets a version of theirs be known, with its forecast.
  fileprivate mutating func learn(_ text: String) throws {
    try arrange { state in
      guard let document = state.document else { return }
      let version = try DocumentVersion(text, tag: "v2", author: "bo")
      let changes = differences(from: document.base.document, to: version.document)
      var news = RemoteNews(version: version, changes: changes, seenAt: state.now)
      news.forecast = ThreeWayMerge(
        base: document.base.document, mine: document.mine, theirs: version.document)
      state.document?.theirs = news
    }
  }
}

struct TheirMarksTests {
  @Test func `both sides are shown beside a row`() throws {
    var editor = try EditorDriver(document: base)
    editor.send(#"jc"Rome<ret>"#)
    try editor.learn(
      #"{"city": "Bonn", "age": 4, "tags": ["a", "b"], "limits": {"cpu": 1, "ram": 9}, "new": 1}"#)
    #expect(
      editor.rows == [
        " 1 .< {} 4 keys (theirs added)",
        #">2 ~!  "city": "\"Rome" (was "Oslo", theirs "Bonn")"#,
        #" 3 .<  "age": 3 (theirs 4)"#, #" 4 ..  "tags": [] 2 items"#, #" 5 ..   0: "a""#,
        #" 6 ..   1: "b""#, #" 7 ..  "limits": {} 2 keys"#, #" 8 ..   "cpu": 1"#,
        #" 9 .<   "ram": 2 (theirs 9)"#,
      ])
    editor.send("G<left><left>")
    #expect(editor.rows[6] == #">7 .<  "limits": {} 2 keys (theirs 1 changed)"#)
  }

  @Test func `what I deleted and they changed would conflict`() throws {
    var editor = try EditorDriver(document: base)
    editor.send("jjdd")
    try editor.learn(base.replacing("3", with: "4"))
    #expect(editor.rows.contains(#"  -!  "age": 3 (deleted, theirs 4)"#))
  }

  @Test func `what they deleted is said`() throws {
    var editor = try EditorDriver(document: base)
    editor.send(#"jc"Rome<ret>"#)
    try editor.learn(base.replacing(#""age": 3, "#, with: ""))
    #expect(editor.rows.contains(#" 3 .<  "age": 3 (theirs deleted)"#))
  }

  @Test func `marks stay with their rows while I edit`() throws {
    var editor = try EditorDriver(document: base)
    try editor.learn(base.replacing(#""ram": 2"#, with: #""ram": 9"#))
    editor.send("jddon<ret>1<ret>on2<ret>2<ret>")
    #expect(editor.rows.contains { $0.hasSuffix(#".<   "ram": 2 (theirs 9)"#) })
    editor.send("9u")
    #expect(editor.rows.contains(#" 9 .<   "ram": 2 (theirs 9)"#))
    editor.send("gg]r")
    #expect(editor.cursor == "/limits/ram")
  }

  @Test func `their changes are listed, and Enter goes there`() throws {
    var editor = try EditorDriver(document: base)
    editor.send("gr")
    #expect(editor.message == "Nobody changed the document.")
    editor.send("jjc5<ret>zM")
    try editor.learn(
      base.replacing("3", with: "4").replacing(#""ram": 2"#, with: #""ram": 9"#))
    editor.send("gr")
    #expect(
      editor.state.visibleListRows(limit: 9) == [
        .change(row(true, "/age", "3 -> 4")), .change(row(false, "/limits/ram", "2 -> 9")),
      ])
    editor.send("j<ret>")
    #expect(editor.state.screen == .tree)
    #expect(editor.cursor == "/limits/ram")
  }

  private func row(_ isConflict: Bool, _ place: String, _ what: String) -> ChangeRow {
    ChangeRow(mark: .changed, isConflict: isConflict, place: place, what: what)
  }
}
