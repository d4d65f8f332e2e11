import Foundation
import TestSupport
import Testing

/// The built editor in real terminals: sizes, signals, and ways out.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct TerminalTests {
  private static let document =
    "{\n  \"city\": \"Gothenburg\",\n  \"bad\": \"a\\u001b[31m\\u202eb\"\n}\n"

  private let tmux: Tmux
  private let folder: TemporaryFolder
  private let server: ServerProcess

  init() async throws {
    tmux = try Tmux()
    folder = try TemporaryFolder()
    server = try await ServerProcess.start(in: tmux)
    try await server.create("/notes", Self.document)
  }

  @Test func `the window is resized live, and says when it is too small`() async throws {
    let ben = try await open(size: (80, 24))
    for (columns, rows) in [(120, 40), (60, 16), (40, 10)] {
      try await ben.pane.resize(columns: columns, rows: rows)
      try await ben.pane.waitUntil("the document at \(columns)x\(rows)") { frame in
        frame.contains("city")
          && frame.split(separator: "\n").allSatisfy { $0.count <= columns }
      }
    }
    try await ben.pane.resize(columns: 39, rows: 9)
    try await ben.pane.waitFor("Nothing is lost")
    try await ben.pane.resize(columns: 80, rows: 24)
    try await ben.pane.waitFor("city")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal keeps the draft and gives the terminal back`(signal: Int32) async throws {
    let ben = try await open(size: (80, 24))
    try await ben.beginChange("/city", to: "Half a li")
    #expect(try await ben.pane.value(of: "alternate_on") == "1")
    kill(try await ben.pane.processID(), signal)
    #expect(try await ben.pane.waitUntilEnd() == 128 + signal)
    #expect(try await ben.pane.value(of: "alternate_on") == "0")

    let again = try await start(size: (80, 24))
    try await again.pane.waitFor("draft")
    try await again.pane.press("<ret>")
    try await again.pane.waitFor("Half a li")
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func `a crash gives the terminal back`(signal: Int32) async throws {
    let ben = try await open(size: (80, 24))
    kill(try await ben.pane.processID(), signal)
    _ = try await ben.pane.waitUntilEnd()
    #expect(try await ben.pane.value(of: "alternate_on") == "0")
  }

  @Test func `nothing from the network reaches the terminal raw`() async throws {
    let ben = try await open(size: (80, 24))
    let frame = try await ben.pane.waitFor("\\u001b")
    #expect(frame.contains("\\u202e"))
    let styled = try await ben.pane.styledText()
    #expect(!styled.unicodeScalars.contains("\u{202E}"))
  }

  @Test(arguments: [
    ["TERM": "vt100"], ["NO_COLOR": "1"], ["LANG": "xx_XX.UTF-8", "LC_ALL": "xx_XX.UTF-8"],
    ["LINES": "50", "COLUMNS": "200"], ["TERM": "xterm-mono"],
  ])
  func `odd surroundings are no obstacle`(environment: [String: String]) async throws {
    let ben = try await start(size: (80, 24), environment: environment)
    try await ben.pane.waitFor("CLEAN")
    try await ben.change("/city", to: "Oslo")
    try await ben.save()
    #expect(try await server.text("/notes").contains("Oslo"))
  }

  private func open(size: (columns: Int, rows: Int)) async throws -> Person {
    let ben = try await start(size: size)
    try await ben.pane.waitFor("CLEAN")
    return ben
  }

  private func start(
    size: (columns: Int, rows: Int), environment: [String: String] = [:]
  ) async throws -> Person {
    try await Person.open(
      server.url("/notes"), as: "ben", in: tmux, state: folder.path, size: size,
      environment: environment)
  }
}
