import EditorCore
import Testing

/// What follows a refused save that merges by itself.
struct ResubmitTests {
  private func overtaken(_ theirs: String) -> World {
    var world = World("{\"a\": 1, \"b\": 2}")
    world.command("set resubmit=clean")
    world.send("jc5<ret>")
    world.server.write(theirs, by: "bo")
    world.send("^S")
    return world
  }

  @Test func `without conflicts it is sent again at once`() {
    let world = overtaken("{\"a\": 1, \"b\": 7}")
    #expect(world.server.text == "{\"a\": 5, \"b\": 7}")
    #expect(world.state.popup == nil)
    #expect(world.state.merge == nil)
    #expect(world.chip.hasPrefix("SAVED"))
  }

  @Test func `a conflict is asked about`() {
    let world = overtaken("{\"a\": 9, \"b\": 2}")
    #expect(world.server.text == "{\"a\": 9, \"b\": 2}")
    guard case .refused? = world.state.popup else {
      Issue.record("no card: \(String(describing: world.state.popup))")
      return
    }
  }

  @Test func `without the setting it waits for a key`() {
    var world = World("{\"a\": 1, \"b\": 2}")
    world.send("jc5<ret>")
    world.server.write("{\"a\": 1, \"b\": 7}", by: "bo")
    world.send("^S")
    #expect(world.server.writes == 0)
    #expect(world.message.hasPrefix("Merged by itself"))
  }
}
