import ConditionalRequests
import EditorCore
import Testing

struct FollowTests {
  private func world(_ people: [PresentPerson]?) -> World {
    var server = ModelServer(#"{"a": 1, "b": {"c": [1, 2]}, "d": true}"#)
    server.people = people
    var world = World(server: server)
    world.wait(0)
    return world
  }

  @Test func `my cursor goes with theirs, folds on the way are opened`() {
    var world = world([person(1, "bo", .editing, "/a")])
    world.send("zMgf")
    #expect(world.message == "Following bo: any key stops.")
    #expect(world.editor.cursor == "/a")
    world.server.people = [person(1, "bo", .editing, "/b/c/1")]
    world.wait(1_000)
    #expect(world.editor.cursor == "/b/c/1")
    world.server.people = [person(1, "bo", .viewing, "/b/nothing/there")]
    world.wait(1_000)
    #expect(world.editor.cursor == "/b")
  }

  @Test func `a key ends it and does what it does`() {
    var world = world([person(1, "bo", .viewing, "/a")])
    world.send("gfj")
    #expect(world.editor.cursor == "/b")
    #expect(world.message.isEmpty)
    world.server.people = [person(1, "bo", .viewing, "/d")]
    world.wait(10_000)
    #expect(world.editor.cursor == "/b")
    #expect(world.state.followed == nil)
  }

  @Test func `a key that changes the document has to be typed again`() {
    var world = world([person(1, "bo", .viewing, "/a")])
    world.send("gfx")
    #expect(world.editor.text.contains(#""a": 1"#))
    #expect(world.message == "You follow bo no more; x again does it here.")
    world.send("x")
    #expect(!world.editor.text.contains(#""a": 1"#))
  }

  @Test func `of several the one who was active last is followed, then the next`() {
    var world = world([
      person(1, "bo", .editing, "/a", idle: 5_000), person(2, "cy", .viewing, "/d"),
    ])
    world.send("gf")
    #expect(world.state.followed?.name == "cy")
    #expect(world.message.hasSuffix("gf goes on to the next."))
    world.send("gf")
    #expect(world.state.followed?.name == "bo")
    #expect(world.editor.cursor == "/a")
    world.send("gf")
    #expect(world.state.followed?.name == "cy")
    world.send("jgf")
    #expect(world.state.followed?.name == "cy", "after another key it begins anew")
  }

  @Test func `on the presence screen the selected person is followed`() {
    var world = world([
      person(1, "bo", .editing, "/a", idle: 5_000), person(2, "cy", .viewing, "/d"),
    ])
    world.send("gp")
    let row = world.state.presenceFacts.firstIndex { $0.label == "bo" } ?? 0
    world.send("gg\(row)jgf")
    #expect(world.state.screen == .tree)
    #expect(world.state.followed?.name == "bo")
  }

  @Test func `who leaves is not followed any more`() {
    var world = world([person(1, "bo", .editing, "/a")])
    world.send("gf")
    world.server.people = []
    world.wait(1_000)
    #expect(world.message == "Who you followed has left; you follow nobody now.")
    #expect(world.state.followed == nil)
  }

  @Test func `whom nobody can follow is said`() {
    var nowhere = world(nil)
    nowhere.send("gf")
    #expect(
      nowhere.message == "This server does not tell who is here: nobody can be followed.")
    var alone = world([])
    alone.send("gf")
    #expect(alone.message == "Nobody else is here; gp shows who comes.")
    alone.command("set presence=off")
    alone.send("gf")
    #expect(
      alone.message == "Presence is off, so nobody is known to be here; :set presence=on.")
  }

  @Test func `while I follow, others are asked every second`() {
    var world = world([person(1, "bo", .editing, "/a")])
    world.send("gf")
    world.wait(1_000)
    let count = world.server.told.count
    for _ in 0..<5 { world.wait(1_000) }
    #expect(world.server.told.count == count + 5)
  }

  @Test func `the place before is one jump back`() {
    var world = world([person(1, "bo", .editing, "/b/c/1")])
    world.send("Ggf")
    #expect(world.editor.cursor == "/b/c/1")
    world.send("^O")
    #expect(world.editor.cursor == "/d")
  }
}
