import TestSupport
import Testing

/// The merge view in a real terminal, on files: what it shows, and what its keys do.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct MergeViewTests {
  static let sizes = [(columns: 80, rows: 24), (columns: 120, rows: 40)]

  private static func service(
    stages: [String], replicas: Int, summary: String, labels: String = ""
  ) -> String {
    let rows = stages.map { "    {\"name\": \"\($0)\", \"minutes\": \($0.utf8.count)}" }
    return """
      {
        "replicas": \(replicas),
        "stages": [
      \(rows.joined(separator: ",\n"))
        ],
        "summary": "\(summary)"\(labels)
      }

      """
  }

  private static let summary = "The importer reads archives and keeps their order."
  private static let base = service(
    stages: ["build", "test", "scan", "deploy"], replicas: 3, summary: summary)

  // MARK: - Matching

  @Test(arguments: sizes)
  func `what elements are matched by is seen, changed, and kept to`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let entry = { (id: Int, name: String, value: Int) in
      #"{"id": \#(id), "name": "\#(name)", "value": \#(value)}"#
    }
    let folder = try MergeFolder(
      base: "[\(entry(1, "LOG", 1)), \(entry(2, "CACHE", 1))]",
      mine: "[\(entry(7, "LOG", 2)), \(entry(2, "CACHE", 1))]",
      theirs: "[\(entry(1, "LOG", 3)), \(entry(2, "CACHE", 4))]")
    let pane = try await folder.open(size: size)
    try await pane.waitFor("matched by id")
    try await pane.command("set match=name")
    try await pane.waitFor("items matched by name now")
    try await pane.waitFor("matched by name")
    try await pane.command("set match=colour")
    try await pane.waitFor("Element 0 of base has no member colour")
    try await pane.press(":")
    try await pane.type("set match=")
    try await pane.press("<tab>")
    try await pane.waitFor("id  name  index  auto")
    try await pane.press("<esc>t")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(
      try folder.text("out.json") == "[\(entry(7, "LOG", 3)), \(entry(2, "CACHE", 4))]")
  }

  // MARK: - Orders, strings, reviews

  @Test(arguments: sizes)
  func `orders in conflict are read as rows of names, and one is taken`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let order = { (names: [String]) in
      Self.service(stages: names, replicas: 3, summary: Self.summary)
    }
    let theirs = order(["build", "scan", "test", "deploy"])
    let folder = try MergeFolder(
      base: Self.base, mine: order(["test", "build", "scan", "deploy"]), theirs: theirs)
    let pane = try await folder.open(size: size)
    try await pane.waitFor("[test], build, scan, deploy")
    try await pane.waitFor("build, [scan], test, deploy")
    try await pane.press("S")
    try await pane.waitFor("Submit is off")
    try await pane.press("t")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == theirs)
  }

  @Test(arguments: sizes)
  func `orders that were joined stand among what to look at, and are taken apart`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let order = { (names: [String]) in
      Self.service(stages: names, replicas: 3, summary: Self.summary)
    }
    let mine = order(["test", "build", "scan", "deploy"])
    let folder = try MergeFolder(
      base: Self.base, mine: mine, theirs: order(["build", "test", "deploy", "scan"]))
    let pane = try await folder.open(size: size)
    try await pane.waitFor("[test], build, [deploy], scan")
    try await pane.waitFor("1 to look at")
    try await pane.press("m")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == mine)
  }

  @Test(arguments: sizes)
  func `a merged string shows what each side changed and what came of it`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let text = { (summary: String) in
      Self.service(
        stages: ["build", "test", "scan", "deploy"], replicas: 3, summary: summary)
    }
    let folder = try MergeFolder(
      base: Self.base, mine: text("The fast importer reads archives and keeps their order."),
      theirs: text("The importer reads archives and keeps their whole order."))
    let pane = try await folder.open(size: size)
    try await pane.waitFor("1 to look at")
    try await pane.waitUntil("the marks of both in the result") { frame in
      frame.split(separator: "\n").contains {
        $0.contains("The [fast] importer reads archives and keeps their [whole]")
      }
    }
    #expect(try await pane.submit() == 0)
    #expect(
      try folder.text("out.json")
        == text("The fast importer reads archives and keeps their whole order."))
  }

  // MARK: - Moves

  @Test(arguments: sizes)
  func `what one side moved and the other edited is both, and each side can be taken`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let folder = try MergeFolder(
      base: #"{"old": {"host": "a", "port": 80}, "z": 1}"#,
      mine: #"{"new": {"host": "a", "port": 80}, "z": 1}"#,
      theirs: #"{"old": {"host": "a", "port": 81}, "z": 1}"#)
    let pane = try await folder.open(size: size)
    try await pane.waitFor("→ /new")
    try await pane.waitFor("1 to look at")
    try await pane.press("t")
    try await pane.waitUntil("their value instead") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(">T") }
    }
    try await pane.press("x")
    try await pane.waitUntil("both again") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(">+") }
    }
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == #"{"new": {"host": "a", "port": 81}, "z": 1}"#)
  }

  @Test(arguments: sizes)
  func `what both moved to different places shows both of them`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let file = { (name: String) in "{\"\(name)\": {\"host\": \"a\", \"port\": 80}, \"z\": 1}" }
    let folder = try MergeFolder(base: file("old"), mine: file("proxy"), theirs: file("server"))
    let pane = try await folder.open(size: size)
    try await pane.waitFor("→ /proxy")
    try await pane.waitFor("→ /server")
    try await pane.press("B")
    try await pane.waitFor("B: it can stand in one place only")
    try await pane.press("t")
    try await pane.waitFor("S submits")
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == file("server"))
  }

  // MARK: - Reviews

  @Test(arguments: sizes)
  func `a review is reached, counted and reversed by one key`(
    size: (columns: Int, rows: Int)
  ) async throws {
    let folder = try MergeFolder(
      base: #"{"limits": {"cpu": 1}, "n": 1}"#,
      mine: #"{"limits": {"cpu": 1, "net": {"in": 5}}, "n": 2}"#,
      theirs: #"{"limits": {"cpu": 1, "net": {"out": 9}}, "n": 3}"#)
    let pane = try await folder.open(size: size)
    try await pane.waitFor("1 unresolved")
    try await pane.waitFor("1 to look at")
    try await pane.press("m[c")
    try await pane.waitUntil("the cursor on the review") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(">+") }
    }
    try await pane.press("S")
    try await pane.waitFor("1 merged by rule, nobody chose")
    try await pane.press("<esc>t")
    try await pane.waitUntil("their value instead") { frame in
      frame.split(separator: "\n").contains { $0.hasPrefix(">T") }
    }
    #expect(try await pane.submit() == 0)
    #expect(try folder.text("out.json") == #"{"limits": {"cpu": 1, "net": {"out": 9}}, "n": 2}"#)
  }
}
