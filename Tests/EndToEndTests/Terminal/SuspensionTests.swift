import Foundation
import TestSupport
import Testing

/// The editor and the shell that it was started from, one terminal between them.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct SuspensionTests {
  private let stage: Stage

  init() async throws {
    stage = try await Stage(["/notes": "{\n  \"city\": \"Gothenburg\",\n  \"age\": 4\n}\n"])
  }

  @Test func `the shell has its terminal while the editor is stopped`() async throws {
    let shell = try await startInShell()
    try await shell.press("G^Z")
    try await shell.waitFor("Stopped")
    #expect(try await PaneModes(of: shell) == .shell)
    try await shell.resize(columns: 100, rows: 30)
    try await shell.type("fg")
    try await shell.press("<ret>")
    try await shell.waitFor("/age")
    #expect(try await PaneModes(of: shell).hasOwnScreen)
    // The first arrow after the stop is an arrow.
    try await shell.press("<up>")
    try await shell.waitFor("/city")
    try await shell.press(":q<ret>")
    try await shell.waitUntil("the prompt") { !$0.contains("/city") }
    #expect(try await PaneModes(of: shell) == .shell)
  }

  @Test func `a stop that nobody announced is survived`() async throws {
    let shell = try await startInShell()
    let id = try #require(try await childOfShell(shell))
    kill(id, SIGSTOP)
    try await shell.waitFor("Stopped")
    try await shell.type("clear; fg")
    try await shell.press("<ret>")
    try await shell.waitFor("Gothenburg")
    try await shell.press("<down><down>")
    try await shell.waitFor("/age")
  }

  @Test func `whatever was written over the screen is gone after a redraw`() async throws {
    let shell = try await startInShell()
    let path = try await shell.value(of: "pane_tty")
    let intruder = try #require(FileHandle(forWritingAtPath: path))
    intruder.write(Data("\u{1B}[5;5HINTRUDER".utf8))
    try await shell.waitFor("INTRUDER")
    try await shell.press("^L")
    try await shell.waitUntil("the intruder to go") {
      !$0.contains("INTRUDER") && $0.contains("Gothenburg")
    }
  }

  /// The editor, started by hand in an interactive shell.
  private func startInShell() async throws -> TmuxPane {
    let shell = try await stage.tmux.open(
      ["bash", "--norc", "-i"],
      environment: ["PS1": "prompt> ", "XDG_STATE_HOME": stage.folder.path])
    try await shell.waitFor("prompt>")
    let program = BuiltProgram.path("triptych")
    try await shell.type("\(program) \(stage.server.url("/notes")) --poll off")
    try await shell.press("<ret>")
    try await shell.waitFor("CLEAN")
    return shell
  }

  /// The process that the shell runs.
  private func childOfShell(_ shell: TmuxPane) async throws -> Int32? {
    let id = try await shell.processID()
    let children = FileManager.default.contents(atPath: "/proc/\(id)/task/\(id)/children")
    return children.flatMap {
      Int32(String(decoding: $0, as: UTF8.self).split(separator: " ").first ?? "")
    }
  }
}
