import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import Testing

private let base = #"{"a": 1, "list": [{"id": 1}, {"id": 2}], "c": 3}"#

/// What the server says without being asked by a save.
struct NewsTests {
  @Test func `an update of a clean document keeps the cursor on its pointer`() {
    var world = World(base)
    world.send("G")
    #expect(world.editor.cursor == "/c")
    world.server.write(#"{"new": 0, "a": 1, "list": [{"id": 1}, {"id": 2}], "c": 4}"#, by: "bo")
    world.poll()
    #expect(world.editor.cursor == "/c")
    #expect(world.state.document?.freshPaths == [[0], [3]])
    #expect(world.state.document?.isDirty == false)
    world.send("k")
    #expect(world.state.document?.freshPaths == [])
  }

  @Test func `an update can be undone, which is an edit of mine and says so`() {
    var world = World(base)
    world.server.write(#"{"a": 2, "list": [{"id": 1}, {"id": 2}], "c": 3}"#, by: "bo")
    world.poll()
    world.send("u")
    #expect(world.editor.text == base)
    #expect(world.chip == "DIRTY 1")
    #expect(world.message.contains("the update by bo"))
    world.send("^R")
    #expect(world.chip == "CLEAN")
  }

  @Test func `a poll never moves the base while there are edits`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write(#"{"a": 1, "list": [{"id": 1}, {"id": 2}], "c": 4}"#, by: "bo")
    world.poll()
    #expect(world.state.document?.base.revision.entityTag?.short == "r1")
    #expect(world.editor.text.contains(#""c": 3"#))
    world.send("u")
    world.poll()
    #expect(world.state.document?.base.revision.entityTag?.short == "r2")
    #expect(world.editor.text.contains(#""c": 4"#))
  }

  @Test func `nothing moves under a line that is being typed`() {
    var world = World(base)
    world.send("jc5")
    world.server.write(#"{"x": 0, "a": 1, "list": [], "c": 4}"#, by: "bo")
    world.poll()
    #expect(world.state.document?.base.revision.entityTag?.short == "r1")
    world.send("<esc>")
    world.poll()
    #expect(world.state.document?.base.revision.entityTag?.short == "r2")
  }

  @Test func `the forecast follows what I edit`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write(#"{"a": 1, "list": [{"id": 1}, {"id": 2}], "c": 4}"#, by: "bo")
    world.poll()
    #expect(world.state.remoteChip?.text == "^REMOTE +1")
    world.send("Gc9<ret>")
    #expect(world.state.remoteChip?.text == "^REMOTE +1 !1")
  }

  @Test func `forecasts are computed one at a time, and the last one is of the newest`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.holdsMerges = true
    world.server.write(#"{"a": 1, "list": [{"id": 1}, {"id": 2}], "c": 4}"#, by: "bo")
    world.poll()
    world.send("Gc8<ret>c9<ret>")
    world.release()
    let forecast = world.state.document?.theirs?.forecast
    #expect(forecast.map { $0.mine == world.state.document?.mine } == true)
    #expect(world.state.network.merge == nil)
  }

  @Test func `a save while nothing answers says so, however long that has been known`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.fault = .offline
    world.wait(20_000)
    world.send("^S")
    #expect(world.message.hasPrefix("No connection. Draft kept. Retry in "))
  }

  @Test func `offline the attempts grow apart until the server answers`() {
    var world = World(base)
    world.server.fault = .offline
    world.poll()
    var waits: [Int64] = []
    for _ in 0..<8 {
      guard case .offline(_, let retryAt, _, _) = world.state.network.status else { break }
      waits.append((retryAt - world.state.now) / 1_000)
      world.wait(retryAt - world.state.now)
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60])
    #expect(world.state.stateChip.text == "CLEAN")
    #expect(world.state.offlineChip?.text == "OFFLINE 183s")
    world.server.fault = nil
    world.send("R")
    #expect(world.state.network.status == .online)
    #expect(world.state.offlineChip == nil)
    #expect(world.timers[.poll] != nil)
  }

  @Test func `a save that could not be sent is sent when the server answers`() {
    var world = World(base)
    world.server.fault = .offline
    world.send("jc5<ret>^S")
    #expect(world.message.hasPrefix("No connection. Draft kept."))
    world.server.fault = nil
    world.wait(1_000)
    #expect(world.server.writes == 1)
    #expect(world.state.document?.isDirty == false)
  }

  @Test func `what was edited since is not sent by itself`() {
    var world = World(base)
    world.server.fault = .offline
    world.send("jc5<ret>^SGc9<ret>")
    world.server.fault = nil
    world.wait(1_000)
    #expect(world.server.writes == 0)
    #expect(world.message == "The connection is back. ^S saves.")
  }

  @Test func `a document that cannot be loaded is asked for again`() {
    var server = ModelServer(base)
    server.fault = .offline
    var world = World(server: server)
    #expect(world.state.document == nil)
    #expect(world.chip == "OFFLINE 0s")
    world.server.fault = nil
    world.wait(1_000)
    #expect(world.editor.text == base)
  }

  @Test func `a version that is no JSON changes nothing here`() {
    var world = World(base)
    world.send("jc5<ret>")
    world.server.write("{", by: "bo")
    world.poll()
    #expect(world.message.hasPrefix("bo's version is not JSON"))
    #expect(world.state.document?.changes.count == 1)
  }

  @Test func `the same content under a new tag is no news`() {
    var world = World(base)
    world.server.write(base, by: "bo")
    world.poll()
    #expect(world.chip == "CLEAN")
    #expect(world.state.document?.base.revision.entityTag?.short == "r2")
  }
}
