import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Steps that take longer than a frame: worked out elsewhere, given up, gone on with.
struct LongStepTests {
  private static let document = "[" + (0..<3_000).map(String.init).joined(separator: ", ") + "]"

  private func opened() throws -> EditorDriver {
    var editor = try EditorDriver(document: Self.document)
    editor.holdsSteps = true
    editor.send("jV999jd")
    return editor
  }

  @Test func `nothing is changed until the step is worked out`() throws {
    var editor = try opened()
    #expect(editor.message == "This takes a moment; Esc gives it up.")
    #expect(editor.text == Self.document)
    #expect(editor.state.selectedRun?.count == 1_000)
    let orders = editor.takeEffects()
    #expect(orders.count == 1)
    editor.workOutSteps(orders)
    #expect(editor.message == "Deleted 1000 values. u undoes.")
    #expect(editor.state.document?.mine.root.count == 2_000)
    #expect(editor.takeEffects().contains { if case .journal = $0 { true } else { false } })
  }

  @Test func `keys that are typed ahead follow in their order`() throws {
    var editor = try opened()
    editor.send("jc7<ret>")
    #expect(editor.text == Self.document)
    editor.holdsSteps = false
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.text.hasPrefix("[1000, 7, 1002,"))
    #expect(editor.state.document?.history.undo.count == 2)
    editor.send("uu")
    #expect(editor.text == Self.document)
    editor.send("^R^R")
    #expect(editor.text.hasPrefix("[1000, 7, 1002,"))
  }

  @Test func `Esc gives the step up, and what comes of it later is dropped`() throws {
    var editor = try opened()
    editor.send("j<esc>")
    #expect(editor.message == "Given up; nothing was changed.")
    let orders = editor.takeEffects()
    #expect(orders.contains { if case .cancel = $0 { true } else { false } })
    editor.workOutSteps(orders)
    #expect(editor.text == Self.document)
    #expect(editor.state.longStep == nil)
    editor.send("<esc>jdd")
    #expect(editor.state.document?.mine.root.count == 2_999)
  }

  @Test func `the window may change its size meanwhile`() throws {
    var editor = try opened()
    editor.feed(.terminal(.resize(TerminalSize(columns: 100, rows: 30))))
    #expect(editor.state.size.columns == 100)
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.state.size.rows == 30)
    #expect(editor.state.document?.mine.root.count == 2_000)
  }

  @Test func `while very much is changed, every further edit is worked out elsewhere`() throws {
    var editor = try opened()
    editor.workOutSteps(editor.takeEffects())
    editor.send("c5<ret>")
    #expect(editor.state.longStep != nil)
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.text.hasPrefix("[5, 1001,"))
    editor.send(".")
    editor.workOutSteps(editor.takeEffects())
    #expect(editor.message == "This is that value already.")
  }
}
