import Foundation
import TestSupport
import Testing

/// The built editor in real terminals: sizes, signals, and ways out.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct TerminalTests {
  private static let document =
    "{\n  \"city\": \"Gothenburg\",\n  \"bad\": \"a\\u001b[31m\\u202eb\"\n}\n"

  private let stage: Stage

  init() async throws {
    stage = try await Stage(["/notes": Self.document])
  }

  @Test func `the window is resized live, and says when it is too small`() async throws {
    let ben = try await stage.open()
    for (columns, rows) in [(120, 40), (60, 16), (40, 10)] {
      try await ben.pane.resize(columns: columns, rows: rows)
      try await ben.pane.waitUntil("the document at \(columns)x\(rows)") { frame in
        frame.contains("city")
          && frame.split(separator: "\n").allSatisfy { $0.count <= columns }
      }
    }
    try await ben.pane.resize(columns: 39, rows: 9)
    try await ben.pane.waitFor("Nothing is lost")
    try await ben.pane.press("j")
    try await ben.pane.resize(columns: 80, rows: 24)
    try await ben.pane.waitFor("city")
    try await ben.pane.waitFor(" /city ")
  }

  @Test func `a window that is too small at first grows`() async throws {
    let ben = try await stage.start(size: (30, 8))
    try await ben.pane.waitFor("Nothing is lost")
    try await ben.pane.resize(columns: 80, rows: 24)
    try await ben.pane.waitFor("Gothenburg")
  }

  @Test func `there is something to see before the server answers`() async throws {
    let proxy = try GateProxy(target: stage.server.port)
    proxy.gate.close(.beforeRequest("GET "))
    let ben = try await Person.open(
      "http://127.0.0.1:\(proxy.port)/notes", as: "ben", in: stage.tmux,
      state: stage.folder.path, size: (80, 24))
    try await ben.pane.waitFor("LOADING")
    // The keyboard is not blocked meanwhile.
    try await ben.pane.press("?")
    try await ben.pane.waitFor("all keys")
    try await ben.pane.press("q")
    proxy.gate.open()
    try await ben.pane.waitFor("Gothenburg")
  }

  @Test func `no colour is drawn where none is wanted`() async throws {
    let ben = try await stage.open(environment: ["NO_COLOR": "1"])
    let styled = try await ben.pane.styledText()
    #expect(!styled.contains("\u{1B}[38") && !styled.contains("\u{1B}[48"))
    // Bold and reverse remain.
    #expect(styled.contains("\u{1B}["))
  }

  @Test func `nothing but ASCII is drawn where only that is wanted`() async throws {
    let ben = try await stage.open(options: ["--plain"])
    #expect(try await ben.pane.text().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(.enabled(if: hasDirectColors, "no description with 24-bit colours is installed"))
  func `all colours are used where the terminal has them`() async throws {
    let ben = try await stage.open(
      environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
    #expect(try await ben.pane.styledText().contains("38;2;"))
  }

  /// Whether a description with 24-bit colours is installed.
  private static let hasDirectColors =
    ["/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"].contains {
      FileManager.default.fileExists(atPath: $0 + "/x/xterm-direct")
    }

  @Test func `24-bit colours that nobody has described become the nearest of 256`() async throws {
    let ben = try await stage.open(
      environment: ["TERM": "tmux-256color", "COLORTERM": "truecolor"])
    let styled = try await ben.pane.styledText()
    #expect(styled.contains("38;5;") || styled.contains("38;2;"))
  }

  @Test(arguments: [("dumb", "cannot move its cursor"), ("nonsense", "does not know")])
  func `a terminal that cannot be used is refused with a sentence`(
    type: String, sentence: String
  ) async throws {
    let ben = try await stage.start(environment: ["TERM": type])
    try await ben.pane.waitFor(sentence)
    #expect(try await ben.pane.waitUntilEnd() != 0)
  }

  @Test func `nothing from the network reaches the terminal raw`() async throws {
    let ben = try await stage.open()
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
    let ben = try await stage.open(environment: environment)
    try await ben.change("/city", to: "Oslo")
    try await ben.save()
    #expect(try await stage.server.text("/notes").contains("Oslo"))
  }
}
