import Foundation
import TestSupport
import Testing

/// Every way out of the editor: the terminal as it was, the work kept.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct WaysOutTests {
  private static let document = "{\n  \"city\": \"Gothenburg\",\n  \"age\": 4\n}\n"

  private let stage: Stage

  init() async throws {
    stage = try await Stage(["/notes": Self.document])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT])
  func `a signal gives every mode back and keeps what was typed`(signal: Int32) async throws {
    let ben = try await stage.open()
    try await ben.beginChange("/city", to: "Half a li")
    #expect(try await PaneModes(of: ben.pane).hasOwnScreen)
    kill(try await ben.pane.processID(), signal)
    #expect(try await ben.pane.waitUntilEnd() == 128 + signal)
    #expect(try await PaneModes(of: ben.pane) == .ended)

    let again = try await stage.start()
    try await again.pane.waitFor("draft")
    try await again.pane.press("<ret>")
    try await again.pane.waitFor("Half a li")
  }

  @Test(arguments: [":q<ret>", "^Q", "q"])
  func `whoever quits is told where the work is`(keys: String) async throws {
    let ben = try await stage.open()
    try await ben.change("/age", to: "5")
    try await ben.pane.waitFor("DIRTY 1")
    try await ben.pane.press(keys)
    #expect(try await ben.pane.waitUntilEnd() == 0)
    #expect(try await PaneModes(of: ben.pane) == .ended)
    #expect(try await ben.pane.text().contains("Draft of notes kept (1 changed path)"))
  }

  @Test func `a window that is closed loses nothing`() async throws {
    let ben = try await stage.open()
    try await ben.beginChange("/city", to: "Half a li")
    let id = try await ben.pane.processID()
    try await ben.pane.close()
    try await waiting(for: "the editor to end") { kill(id, 0) != 0 ? () : nil }
    let again = try await stage.start()
    try await again.pane.waitFor("draft")
    try await again.pane.press("<ret>")
    try await again.pane.waitFor("Half a li")
  }

  @Test func `the title of the window is that of the document, and then the old one`()
    async throws
  {
    let shell = try await stage.tmux.open(
      ["sh", "-c", "printf '\\033]2;mine\\007'; exec \"$@\"", "sh"] + command,
      environment: ["XDG_STATE_HOME": stage.folder.path])
    try await shell.waitFor("CLEAN")
    #expect(try await shell.value(of: "pane_title").contains("notes"))
    try await shell.press(":q<ret>")
    _ = try await shell.waitUntilEnd()
    #expect(try await shell.value(of: "pane_title") == "mine")
  }

  private var command: [String] {
    [BuiltProgram.path("triptych"), stage.server.url("/notes"), "--name", "ben", "--poll", "off"]
  }
}
