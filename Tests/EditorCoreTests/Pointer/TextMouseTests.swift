import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// The mouse in the text editor, in boxes and while a line is typed.
struct TextMouseTests {
  private func opened(elements: Int = 3) throws -> EditorDriver {
    let values = (0..<elements).map { "  \"value \($0)\"" }.joined(separator: ",\n")
    var editor = try EditorDriver(document: "[\n\(values)\n]")
    editor.send("gge")
    return editor
  }

  private func place(_ line: Int, _ column: Int) -> ScreenRegion.Meaning {
    .text(line: line, utf8Offsets: [column])
  }

  @Test func `a click places the caret, dragging selects, a second click takes the word`() throws {
    var editor = try opened()
    editor.click(place(2, 5))
    #expect(editor.state.text?.cursor == TextPosition(line: 2, column: 5))
    editor.drag(place(1, 3))
    #expect(editor.selected == "value 0\",\n  \"va")
    editor.drag(place(2, 8))
    #expect(editor.selected == "lue")
    editor.click(place(1, 4))
    #expect(editor.state.text?.selection == nil)
    editor.click(place(1, 4))
    #expect(editor.selected == "value")
    editor.send("x")
    #expect(editor.state.text?.lines[1] == "  \"x 0\",")
  }

  @Test func `dragging beyond the edge scrolls`() throws {
    var editor = try opened(elements: 100)
    editor.click(place(10, 0))
    for _ in 0..<5 { editor.drag(nil, row: editor.state.layout.statusRow ?? 0) }
    let top = try #require(editor.state.text?.top)
    #expect(top == 5)
    for _ in 0..<9 { editor.drag(nil, row: 0) }
    #expect(editor.state.text?.top == 0)
    #expect(editor.state.text?.cursor == .start)
  }

  @Test func `the wheel scrolls the text and leaves the caret`() throws {
    var editor = try opened(elements: 100)
    editor.turn(.wheelDown)
    editor.turn(.wheelDown)
    #expect(editor.state.text?.top == 6)
    #expect(editor.state.text?.cursor == .start)
    for _ in 0..<99 { editor.turn(.wheelDown) }
    let height = editor.state.layout.listHeight
    #expect(editor.state.text?.top == 102 - height)
    editor.send("x")
    #expect(editor.state.text?.top == 0)
  }

  @Test func `a click into the text ends its search where it stands`() throws {
    var editor = try opened()
    editor.send("^Fvalue")
    editor.click(place(3, 2))
    #expect(editor.state.input == nil)
    #expect(editor.state.text?.cursor == TextPosition(line: 3, column: 2))
    editor.send("<f3>")
    #expect(editor.selected == "value")
  }

  @Test func `a click in the palette selects, a second one runs`() throws {
    var editor = try opened()
    editor.send("<esc>^Popen or close")
    let count = editor.state.paletteEntries.count
    #expect(count > 0)
    editor.click(.item(count - 1))
    #expect(editor.state.palette?.selected == count - 1)
    editor.click(.item(0), row: 3)
    editor.click(.item(0), row: 3)
    #expect(editor.state.popup == nil)
    #expect(editor.rows.count == 1)
  }

  @Test func `a click in the list of paths selects, a second one goes there`() throws {
    var editor = try opened()
    editor.send("<esc>@1")
    editor.click(.item(0))
    #expect(editor.state.popup != nil)
    editor.click(.item(0))
    #expect(editor.cursor == "/1")
  }

  @Test func `a click on a hint presses its key, but types nothing`() throws {
    var editor = try opened()
    let apply = try #require(editor.state.footerHints.first { $0.label == "apply" })
    editor.click(.keys(apply.sequence))
    #expect(editor.state.screen == .tree)
    editor.send("ji")
    editor.click(.keys(KeyPress.script("dd")))
    #expect(editor.state.input != nil)
    let cancel = try #require(editor.state.footerHints.first { $0.label == "cancel" })
    editor.click(.keys(cancel.sequence))
    #expect(editor.state.input == nil)
  }

  @Test func `half a command is forgotten when something else is clicked`() throws {
    var editor = try opened()
    editor.send("<esc>jd")
    editor.click(.keys(KeyPress.script("gd")))
    #expect(editor.state.screen == .myChanges)
    #expect(editor.state.document?.isDirty == false)
  }

  @Test func `a click on a row ends a search that is typed`() throws {
    var editor = try opened()
    editor.send("<esc>/value 2")
    #expect(editor.cursor == "/2")
    editor.click(.item(1))
    #expect(editor.state.input == nil)
    #expect(editor.cursor == "/0")
    editor.send("n")
    #expect(editor.cursor == "/2")
  }
}

extension EditorDriver {
  /// What is selected in the text editor.
  fileprivate var selected: String? {
    state.text?.selection.flatMap { state.text?.text(in: $0) }
  }
}

extension State {
  fileprivate var palette: Palette? {
    if case .palette(let palette)? = popup { palette } else { nil }
  }
}
