import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

/// A document that is no JSON is opened as text, and becomes one.
struct RepairTests {
  private let broken = "{\n  \"a\": 1,,\n  \"b\": 2\n}\n"

  @Test func `what is no JSON opens as text with the caret at the fault`() {
    let world = World(server: ModelServer(broken))
    #expect(world.state.screen == .text)
    #expect(world.state.text?.cursor == TextPosition(line: 1, column: 9))
    #expect(world.chip == "SYNTAX 2:10")
    #expect(world.message.hasPrefix("Not JSON: "))
    #expect(world.message.hasSuffix("Mend it, then ^S."))
  }

  @Test func `the mended text becomes the document, and is saved over what was read`() {
    var world = World(server: ModelServer(broken))
    world.send("<del>^S")
    #expect(world.state.screen == .tree)
    #expect(world.editor.text == "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    #expect(world.chip == "DIRTY 1")
    world.send("^S")
    #expect(world.server.text == "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    #expect(world.chip.hasPrefix("SAVED"))
    world.send("jc7<ret>^S")
    #expect(world.server.text.contains("\"a\": 7"))
  }

  @Test func `a text that is still no JSON is not applied, and nothing can be saved`() {
    var world = World(server: ModelServer(broken))
    world.send("x^S")
    #expect(world.state.screen == .text)
    #expect(world.message.hasPrefix("Not applied: "))
    world.send("<a-z><esc>^S")
    #expect(world.state.screen == .tree)
    #expect(world.chip == "NOT JSON")
    #expect(world.message.hasPrefix("It is not JSON yet"))
    world.send("dd")
    #expect(world.message.hasPrefix("There is no tree"))
    world.send("e")
    #expect(world.state.screen == .text)
    #expect(world.server.writes == 0)
  }

  @Test func `undo leads back to what was read, and its text can be opened again`() {
    var world = World(server: ModelServer(broken))
    world.send("<del>^Su")
    #expect(world.chip == "NOT JSON")
    world.send("e")
    #expect(world.state.text?.lines.joined() == Array(broken.utf8))
  }

  @Test func `a text that was being mended survives the end of the program`() {
    var world = World(server: ModelServer(broken))
    world.send("<del>x")
    var later = world.killed()
    later.send("<ret>")
    #expect(later.state.screen == .text)
    #expect(later.state.text?.lines[1] == "  \"a\": 1,x")
    later.send("<bs>^S")
    #expect(later.editor.text == "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
  }

  @Test func `a mended document survives the end of the program before it is saved`() {
    var world = World(server: ModelServer(broken))
    world.send("<del>^S")
    var later = world.killed()
    later.send("<ret>")
    #expect(later.editor.text == "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    #expect(later.chip == "DIRTY 1")
  }

  @Test func `when somebody else mends it first, theirs opens; what I typed is kept`() {
    var world = World(server: ModelServer(broken))
    world.server.write("{\"a\": 1}", by: "bo")
    world.poll()
    #expect(world.state.screen == .tree)
    #expect(world.editor.text == "{\"a\": 1}")

    var other = World(server: ModelServer(broken))
    other.send("<del>")
    other.server.write("{\"a\": 5}", by: "bo")
    other.poll()
    #expect(other.state.screen == .text)
    other.send("^S")
    #expect(other.state.document?.theirs != nil)
    other.send("^S")
    #expect(other.server.text == "{\"a\": 5}")
    #expect(other.editor.text == "{\n  \"a\": 1,\n  \"b\": 2\n}\n")
  }

  @Test func `bytes that are no UTF-8 are read as what they may be`() {
    var server = ModelServer("")
    server.bytes = Array("{\"a\": \"".utf8) + [0xE9] + Array("\"}".utf8)
    var world = World(server: server)
    #expect(world.message.contains("Latin-1"))
    world.send("^S")
    #expect(world.editor.text == "{\"a\": \"\u{E9}\"}")

    server.bytes = [0xFF, 0xFE] + "{\"a\": 1}".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    world = World(server: server)
    #expect(world.message.contains("UTF-16"))
    #expect(world.state.text?.lines[0] == "{\"a\": 1}")
  }

  @Test func `what is no text at all is not opened`() {
    var server = ModelServer("")
    server.bytes = [0x89, 0x50, 0x4E, 0x47, 0, 1, 2]
    var world = World(server: server)
    #expect(world.state.screen == .tree)
    #expect(world.chip == "NOT JSON")
    #expect(world.message.contains("no text"))
    world.send("e")
    #expect(world.message.contains("no text"))
  }
}
