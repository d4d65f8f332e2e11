import Foundation
import TestSupport
import Testing

/// `triptych merge --interactive`: files in, a file out, or nothing changed at all.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct InteractiveMergeTests {
  private static let base = "{\n  \"a\": 1,\n  \"b\": 1.50,\n  \"c\": [1]\n}\n"
  private static let mine = base.replacing("\"a\": 1,", with: "\"a\": 2,")
  private static let theirs = base.replacing("\"a\": 1,", with: "\"a\": 3,")
    .replacing("[1]", with: "[1, 2]")
  private static let merged = theirs.replacing("\"a\": 3", with: "\"a\": 2")

  private let folder: MergeFolder

  init() throws {
    folder = try MergeFolder(base: Self.base, mine: Self.mine, theirs: Self.theirs)
  }

  @Test(arguments: MergeViewTests.sizes)
  func `three files are merged by hand and the result is written`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let pane = try await folder.open(size: size)
    for name in ["base.json", "mine.json", "theirs.json", "out.json"] {
      try await pane.waitFor(name)
    }
    try await pane.press("m")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == Self.merged)
    #expect(try await pane.value(of: "alternate_on") == "0")
    try expectInputsUnchanged()
    #expect(try folder.drafts().isEmpty)
  }

  @Test func `without a name for the output the result goes into mine`() async throws {
    let pane = try await folder.open(output: nil)
    try await pane.waitFor("writes")
    try await pane.press("t")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("mine.json") == Self.theirs)
    #expect(try folder.text("theirs.json") == Self.theirs)
  }

  @Test func `a file that was changed meanwhile is not touched, and that is said`() async throws {
    try folder.write("out.json", "<<<<<<< not JSON\n")
    let pane = try await folder.open()
    try await pane.waitFor("1 unresolved")
    try await pane.press("m")
    try await pane.waitFor("S submits")
    try folder.write("out.json", "somebody's\n")
    try await pane.press("S")
    try await pane.waitFor("Submit the merge")
    try await pane.press("<ret>")
    try await pane.waitUntil("the refusal") { frame in
      frame.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("was changed since the merge began")
    }
    #expect(try folder.text("out.json") == "somebody's\n")
    try await pane.press("q")
    #expect(try await pane.waitUntilEnd() == 1)
    #expect(try folder.text("out.json") == "somebody's\n")
    try expectInputsUnchanged()

    // The decision is still there; the file as it stands now is what the next merge begins with.
    let again = try await folder.open()
    try await again.waitFor("A draft was found")
    try await again.press("<ret>")
    try await again.waitFor("1 decision kept")
    #expect(try await again.submit() == 0)
    #expect(try folder.text("out.json") == Self.merged)
    #expect(try folder.drafts().isEmpty)
  }

  @Test func `a folder that went away makes the write fail, and the merge stays`() async throws {
    let place = folder.path("sub")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let pane = try await folder.open(output: "sub/out.json")
    try await pane.waitFor("1 unresolved")
    try await pane.press("m")
    try await pane.waitFor("S submits")
    try FileManager.default.removeItem(atPath: place)
    try await pane.press("S")
    try await pane.waitFor("Submit the merge")
    try await pane.press("<ret>")
    try await pane.waitUntil("the refusal") { frame in
      frame.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("cannot be written")
    }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("sub/out.json") == Self.merged)
  }

  @Test func `leaving writes nothing and leaves nothing behind`() async throws {
    let pane = try await folder.open()
    try await pane.waitFor("1 unresolved")
    try await pane.press("q")
    #expect(try await pane.waitUntilEnd() == 1)
    #expect(try folder.text("out.json") == nil)
    #expect(try folder.drafts().isEmpty)
    try expectInputsUnchanged()
  }

  @Test func `a killed merge goes on where it was`() async throws {
    let pane = try await folder.open()
    try await pane.waitFor("1 unresolved")
    try await pane.press("m")
    try await pane.waitFor("S submits")
    kill(try await pane.processID(), SIGKILL)
    _ = try await pane.waitUntilEnd()
    let again = try await folder.open()
    try await again.waitFor("A draft was found")
    try await again.press("<ret>")
    try await again.waitFor("1 decision kept")
    try await again.command("abort-merge")
    #expect(try await again.waitUntilEnd() == 1)
    #expect(try folder.text("out.json") == nil)
    #expect(try folder.drafts().isEmpty)
  }

  @Test func `what cannot be read is told without a screen`() async throws {
    try folder.write("theirs.json", "{\"a\": }\n")
    let pane = try await folder.open()
    #expect(try await pane.waitUntilEnd() == 2)
    #expect(try await pane.text().contains("theirs.json:1:7"))
    #expect(try folder.text("out.json") == nil)
  }

  private func expectInputsUnchanged() throws {
    #expect(try folder.text("base.json") == Self.base)
    #expect(try folder.text("mine.json") == Self.mine)
    #expect(try folder.text("theirs.json") == Self.theirs)
  }
}
