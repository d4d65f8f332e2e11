import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

/// Versions that the server keeps and lists.
struct KeptVersionsTests {
  /// r2 was read; the server keeps k0 and k1 from before.
  private func world() -> World {
    var server = ModelServer(#"{"city": "Oslo"}"#)
    server.number = 2
    server.kept = [
      (#"{"city": "Oslo"}"#, "r2", "bo"), (#"{"city": "Rome"}"#, "k1", "cy"),
      (#"{"city": "Bath"}"#, "k0", "cy"),
    ]
    var world = World(server: server)
    world.send("gh")
    return world
  }

  private func rows(_ world: World) -> [String] {
    world.state.visibleListRows(limit: 20).compactMap {
      guard case .version(let row) = $0 else { return nil }
      return "\(row.isMarked ? "*" : "")\(row.name): \(row.how)"
    }
  }

  @Test func `they stand in the history behind those that were seen`() {
    #expect(
      rows(world()) == [
        "mine: no changes", "vr2: fetched, base", "vk1: on the server", "vk0: on the server",
      ])
  }

  @Test func `one is read when it is looked at`() {
    var world = world()
    world.send("Go")
    #expect(world.state.screen == .version)
    #expect(
      world.state.showingViewedVersion?.document?.mine.serialized()
        == Array(#"{"city": "Bath"}"#.utf8))
    world.send("q")
    #expect(
      rows(world) == [
        "mine: no changes", "vr2: fetched, base", "vk1: on the server",
        "vk0: read from the server",
      ])
  }

  @Test func `one is brought back as an edit`() {
    var world = world()
    world.send("jjR")
    #expect(world.state.screen == .tree)
    #expect(world.editor.text == #"{"city": "Rome"}"#)
    #expect(world.message == "Mine is vk1 again: 1 path to save. u takes it back; ^S sends it.")
    world.send("u")
    #expect(world.editor.text == #"{"city": "Oslo"}"#)
  }

  @Test func `two are compared, the older one first`() {
    var world = world()
    world.send("jj<space>")
    #expect(rows(world)[2] == "*vk1: read from the server")
    world.send("G<space>")
    #expect(
      world.state.visibleListRows(limit: 9) == [
        .change(
          .init(mark: .changed, isConflict: false, place: "/city", what: #""Bath" -> "Rome""#))
      ])
  }

  @Test func `one that is not kept any more is told`() {
    var world = world()
    world.server.kept?.removeLast()
    world.send("Go")
    #expect(world.state.screen == .history)
    #expect(world.message == "vk0 could not be read any more.")
  }

  @Test func `without a list there is only what was seen`() {
    var world = World(#"{"city": "Oslo"}"#)
    world.send("gh")
    #expect(rows(world) == ["mine: no changes", "vr1: fetched, base"])
  }
}
