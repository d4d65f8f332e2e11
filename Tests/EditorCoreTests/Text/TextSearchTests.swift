import EditorCore
import JSONSyntax
import TerminalModel
import Testing

/// Searches in the text editor: shown while they are typed, given up, gone on with.
struct TextSearchTests {
  private static let document = "[\n  \"one\",\n  \"two\",\n  \"tone\",\n  \"One\"\n]"

  private func opened() throws -> EditorDriver {
    var editor = try EditorDriver(document: Self.document)
    editor.send("gge")
    return editor
  }

  private func expectSelected(_ text: String?, line: Int, in editor: EditorDriver) {
    let selection = editor.state.text?.selection
    #expect(selection.flatMap { editor.state.text?.text(in: $0) } == text)
    #expect(editor.state.text?.cursor.line == line)
  }

  @Test func `the next match is selected while the search is typed`() throws {
    var editor = try opened()
    editor.send("^Fo")
    expectSelected("o", line: 1, in: editor)
    #expect(editor.state.textMatchPlace?.text == "1 of 4")
    editor.send("ne")
    expectSelected("one", line: 1, in: editor)
    #expect(editor.state.textMatchPlace?.text == "1 of 3")
    editor.send("<bs><bs><bs>two")
    expectSelected("two", line: 2, in: editor)
    editor.send("x")
    expectSelected(nil, line: 0, in: editor)
    #expect(editor.state.textMatchPlace?.text == "no match")
  }

  @Test func `Esc goes back to where the search began, and to the search before`() throws {
    var editor = try opened()
    editor.send("^Ftwo<ret><down>")
    let cursor = try #require(editor.state.text?.cursor)
    editor.send("^Fone")
    expectSelected("One", line: 4, in: editor)
    editor.send("<esc>")
    #expect(editor.state.screen == .text)
    #expect(editor.state.text?.cursor == cursor)
    editor.send("<f3>")
    expectSelected("two", line: 2, in: editor)
  }

  @Test func `matches stay marked until one goes on with the text`() throws {
    var editor = try opened()
    editor.send("^Fone<ret>")
    #expect(editor.message == "1 of 3.")
    editor.send("<f3>")
    expectSelected("one", line: 3, in: editor)
    #expect(editor.state.textWork.search.matches(in: "one, bone") == [0..<3, 6..<9])
    editor.send("<f3><f3>")
    #expect(editor.message == "1 of 3. Went on at the other end of the text.")
    editor.send("<s-f3>")
    expectSelected("One", line: 4, in: editor)
    editor.send("<left>")
    #expect(!editor.state.textWork.search.isShown)
    #expect(editor.state.textWork.search.matches(in: "one") == [])
    editor.send("<f3>")
    #expect(editor.state.textWork.search.isShown)
    editor.send("x")
    #expect(!editor.state.textWork.search.isShown)
  }

  @Test func `the line goes on to other matches and calls earlier searches back`() throws {
    var editor = try opened()
    editor.send("^Ftwo<ret>^Fone<f3><f3>")
    expectSelected("one", line: 1, in: editor)
    editor.send("<s-f3>")
    expectSelected("One", line: 4, in: editor)
    editor.send("<ret>^F<up>")
    expectSelected("One", line: 4, in: editor)
    editor.send("<up>")
    expectSelected("two", line: 2, in: editor)
    editor.send("<up>")
    #expect(editor.message == "There is no earlier search.")
    editor.send("<esc>^F<ret>")
    expectSelected("one", line: 1, in: editor)
  }

  @Test func `a regular expression is looked for, and refused when it is none`() throws {
    var editor = try opened()
    editor.send("^F<a-r>")
    editor.type("^ *\"t")
    expectSelected("  \"t", line: 2, in: editor)
    editor.send("(")
    #expect(editor.state.textMatchPlace == nil)
    editor.send("<ret>")
    #expect(editor.message == "This is no regular expression: a ( is not closed.")
    editor.send("one)<ret>")
    expectSelected("  \"tone", line: 3, in: editor)
  }

  @Test func `a text that looks like a name is looked for as it stands`() throws {
    var editor = try EditorDriver(document: "{\n  \"a\": 1,\n  \"b\": [\"a\"]\n}")
    editor.send("gge^F\"a\":")
    expectSelected("\"a\":", line: 1, in: editor)
    #expect(editor.state.textMatchPlace?.count == 1)
  }

  @Test func `a long text is looked through elsewhere, and late answers are dropped`() throws {
    let lines = (0..<9_000).map { "  \"line \($0)\"" }.joined(separator: ",\n")
    var editor = try EditorDriver(document: "[\n\(lines)\n]")
    editor.send("gge")
    editor.finishText()
    editor.send("^F88")
    #expect(editor.state.textMatchPlace?.text == "counting")
    let orders = editor.textSearches()
    #expect(orders.count == 2)
    editor.feed(.textFound(orders[0].id, nil))
    #expect(editor.state.textMatchPlace?.text == "counting")
    editor.feed(.textFound(orders[1].id, findInText(orders[1].lines, orders[1].order)))
    expectSelected("88", line: 89, in: editor)
    editor.send("<ret>")
    #expect(editor.message == "1 of 262.")
    editor.send("^Fnone<ret>")
    let last = try #require(editor.textSearches().last)
    editor.feed(.textFound(last.id, nil))
    #expect(editor.message == "none is not in this text.")
  }
}

extension EditorDriver {
  /// Makes a value that was opened ready, as the runtime does.
  fileprivate mutating func finishText() {
    for case .openText(let id, let target, let value) in takeEffects() {
      feed(.textOpened(id, TextEditor(target: target, literal: value.literal)))
    }
  }

  /// The searches of the text that were ordered.
  fileprivate mutating func textSearches()
    -> [(id: RequestID, lines: TextLines, order: TextSearchOrder)]
  {
    takeEffects().compactMap { effect in
      guard case .findInText(let id, let lines, let order) = effect else { return nil }
      return (id, lines, order)
    }
  }
}
