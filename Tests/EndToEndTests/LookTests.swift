import Foundation
import TestSupport
import Testing

/// How the built editor looks in real terminals: themes, the ground, and without boxes.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct LookTests {
  private let stage: Stage

  init() async throws {
    stage = try await Stage([
      "/notes": "{\"city\": \"Gothenburg\", \"street\": \"Kungsgatan\"}\n"
    ])
  }

  @Test func `a theme is chosen while it is seen, and Esc returns`() async throws {
    let ben = try await open()
    try await ben.pane.press(":")
    try await ben.pane.type("theme")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("high-contrast-light")
    try await waitForColor("48;5;233", ben)
    try await ben.pane.press("jj")
    try await waitForColor("48;5;231", ben)
    try await ben.pane.press("<esc>")
    try await waitForColor("48;5;233", ben)
  }

  @Test func `the screen follows a theme file that is saved`() async throws {
    try write("sea", ground: "idx:17")
    let ben = try await open(options: ["--theme", "sea"])
    try await waitForColor("48;5;17m", ben)
    try write("sea", ground: "idx:22")
    try await waitForColor("48;5;22m", ben)
    try write("sea", ground: "blu")
    try await ben.pane.waitFor("\"blu\" is no colour")
    try await waitForColor("48;5;22m", ben)
  }

  @Test func `the theme fits the ground that the terminal tells of`() async throws {
    try await stage.tmux.run(["set-option", "-g", "window-style", "bg=#fbfbf8"])
    let ben = try await open()
    try await waitForColor("48;5;231", ben)
  }

  @Test func `the environment tells of the ground where the terminal does not`() async throws {
    let ben = try await open(environment: ["COLORFGBG": "0;15"])
    try await waitForColor("48;5;231", ben)
  }

  @Test func `plain frames have no boxes, and the cursor is on the marked row`() async throws {
    let ben = try await open(options: ["--plain"])
    try await ben.pane.press("jj")
    let frame = try await ben.pane.waitUntil("the mark on the third row") { frame in
      frame.split(separator: "\n", omittingEmptySubsequences: false)[3].hasPrefix(">")
    }
    #expect(frame.utf8.allSatisfy { $0 < 0x80 })
    #expect(!frame.contains("---"))
    #expect(try await ben.pane.value(of: "cursor_y") == "3")
    #expect(try await ben.pane.value(of: "cursor_flag") == "1")
  }

  private func open(
    options: [String] = [], environment: [String: String] = [:]
  ) async throws -> Person {
    var all = environment
    all["XDG_CONFIG_HOME"] = stage.folder.path
    all["TERM"] = "xterm-256color"
    return try await stage.open(options: ["--poll", "off"] + options, environment: all)
  }

  /// A theme of nothing but a ground.
  private func write(_ name: String, ground: String) throws {
    let themes = URL(filePath: stage.folder.path).appending(path: "triptych/themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    let text =
      "{\"name\": \"\(name)\", \"inherits\": \"triptych-dark\", \"palette\": {\"ground\": \"\(ground)\"}}"
    try Data(text.utf8).write(to: themes.appending(path: "\(name).json"), options: .atomic)
  }

  /// Waits until a colour, as it is written in a sequence, is on the screen.
  private func waitForColor(_ parameters: String, _ person: Person) async throws {
    _ = try await waiting(
      for: "the colour \(parameters)", showing: { try await person.pane.styledText() }
    ) {
      try await person.pane.styledText().contains(parameters) ? true : nil
    }
  }
}
