import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

/// A message lives until the next key that does something, or until what it speaks of is over.
@Suite struct MessageTests {
  private func editor(_ text: String = "{\"a\": null, \"b\": 2}") throws -> EditorDriver {
    try EditorDriver(document: text)
  }

  @Test func `a message about a state goes with it`() throws {
    var editor = try editor()
    editor.send("jV")
    #expect(editor.message.hasPrefix("Selecting"))
    editor.send("<esc>")
    #expect(editor.message.isEmpty)
  }

  @Test func `that the server is asked is said until it answers`() throws {
    var editor = try editor()
    editor.send("R")
    #expect(editor.message == "Asking the server…")
    let request = try #require(editor.state.network.poll)
    editor.feed(.pollFinished(request.id, .notModified))
    #expect(editor.message == "Nothing new on the server.")
  }

  @Test func `a warning about a lasting state comes back after each key`() throws {
    var editor = try editor()
    editor.send("R")
    let request = try #require(editor.state.network.poll)
    let fault = TransportFault(kind: .offline, mayHaveBeenSent: false, message: "no route")
    editor.feed(.pollFinished(request.id, .failed(.failed(fault))))
    #expect(editor.message.hasPrefix("No connection."))
    editor.send("j")
    #expect(editor.message.isEmpty)
    #expect(editor.state.standingMessages.first?.text.hasPrefix("No connection.") == true)
  }

  @Test(arguments: ["n", "nul", "null"])
  func `null typed over null is no change`(typed: String) throws {
    var editor = try editor()
    editor.send("jc\(typed)<ret>")
    #expect(editor.state.document?.history.undo.isEmpty == true)
    #expect(editor.state.stateChip.text == "CLEAN")
  }

  @Test func `another layout is dirty without a number`() throws {
    var editor = try editor("[1,2]")
    let bytes = Array("[1, 2]".utf8)
    try editor.arrange { state in
      state.document?.replaceMine(with: try JSONDocument(parsing: bytes), changes: [])
    }
    #expect(editor.state.stateChip.text == "DIRTY layout")
    #expect(editor.state.document?.unsavedText == "another layout, no values")
  }

  @Test func `V on the root says why it selects nothing`() throws {
    var editor = try editor()
    editor.send("Vdd")
    #expect(editor.text == "{\"a\": null, \"b\": 2}")
    editor.send("jVk")
    #expect(editor.message == "All 2 values of the root are selected; j selects fewer.")
  }
}
