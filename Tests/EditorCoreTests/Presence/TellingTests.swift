import ConditionalRequests
import EditorCore
import Testing

struct TellingTests {
  private let document = #"{"a": 1, "b": {"c": [1, 2]}}"#

  private func world(people: [PresentPerson]? = []) -> World {
    var server = ModelServer(document)
    server.people = people
    return World(server: server)
  }

  private func told(_ world: World) -> [String] { world.server.told.map(\.doing) }

  @Test func `a server that does not offer it is told nothing`() {
    var world = world(people: nil)
    world.send("j")
    world.wait(20_000)
    #expect(world.server.told.isEmpty)
    #expect(world.timers[.presence] == nil)
  }

  @Test func `others are told at once, and then every 10 s`() {
    var world = world()
    world.wait(0)
    #expect(told(world) == ["looking at the document"])
    world.wait(9_999)
    #expect(world.server.told.count == 1)
    world.wait(1)
    #expect(world.server.told.count == 2)
    #expect(world.server.told.last?.idleMilliseconds == 10_000)
    #expect(world.server.told.last?.name == "ava")
  }

  @Test func `a move is told within a second, many moves as one`() {
    var world = world()
    world.wait(0)
    world.send("j")
    world.wait(400)
    world.send("j")
    #expect(world.server.told.count == 1)
    world.wait(600)
    #expect(told(world) == ["looking at the document", "looking at /b"])
    world.wait(1_000)
    #expect(world.server.told.count == 2)
  }

  @Test func `what I do is told`() {
    var world = world()
    world.send("ji")
    world.wait(0)
    #expect(world.server.told.last?.activity == .editing)
    world.send("<esc>")
    world.wait(1_000)
    #expect(world.server.told.last?.activity == .viewing)
    world.send("c7<ret>")
    world.wait(1_000)
    #expect(world.server.told.last?.activity == .editing)
    world.holdsSaves = true
    world.send("^S")
    world.wait(1_000)
    #expect(world.server.told.last?.activity == .saving)
    world.release()
    world.wait(1_000)
    #expect(world.server.told.last?.activity == .viewing)
  }

  @Test func `in the merge the hunk and the count are told`() {
    var world = world()
    world.send("jc7<ret>")
    world.server.write(#"{"a": 2, "b": {"c": [1, 2]}}"#, by: "bo")
    world.send("^S")
    world.send("<ret>")
    world.wait(0)
    #expect(world.server.told.last?.activity == .merging(done: 0, total: 1))
    #expect(world.server.told.last?.pointer == "/a")
    world.send("m")
    world.wait(1_000)
    #expect(world.server.told.last?.activity == .merging(done: 1, total: 1))
  }

  @Test func `a pointer that is too long is cut to a container`() {
    let name = String(repeating: "n", count: 1_500)
    var server = ModelServer(#"{"o": {"\#(name)": 1}}"#)
    server.people = []
    var world = World(server: server)
    world.send("G")
    world.wait(0)
    #expect(world.server.told.last?.pointer == "/o")
  }

  @Test func `without an answer nothing is said, and it is tried less often`() {
    var world = world()
    world.wait(0)
    world.server.isSilent = true
    world.wait(10_000)
    #expect(world.message.isEmpty)
    #expect(world.state.stateChip.text == "CLEAN")
    #expect(world.timers[.presence] == world.state.now + 10_000)
    world.wait(10_000)
    #expect(world.timers[.presence] == world.state.now + 20_000)
    world.wait(20_000)
    world.server.isSilent = false
    world.wait(40_000)
    #expect(world.timers[.presence] == world.state.now + 10_000)
  }

  @Test func `a server that takes no note any more is not asked again`() {
    var world = world()
    world.wait(0)
    world.server.people = nil
    world.wait(10_000)
    let count = world.server.told.count
    world.send("jj")
    world.wait(60_000)
    #expect(world.server.told.count == count)
  }

  @Test func `presence can be switched off and on again`() {
    var world = world(people: [person(1, "bo", .viewing, "/a")])
    world.wait(0)
    #expect(world.state.presentPeople.map(\.name) == ["bo"])
    world.command("set presence=off")
    #expect(world.message == "Nobody is told where you are, and you are not told of others.")
    #expect(world.server.farewells == 1)
    #expect(world.state.presentPeople.isEmpty)
    world.send("jj")
    world.wait(60_000)
    #expect(world.server.told.count == 1)
    world.command("set presence=on")
    world.wait(0)
    #expect(world.server.told.count == 2)
    world.command("set presence=maybe")
    #expect(world.message == "presence takes on or off.")
  }

  @Test func `whoever opens another document leaves this one`() {
    var world = world()
    world.wait(0)
    world.command("open other")
    #expect(world.server.farewells == 0, "the other document has not been left")
    #expect(world.shelf.values.map(\.server.farewells) == [1])
  }

  @Test func `who was not heard for long is grey, then gone`() throws {
    var world = world(people: [person(1, "bo", .viewing, "/a")])
    world.wait(0)
    world.server.isSilent = true
    let bo = try #require(world.state.presentPeople.first)
    #expect(!bo.isGrey(at: world.state.now + 29_999))
    #expect(bo.isGrey(at: world.state.now + 30_000))
    world.wait(89_999)
    #expect(world.state.presentPeople.count == 1)
    world.wait(1)
    #expect(world.state.presentPeople.isEmpty)
  }

  @Test func `who saves comes before who merges, edits and looks, then who was active last`() {
    var world = world(people: [
      person(1, "v", .viewing, ""), person(2, "e", .editing, "", idle: 500),
      person(3, "m", .merging(done: 0, total: 2), ""), person(4, "s", .saving, ""),
      person(5, "e2", .editing, ""),
    ])
    world.wait(0)
    #expect(world.state.presentPeople.map(\.name) == ["s", "m", "e2", "e", "v"])
  }

  @Test func `the presence screen tells who is where, doing what, how fresh`() {
    var world = world(people: [
      person(1, "bo", .editing, "/b/c/1"), person(2, "cy", .viewing, "/a", idle: 40_000),
    ])
    world.wait(0)
    world.send("gp")
    let facts = world.state.presenceFacts.map { "\($0.label)|\($0.text)" }
    #expect(facts.contains("|HERE NOW"))
    #expect(facts.contains("bo|editing /b/c/1, 0 s ago"))
    #expect(facts.contains("cy|looking at /a, no key for 40 s"))
    #expect(facts.contains("level|3: the server tells who is here, and who saved"))
    #expect(world.timers[.presence].map { $0 - world.state.now } == 5_000)
  }
}

/// Somebody at a place.
func person(
  _ id: Int64, _ name: String, _ activity: PresenceReport.Activity, _ pointer: String,
  idle: Int64 = 0
) -> PresentPerson {
  PresentPerson(
    id: id,
    report: PresenceReport(
      name: name, activity: activity, pointer: pointer, idleMilliseconds: idle))
}

extension PresenceReport {
  /// What is told, in words.
  fileprivate var doing: String {
    "\(activity == .viewing ? "looking at" : activity.word) \(pointer.isEmpty ? "the document" : pointer)"
  }
}
