import EditorCore
import JSONSyntax
import TerminalModel
import Testing

struct MouseTests {
  private static let document = #"{"a": 1, "b": [2, 3], "c": {"d": [4]}}"#

  @Test func `a click selects, and never changes anything`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.click(.item(2))
    #expect(editor.cursor == "/b")
    #expect(editor.text == Self.document)
    editor.click(.item(99))
    #expect(editor.cursor == "/b")
    #expect(editor.effects.isEmpty)
  }

  @Test func `a second click at once edits, a later one does not`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.click(.item(1))
    editor.advance(milliseconds: 500)
    editor.click(.item(1))
    #expect(editor.state.input == nil)
    editor.advance(milliseconds: 100)
    editor.click(.item(1))
    #expect(editor.state.input != nil)
    editor.click(.item(2))
    #expect(editor.cursor == "/a")
  }

  @Test func `a click elsewhere is no second click`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.click(.item(1), row: 2)
    editor.click(.item(1), row: 3)
    #expect(editor.state.input == nil)
  }

  @Test func `a click on the sign of a container opens and closes it`() throws {
    var editor = try EditorDriver(document: Self.document)
    let open = editor.rows.count
    editor.click(.fold(2))
    #expect(editor.cursor == "/b")
    #expect(editor.rows.count == open - 2)
    editor.advance(milliseconds: 100)
    editor.click(.fold(2))
    #expect(editor.rows.count == open)
  }

  @Test func `a click where keys are written types them, but not into a text`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.click(.keys(KeyPress.script("gL")))
    #expect(editor.state.screen == .requestLog)
    editor.send("qj")
    editor.send("i")
    editor.click(.keys(KeyPress.script("gL")))
    #expect(editor.state.screen == .tree)
    #expect(editor.state.input != nil)
  }

  @Test func `the wheel scrolls the tree and takes the cursor only where it must`() throws {
    let elements = (0..<100).map(String.init).joined(separator: ", ")
    var editor = try EditorDriver(document: "[\(elements)]")
    let height = editor.state.layout.listHeight
    editor.send("10j")
    editor.turn(.wheelDown)
    #expect(editor.cursor == "/9")
    #expect(editor.rows.first?.contains(" 2: 2") == true)
    for _ in 0..<4 { editor.turn(.wheelDown) }
    #expect(editor.cursor == "/14")
    for _ in 0..<50 { editor.turn(.wheelDown) }
    #expect(editor.rows.count == height)
    #expect(editor.rows.last?.contains(" 99: 99") == true)
    for _ in 0..<50 { editor.turn(.wheelUp) }
    #expect(editor.state.tree.top == .value(.root))
    #expect(editor.rows.contains { $0.hasPrefix(">") })
  }

  @Test func `the wheel moves in lists`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.send("?")
    editor.turn(.wheelDown)
    #expect(editor.state.listState?.selected == 3)
    editor.click(.item(5))
    #expect(editor.state.listState?.selected == 5)
  }

  @Test func `the wheel moves among the hunks or scrolls the card, whichever it is over`() {
    var scene = MergeScene(
      base: #"{"a": 1, "b": 2, "c": 3}"#, mine: #"{"a": 4, "b": 5, "c": 6}"#,
      theirs: #"{"a": 7, "b": 8, "c": 9}"#)
    scene.send("<ret>")
    #expect(scene.cursor == "/a")
    scene.world.editor.turn(.wheelDown, over: .item(0))
    #expect(scene.cursor == "/c")
    scene.world.editor.turn(.wheelDown)
    #expect(scene.session?.scroll == 3)
    scene.world.editor.turn(.wheelUp)
    scene.world.editor.click(.item(1))
    #expect(scene.cursor == "/b")
    scene.world.editor.click(.keys(KeyPress.script("t")))
    #expect(scene.letters == "!T!")
  }

  @Test func `the mouse can be left to the terminal`() throws {
    var editor = try EditorDriver(document: Self.document)
    editor.send(":set mouse=0<ret>")
    #expect(editor.takeEffects().contains(.useMouse(false)))
    editor.click(.item(2))
    #expect(editor.cursor == "")
    editor.send(":set mouse=1<ret>")
    editor.click(.item(2))
    #expect(editor.cursor == "/b")
    editor.send(":set mouse=2<ret>")
    #expect(editor.message == "mouse takes 0 or 1.")
  }
}

extension EditorDriver {
  /// Clicks on something that is seen.
  mutating func click(_ meaning: ScreenRegion.Meaning?, row: Int = 1) {
    let place = CellPosition(row: row, column: 1)
    feed(.terminal(.mouse(MouseEvent(.press, at: place, meaning: meaning))))
  }

  /// Moves the pointer while the button is held.
  mutating func drag(_ meaning: ScreenRegion.Meaning?, row: Int = 1) {
    let place = CellPosition(row: row, column: 2)
    feed(.terminal(.mouse(MouseEvent(.drag, at: place, meaning: meaning))))
  }

  /// Turns the wheel by a notch.
  mutating func turn(
    _ kind: MouseEvent.Kind, over meaning: ScreenRegion.Meaning? = nil
  ) {
    let place = CellPosition(row: 1, column: 1)
    feed(.terminal(.mouse(MouseEvent(kind, at: place, meaning: meaning))))
  }
}
