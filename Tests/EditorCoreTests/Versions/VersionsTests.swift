import ConditionalRequests
import EditorCore
import JSONSyntax
import Testing

struct VersionsTests {
  /// Versions of one document: r1 was fetched, r2 saved by bo, r3 by me.
  private func world() -> World {
    var world = World(#"{"city": "Oslo", "age": 3}"#)
    world.server.write(#"{"city": "Bergen", "age": 3}"#, by: "bo")
    world.poll()
    world.send("jcParis<ret>^s")
    return world
  }

  private func rows(_ world: World) -> [String] {
    world.state.visibleListRows(limit: 20).compactMap {
      guard case .version(let row) = $0 else { return nil }
      return "\(row.isMarked ? "*" : "")\(row.name): \(row.how)"
    }
  }

  @Test func `the history has every version that was seen, mine first`() {
    var world = world()
    world.send("gh")
    #expect(
      rows(world) == [
        "mine: no changes", "vr3: you saved it, base", "vr2: bo saved it", "vr1: fetched",
      ])
    world.poll()
    #expect(rows(world).count == 4, "the same version is not listed twice")
    world.send("q")
    world.send("jc7<ret>gh")
    #expect(rows(world).first == "mine: 1 changed path")
  }

  @Test func `two marked versions are compared, whichever was marked first`() {
    var world = world()
    world.send("gh")
    world.send("j<space>")
    #expect(rows(world)[1].hasPrefix("*"))
    #expect(world.message == "vr3 is marked; Space on another one compares them.")
    world.send("G<space>")
    #expect(world.state.screen == .comparison)
    #expect(
      world.state.visibleListRows(limit: 9) == [
        .change(
          .init(
            mark: .changed, isConflict: false, place: "/city", what: #""Oslo" -> "Paris""#))
      ])
    world.send("<ret>")
    #expect(world.state.screen == .version)
    #expect(world.state.showingViewedVersion?.tree.cursor == .value([0]))
    world.send("qqq")
    #expect(world.state.screens == [.tree])
  }

  @Test func `a mark is taken back, and mine can be compared too`() {
    var world = world()
    world.send("jc8<ret>gh")
    world.send("<space><space>")
    #expect(world.state.versions.marked.isEmpty)
    world.send("<space>j<space>")
    #expect(world.state.listCount == 1)
    world.send("<ret>")
    #expect(world.state.screens == [.tree])
    #expect(world.editor.cursor == "/age")
  }

  @Test func `a version is looked at, and no key changes anything there`() {
    var world = world()
    let before = world.editor.text
    world.send("gh")
    world.send("Go")
    #expect(world.state.screen == .version)
    let shown = world.state.showingViewedVersion
    #expect(shown?.document?.mine.serialized() == Array(#"{"city": "Oslo", "age": 3}"#.utf8))
    for keys in ["i", "dd", "x", "p", "o", "a", "D", "u", "T", "r", "c", "~", "gx"] {
      world.send(keys)
      #expect(world.state.input == nil, "\(keys)")
      #expect(world.editor.text == before, "\(keys)")
    }
    for command in ["stringify", "parse"] { world.command(command) }
    #expect(world.editor.text == before)
    world.send("ggjj")
    #expect(world.state.versions.view?.tree.cursor == .value([1]))
    world.send("yy")
    #expect(world.others.contains(.copyToClipboard(Array("3".utf8))))
    #expect(world.editor.cursor == "/city", "the cursor of mine stays")
  }

  @Test func `a version comes back as an edit, and nothing is sent`() {
    var world = world()
    let writes = world.server.writes
    world.send("gh")
    world.send("GR")
    #expect(world.editor.text == #"{"city": "Oslo", "age": 3}"#)
    #expect(world.state.screens == [.tree])
    #expect(world.chip == "DIRTY 1")
    #expect(world.server.writes == writes)
    world.send("u")
    #expect(world.editor.text == #"{"city": "Paris", "age": 3}"#)
    #expect(world.chip == "CLEAN")
    world.send("<c-r>^s")
    #expect(world.server.text == #"{"city": "Oslo", "age": 3}"#)
  }

  @Test func `what came back is in the draft`() {
    var world = world()
    world.send("gh")
    world.send("GR")
    var later = world.killed()
    later.send("<ret>")
    #expect(later.editor.text == #"{"city": "Oslo", "age": 3}"#)
    #expect(later.chip == "DIRTY 1")
  }

  @Test func `a version comes back over a draft that was taken up`() {
    var world = World("[1]")
    world.send("jc2<ret>")
    var later = world.killed()
    later.send("<ret>")
    later.send("gh")
    #expect(rows(later) == ["mine: 1 changed path", "vr1: fetched, base"])
    later.send("GR")
    #expect(later.editor.text == "[1]")
    later.send("u")
    later.server.write("[3]", by: "bo")
    later.poll()
    later.send("gh")
    later.send("jR")
    #expect(later.editor.text == "[3]")
  }

  @Test func `bringing base back leaves nothing to save`() {
    var world = world()
    world.send("jc9<ret>gh")
    world.send("jR")
    #expect(world.chip == "CLEAN")
    world.send("gh")
    world.send("jR")
    #expect(world.message == "Mine is just this version.")
    world.send("ggR")
    #expect(world.message.hasPrefix("Mine is what you have"))
  }

  @Test func `old versions are let go when there are too many`() {
    var world = World("[0]")
    for number in 1...(SeenVersions.limit + 3) {
      world.server.write("[\(number)]", by: "bo")
      world.poll()
    }
    #expect(world.state.versions.entries.count == SeenVersions.limit)
    #expect(world.state.versions.droppedCount == 4)
    world.send("gh")
    world.send("G")
    #expect(rows(world).last?.hasPrefix("vr5:") == true)
  }
}
