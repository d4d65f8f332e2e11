import EditorCore
import Testing

struct PresenceTests {
  private func facts(_ world: World) -> [String] {
    world.state.presenceFacts.map { $0.kind == .heading ? $0.text : "\($0.label)|\($0.text)" }
  }

  @Test func `nothing is claimed that is not known`() {
    var world = World(#"{"a": 1}"#)
    world.send("gp")
    #expect(world.state.screen == .presence)
    let facts = facts(world)
    #expect(facts[1] == "ava|looking, at /")
    #expect(facts.contains("|Nobody else saved a version that was seen in this run."))
    #expect(facts.contains("level|1: versions have tags; nobody says who saved them"))
    #expect(facts.contains { $0.hasPrefix("not known|who only looks") })
  }

  @Test func `whoever saved is told with the version, the latest first`() {
    var world = World(#"{"a": 1}"#)
    for (text, author) in [(#"{"a": 2}"#, "bo"), (#"{"a": 3}"#, "cy"), (#"{"a": 4}"#, "bo")] {
      world.server.write(text, by: author)
      world.poll()
    }
    world.wait(12_000)
    world.send("jc9<ret>")
    let facts = facts(world)
    #expect(facts[1] == "ava|editing, 1 path not saved, at /a")
    #expect(facts[3].hasPrefix("bo|saved vr4"))
    #expect(facts[3].hasSuffix("seen 12 s ago"))
    #expect(facts[4].hasPrefix("cy|saved vr3"))
    #expect(facts.contains("level|2: versions have tags, and the server says who saved them"))
  }

  @Test func `a server without tags is level 0`() {
    var server = ModelServer("[1]")
    server.tags = .none
    let world = World(server: server)
    #expect(facts(world).contains("level|0: versions have no tags; contents are compared"))
  }
}
