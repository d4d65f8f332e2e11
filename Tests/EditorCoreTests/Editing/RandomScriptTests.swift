import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel
import TestSupport
import Testing

private let documents = [
  #"{"a": 1, "b": {"c": "x", "d": [1, 2, {"e": null}]}, "f": true, "g": []}"#,
  "[\n  1,\n  [2, [3, [4]]],\n  {\"k\": \"v\", \"k\": \"w\"},\n  \"s\"\n]\n",
  #"{"x":{},"y":[{"id":1,"n":"a"},{"id":2,"n":"b"},{"id":3,"n":"c"}],"z":-0.0e+1}"#,
  "\"alone\"",
]

struct RandomScriptTests {
  @Test(arguments: 0..<60)
  func `undoing everything gives the bytes of base back`(_ seed: Int) throws {
    var generator = SeededRandom(seed: UInt64(seed))
    let text = documents[seed % documents.count]
    var editor = try EditorDriver(document: text, rows: 10 + seed % 12)
    var script: [String] = []
    for _ in 0..<60 {
      let command = generator.command()
      script.append(command)
      editor.send(command)
      // Where a value cannot be edited in its row, what follows are commands: `e` opens its text.
      if editor.state.screen == .text { editor.send("<esc>") }
      try check(editor, "seed \(seed): \(script.joined(separator: " "))")
    }
    editor.send("9999u")
    #expect(editor.text == text, "seed \(seed): \(script.joined(separator: " "))")
    #expect(editor.state.document?.isDirty == false)
    editor.send("9999^r")
    try check(editor, "seed \(seed), everything done again")
  }

  /// What holds after every command.
  private func check(_ editor: EditorDriver, _ context: String) throws {
    let state = editor.state
    let document = try #require(state.document)
    try #require(state.screens == [.tree], "\(context)")
    let rows = state.visibleRows(limit: state.layout.listHeight)
    #expect(rows.contains { $0.row == state.tree.cursor }, "\(context): the cursor is not visible")
    #expect(state.cursorRow?.row == state.tree.cursor, "\(context)")
    for row in rows {
      guard let path = row.row.value else { continue }
      #expect(document.mine.rank(of: path) + 1 == row.number, "\(context)")
    }
    for change in document.changes where change.kind == .removed {
      let path = try #require(change.oldPath)
      #expect(document.ghost(at: path) != nil, "\(context): no row for \(change.pointer)")
    }
    let text = document.mine.serialized()
    #expect(try JSONDocument(parsing: text).serialized() == text, "\(context)")
    try checkWalk(state, context)
  }

  /// All rows are found in the same order downwards and upwards.
  private func checkWalk(_ state: State, _ context: String) throws {
    var all = state
    all.tree.top = .value(.root)
    let down = all.visibleRows(limit: 10_000).map(\.row)
    #expect(down == down.sorted(), "\(context)")
    #expect(Set(down).count == down.count, "\(context)")
    var driver = all
    driver.size = .init(columns: 80, rows: 24)
    var up: [TreeRow] = []
    _ = reduce(into: &driver, .terminal(.key(.init(.end))))
    while true {
      up.append(driver.tree.cursor)
      if driver.tree.cursor == .value(.root) { break }
      let before = driver.tree.cursor
      _ = reduce(into: &driver, .terminal(.key(.init(.up))))
      try #require(driver.tree.cursor < before, "\(context): k does not go up")
    }
    #expect(up.reversed() == down, "\(context)")
  }
}
