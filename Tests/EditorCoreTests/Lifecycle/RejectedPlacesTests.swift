import ConditionalRequests
import EditorCore
import Testing

/// What a server says of places of the document when it refuses a save.
struct RejectedPlacesTests {
  private func refused(_ pointers: [String]) -> World {
    var world = World("{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}, \"e\": 4}")
    world.send("jc5<ret>")
    world.server.fault = .save(
      .rejected(status: 422, ProblemText("Too much", pointers: pointers)))
    world.send("^S")
    return world
  }

  @Test func `the rows are marked, and Enter goes to the first`() {
    var world = refused(["/e", "/b/c", "no pointer", "/not/there"])
    #expect(world.chip == "REJECTED 422")
    #expect(world.message.hasSuffix("Enter goes to /b/c (and 1 more place)."))
    let marked = world.editor.rows.filter { $0.contains("refused") }
    #expect(marked == [" 4 .x   \"c\": 2 (refused)", " 6 .x  \"e\": 4 (refused)"])
    world.send("<ret>")
    #expect(world.editor.cursor == "/b/c")
    #expect(world.state.input == nil)
    world.send("<ret>")
    #expect(world.state.input != nil)
  }

  @Test func `an answer that nobody can read is not asked for again by itself`() {
    var world = World("{\"a\": 1}")
    world.send("jc5<ret>")
    let fault = TransportFault(
      kind: .malformed, mayHaveBeenSent: true, message: "What it answered is not HTTP.")
    world.server.fault = .save(.undecided(fault))
    world.send("^S")
    #expect(world.chip == "UNSURE")
    #expect(world.message == "What it answered is not HTTP. ^S checks again.")
    #expect(world.timers[.retry] == nil)
    #expect(world.timers[.poll] == nil)
    world.server.fault = nil
    world.send("^S")
    #expect(world.chip.hasPrefix("SAVED"))
    #expect(world.server.text == "{\"a\": 5}")
  }

  @Test func `another key ends the offer; the marks stay until a save succeeds`() {
    var world = refused(["/b/c"])
    world.send("k<ret>")
    #expect(world.editor.cursor == "")
    world.send("<esc>")
    world.server.fault = nil
    #expect(world.editor.rows.contains { $0.contains("refused") })
    world.send("^S")
    #expect(world.chip.hasPrefix("SAVED"))
    #expect(!world.editor.rows.contains { $0.contains("refused") })
  }

  @Test func `the marks follow what is edited, and a closed container shows them`() {
    var world = refused(["/b/c"])
    world.send("dd")
    #expect(world.editor.rows.contains { $0.contains("\"c\": 2 (refused)") })
    world.send("jjhh")
    #expect(world.editor.rows.contains { $0.contains("\"b\"") && $0.contains("refused") })
  }
}
