import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

struct ListTests {
  @Test func `my changes are listed, gone to and taken back`() throws {
    var editor = try EditorDriver(document: #"{"a": 1, "b": [2, 3], "c": {"d": 4}}"#)
    editor.send("jc9<ret>/3<ret>")
    editor.runSearches()
    editor.send("ddGonew<ret>true<ret>zMgd")
    #expect(
      editor.state.visibleListRows(limit: 9) == [
        .change(.init(mark: .changed, isConflict: false, place: "/a", what: "1 -> 9")),
        .change(.init(mark: .deleted, isConflict: false, place: "/b/1", what: "deleted 3")),
        .change(.init(mark: .added, isConflict: false, place: "/c/new", what: "added true")),
      ])
    editor.send("]c<ret>")
    #expect(editor.cursor == "(deleted) /b/1")
    editor.send("gdGx")
    #expect(editor.state.listCount == 2)
    #expect(editor.state.listState?.selected == 1)
    editor.send("xx")
    #expect(editor.text == #"{"a": 1, "b": [2, 3], "c": {"d": 4}}"#)
    editor.send("x")
    #expect(editor.message == "There is nothing to take back.")
    editor.send("<ret>")
    #expect(editor.message == "There is nothing in this list.")
    editor.send("q")
    #expect(editor.state.screen == .tree)
  }

  @Test func `the request log begins at its end and scrolls`() throws {
    var editor = try EditorDriver(document: "[1]", rows: 12)
    for number in 1...30 {
      editor.feed(
        .requestRecorded(
          RequestRecord(
            id: number, startedAt: 0, method: "GET", target: "/profiles/42", status: 200)))
    }
    editor.send("gL")
    let height = editor.state.layout.listHeight
    #expect(editor.state.listState?.selected == 29)
    #expect(editor.state.visibleListRows(limit: height).count == height)
    editor.send("gg")
    #expect(editor.state.listState == ListState())
    editor.send("5j<pgdn>k")
    #expect(editor.state.listState?.selected == 4 + height)
  }

  @Test func `polls without news are one row, and a filter finds what was refused`() throws {
    var editor = try EditorDriver(document: "[1]")
    let statuses = [200, 304, 304, 304, 412, 200, 304, 304]
    for (number, status) in statuses.enumerated() {
      editor.feed(
        .requestRecorded(
          RequestRecord(
            id: number, startedAt: Int64(number) * 5_000, method: status == 412 ? "PUT" : "GET",
            target: "/profiles/42", status: status)))
    }
    editor.send("gL")
    let rows = editor.state.requestRows
    #expect(rows.map(\.record.status) == [200, 304, 412, 200, 304])
    #expect(rows.map(\.count) == [1, 3, 1, 1, 2])
    #expect(rows[1].beganAt == 5_000)
    #expect(editor.state.listState?.selected == 4)
    editor.send("/")
    editor.type("412")
    editor.send("<ret>")
    #expect(editor.state.requestRows.map(\.record.method) == ["PUT"])
    #expect(editor.state.listState?.selected == 0)
    editor.send("qgL")
    #expect(editor.state.requestRows.count == 5)
  }

  @Test func `a request is copied as a command for a shell`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.feed(
      .requestRecorded(
        RequestRecord(
          id: 1, startedAt: 0, method: "PUT", target: "/profiles/42",
          condition: "If-Match \"9f'3c\"", status: 412, bytesOut: 5)))
    editor.send("gL")
    _ = editor.takeEffects()
    editor.send("y")
    let command =
      #"curl -i -X PUT -H 'If-Match: "9f'\''3c"' -H 'Content-Type: application/json' "#
      + "--data-binary @FILE 'http://127.0.0.1:8412/profiles/42'"
    #expect(editor.takeEffects() == [.copyToClipboard(Array(command.utf8))])
  }

  @Test func `going to a value from a list over the merge pauses the merge`() throws {
    var editor = try EditorDriver(document: "[1, 2]")
    editor.send("jc9<ret>")
    editor.arrange { $0.screens = [.tree, .merge, .myChanges] }
    editor.send("<ret>")
    #expect(editor.state.screens == [.tree])
    #expect(editor.cursor == "/0")
  }
}
