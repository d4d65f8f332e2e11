import EditorCore
import JSONSyntax
import TerminalModel
import Testing

struct LargeDocumentTests {
  /// Arrays in arrays, a number in the innermost one.
  private func deep(_ depth: Int) throws -> EditorDriver {
    let open = String(repeating: "[", count: depth)
    return try EditorDriver(document: open + "7" + String(repeating: "]", count: depth))
  }

  @Test func `a hundred thousand levels are walked and edited`() throws {
    let depth = 100_000
    var editor = try deep(depth)
    editor.send("zRG")
    #expect(editor.state.tree.cursor.path.count == depth)
    editor.send("c8<ret>")
    #expect(editor.state.document?.changes.count == 1)
    #expect(
      editor.rows.last == ">100001 ~.  \(String(repeating: " ", count: depth - 1))0: 8 (was 7)")
  }

  @Test func `what is deleted deep down is brought back`() throws {
    let depth = 2_000
    var editor = try deep(depth)
    editor.send("zRGdd")
    #expect(editor.state.tree.cursor.path.count == depth - 1)
    editor.send("jgxkj")
    #expect(editor.state.document?.isDirty == false)
    editor.send("zMl]dgg/7<ret>")
    editor.runSearches()
    #expect(editor.state.tree.cursor.path.count == depth)
    editor.send("9u")
    #expect(editor.rows.count == editor.state.layout.listHeight)
  }

  /// Ten megabytes: 200,000 objects.
  private func wide() throws -> EditorDriver {
    let row = #"{"id":1234567,"name":"a name of some length","ok":true}"#
    return try EditorDriver(
      document: "[" + Array(repeating: row, count: 200_000).joined(separator: ",") + "]")
  }

  @Test func `keys cost little however large the document`() throws {
    var editor = try wide()
    #expect(editor.state.tree.folds.openDepth == 1)
    let keys = [
      "zR", "G", "gg", "j", "k", "^d", "zM", "zO", "G", "100000G", "J", "K", "zz", "h", "l",
    ]
    let clock = ContinuousClock()
    for key in keys {
      let time = clock.measure {
        for _ in 0..<10 { editor.send(key) }
        _ = editor.rows
      }
      // A walk over the document takes seconds in a debug build; a step takes microseconds.
      #expect(time < .milliseconds(500), "\(key) took \(time)")
    }
  }

  @Test func `an edit costs what it touches`() throws {
    var editor = try wide()
    editor.send("zR400000G")
    editor.send("~")
    let clock = ContinuousClock()
    for keys in ["jcx<esc>", "jiX<ret>", "dd", "u", "D", "<a-j>", "gx"] {
      let time = clock.measure { editor.send(keys) }
      #expect(time < .milliseconds(500), "\(keys) took \(time)")
    }
  }
}
