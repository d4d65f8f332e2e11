import Foundation
import TestSupport
import Testing

/// What reaches the editor besides keys: pastes, the clipboard, the focus, the mouse.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct InputTests {
  private static let document = "{\n  \"city\": \"Gothenburg\",\n  \"age\": 4\n}\n"

  private let stage: Stage

  init() async throws {
    stage = try await Stage(["/notes": Self.document])
  }

  private func open(options: [String] = ["--poll", "off"]) async throws -> Person {
    try await stage.open(options: options)
  }

  @Test func `a paste of 100 KB is one text, one step, and not a single command`() async throws {
    let ben = try await open()
    let text = String(repeating: "dd:q jG日本", count: 7_000)
    try await ben.go(to: "/city")
    try await ben.pane.press("c")
    // A command of tmux is too short for it.
    let file = stage.folder.path + "/paste"
    try Data(text.utf8).write(to: URL(filePath: file))
    let id = try await ben.pane.value(of: "pane_id")
    try await stage.tmux.run(["load-buffer", file, ";", "paste-buffer", "-p", "-d", "-t", id])
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("DIRTY 1")
    try await ben.save()
    #expect(
      try await stage.server.text("/notes") == Self.document.replacing("Gothenburg", with: text))
    try await ben.pane.press("u")
    try await ben.pane.waitFor("Gothenburg")
  }

  @Test func `a paste where no text is typed is never taken for keys`() async throws {
    let ben = try await open()
    try await ben.pane.press("j")
    try await ben.pane.paste("dd:q\rjk")
    try await ben.pane.waitUntil("a word about it") { !$0.contains("DIRTY") && $0.contains("aste") }
    #expect(try await stage.server.text("/notes") == Self.document)
    try await ben.pane.waitFor("Gothenburg")
  }

  @Test func `a copy is on the clipboard of tmux`() async throws {
    try await stage.tmux.run(["set-option", "-s", "set-clipboard", "on"])
    let ben = try await open()
    try await ben.go(to: "/city")
    try await ben.pane.press("yy")
    let pane = ben.pane
    let copied = try await waiting(for: "the copy") {
      let text = try await pane.clipboard()
      return text.contains("Gothenburg") ? text : nil
    }
    #expect(copied == "\"Gothenburg\"")
  }

  @Test func `whoever comes back to the window sees the news at once`() async throws {
    let ben = try await open(options: ["--poll", "3600"])
    try await stage.server.replace(
      "/notes", Self.document.replacing("Gothenburg", with: "Malmö"), author: "ava")
    try await ben.pane.type("\u{1B}[O")
    try await ben.pane.type("\u{1B}[I")
    try await ben.pane.waitFor("Malmö")
  }

  @Test func `a click selects and a second one edits`() async throws {
    let ben = try await open()
    let frame = try await ben.pane.text()
    let row = try #require(
      frame.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("\"age\"") })
    #expect(try await PaneModes(of: ben.pane).reportsMouse)
    try await ben.pane.type("\u{1B}[<0;20;\(row + 1)M")
    try await ben.pane.waitFor(" /age ")
    try await ben.pane.type("\u{1B}[<0;20;\(row + 1)M")
    try await ben.pane.type("\u{1B}[<0;20;\(row + 1)M")
    try await ben.pane.waitFor("accept")
    try await ben.pane.press("2<ret>")
    try await ben.pane.waitFor("DIRTY 1")
    try await ben.pane.press(":set mouse=0<ret>")
    try await ben.pane.waitFor("terminal's own")
    #expect(try await !PaneModes(of: ben.pane).reportsMouse)
  }

  @Test func `Escape by itself is Escape, however soon another key follows`() async throws {
    let ben = try await open()
    try await ben.pane.press("jcxyz<esc>")
    try await ben.pane.press("j")
    try await ben.pane.waitFor(" /age ")
    #expect(try await ben.pane.text().contains("Gothenburg"))
  }
}
