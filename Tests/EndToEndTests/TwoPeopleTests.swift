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
    try await scene.submit(scene.ben)
    #expect(try await scene.server.text("/profiles/42") == Self.merged)

    // Ava sees it without a key; and when Ben is faster once more, it is she who is refused.
    try await scene.ava.pane.waitFor("Oslo")
    try await scene.ava.change("/id", to: "43")
    try await scene.ben.change("/score", to: "2.50")
    try await scene.ben.save()
    try await scene.ava.pane.press("^S")
    try await scene.ava.pane.waitFor("Save refused")
    try await scene.submit(scene.ava)
    #expect(
      try await scene.server.text("/profiles/42")
        == Self.merged.replacing(": 42", with: ": 43").replacing("1.10", with: "2.50"))
    try await scene.expectRefusalInLog(of: scene.ben)
    try await scene.expectRefusalInLog(of: scene.ava)
  }

  @Test(arguments: sizes)
  func `decisions survive a second refusal in the middle of the merge`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let scene = try await Scene(size: size, pollOfBen: "off")
    try await scene.meetConflict()
    try await scene.ben.pane.press("m")
    try await scene.ben.pane.waitFor("S submits")

    // Ava saves again before Ben submits, in a place that Ben has not touched.
    try await scene.ava.change("/id", to: "43")
    try await scene.ava.save()
    try await scene.ben.pane.press("S")
    try await scene.ben.pane.waitFor("Enter sends")
    try await scene.ben.pane.press("<ret>")
    try await scene.ben.pane.waitUntil("the merge to go on with his decision kept") { frame in
      (frame.contains("try 2") || frame.contains("attempt 2")) && frame.contains("id")
    }
    try await scene.submit(scene.ben)
    #expect(
      try await scene.server.text("/profiles/42")
        == Self.merged.replacing(": 42", with: ": 43"))
    try await scene.expectRefusalInLog(of: scene.ben, count: 2)
  }

  /// The profile with Ben's city and Ava's name, every other byte as it was.
  private static let merged = profile.replacing("Gothenburg", with: "Oslo")
    .replacing("Ava Lindqvist", with: "Ava L.")
}

/// Ava, Ben, and the server between them.
private struct Scene {
  let server: ServerProcess
  let ava: Person
  let ben: Person
  private let stage: Stage
  private let benPolls: Bool

  init(size: (columns: Int, rows: Int), pollOfBen: String = "0.3") async throws {
    benPolls = pollOfBen != "off"
    let path = "/profiles/42"
    stage = try await Stage([path: TwoPeopleTests.profile])
    server = stage.server
    ava = try await stage.open(path, as: "ava", size: size)
    ben = try await stage.open(path, size: size, options: ["--poll", pollOfBen])
  }

  /// Ava saves while Ben types; Ben sees it, saves, is refused, and stands in the merge.
  func meetConflict() async throws {
    try await ben.beginChange("/city", to: "Oslo")
    try await ava.change("/city", to: "Malmö")
    try await ava.change("/name", to: "Ava L.")
    try await ava.save()
    if benPolls { try await ben.pane.waitFor("REMOTE +2") }
    try await ben.pane.press("<ret>^S")
    try await ben.pane.waitFor("Save refused (412)")
    try await ben.pane.waitFor("Enter")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("1 unresolved")
  }

  /// Somebody submits what is merged, from the card or from the merge.
  func submit(_ person: Person) async throws {
    if try await !person.pane.text().contains("Enter sends") {
      try await person.pane.press("S")
      try await person.pane.waitFor("Enter sends")
    }
    try await person.pane.press("<ret>")
    try await person.pane.waitFor("SAVED")
  }

  /// Whoever was refused can see it, with the tag that was sent.
  func expectRefusalInLog(of person: Person, count: Int = 1) async throws {
    try await person.pane.press("gL")
    try await person.pane.waitUntil("\(count) refusals with their tags") { frame in
      frame.split(separator: "\n").count { line in
        line.contains("PUT") && line.contains("If-Match \"") && line.contains(" 412 ")
      } == count
    }
  }
}
