import TestSupport
import Testing

/// Two people at two terminals, one document, real sockets.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct TwoPeopleTests {
  static let profile = """
    {
      "id": 42,
      "name" : "Ava Lindqvist",
      "city": "Gothenburg",  "score": 1.10,
      "big": 9007199254740993, "notes": "\\u00dcber \\/ all"
    }

    """
  static let sizes = [(columns: 80, rows: 24), (columns: 120, rows: 40)]

  @Test(arguments: sizes)
  func `the slower one merges, and the work of both is on the server`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let scene = try await Scene(size: size)
    try await scene.meetConflict()

    try await scene.ben.pane.press("m")
    try await scene.ben.pane.waitFor("S submits")
    try await scene.ben.pane.press("S")
    try await scene.ben.pane.waitFor("Enter sends")
    try await scene.ben.pane.press("<ret>")
    try await scene.ben.pane.waitFor("SAVED")

    let expected = Self.profile
      .replacing("Gothenburg", with: "Oslo").replacing("Ava Lindqvist", with: "Ava L.")
    #expect(try await scene.server.text("/profiles/42") == expected)
    try await scene.ava.pane.waitFor("Oslo")
    try await scene.expectLogs()
  }

  @Test(arguments: sizes)
  func `decisions survive a second refusal in the middle of the merge`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let scene = try await Scene(size: size)
    try await scene.meetConflict()
    try await scene.ben.pane.press("m")
    try await scene.ben.pane.waitFor("S submits")

    // Ava saves again before Ben submits: another place, and one that Ben has not touched.
    try await scene.ava.change("/id", to: "43")
    try await scene.ava.save()
    try await scene.ben.pane.press("S")
    try await scene.ben.pane.waitUntil("the merge to go on with his decision kept") { frame in
      frame.contains("S submits") && frame.contains("/id") && frame.contains("try 2")
        || frame.contains("attempt 2")
    }
    try await scene.submit()

    let expected = Self.profile
      .replacing("Gothenburg", with: "Oslo").replacing("Ava Lindqvist", with: "Ava L.")
      .replacing("\"id\": 42", with: "\"id\": 43")
    #expect(try await scene.server.text("/profiles/42") == expected)
    try await scene.expectLogs()
  }
}

/// Ava, Ben, and the server between them.
private struct Scene {
  let tmux: Tmux
  let server: ServerProcess
  let ava: Person
  let ben: Person
  private let folder: TemporaryFolder

  init(size: (columns: Int, rows: Int)) async throws {
    tmux = try Tmux()
    folder = try TemporaryFolder()
    server = try await ServerProcess.start(in: tmux)
    try await server.create("/profiles/42", TwoPeopleTests.profile)
    let url = server.url("/profiles/42")
    ava = try await Person.open(url, as: "ava", in: tmux, state: folder.path, size: size)
    ben = try await Person.open(url, as: "ben", in: tmux, state: folder.path, size: size)
    try await ava.pane.waitFor("CLEAN")
    try await ben.pane.waitFor("CLEAN")
  }

  /// Ava saves while Ben types; Ben sees it, saves, is refused, and stands in the merge.
  func meetConflict() async throws {
    try await ben.beginChange("/city", to: "Oslo")
    try await ava.change("/city", to: "Malmö")
    try await ava.change("/name", to: "Ava L.")
    try await ava.save()
    try await ben.pane.waitFor("REMOTE")
    try await ben.pane.press("<ret>^S")
    try await ben.pane.waitFor("Save refused")
    try await ben.pane.waitFor("Enter")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("1 unresolved")
  }

  /// Ben submits, from wherever his merge stands.
  func submit() async throws {
    if try await !ben.pane.text().contains("Enter sends") {
      try await ben.pane.press("S")
      try await ben.pane.waitFor("Enter sends")
    }
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("SAVED")
  }

  /// Both can see what went over the wire: Ben his 412 with the tag he sent, both every tag.
  func expectLogs() async throws {
    try await ben.pane.press("gL")
    try await ben.pane.waitUntil("Ben's 412 with its tag") { frame in
      frame.split(separator: "\n").contains { $0.contains("412") && $0.contains("If-Match") }
    }
    try await ava.pane.press("gL")
    try await ava.pane.waitUntil("Ava's save with its tag") { frame in
      frame.split(separator: "\n").contains { $0.contains("PUT") && $0.contains("If-Match") }
    }
  }
}
