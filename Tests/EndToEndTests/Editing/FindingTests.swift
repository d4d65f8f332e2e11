import TestSupport
import Testing

/// Searches, the filter, replacements and the palette, typed in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct FindingTests {
  private let file: HarbourFile

  init() throws { file = try HarbourFile() }

  @Test func `a search follows what is typed, Esc takes it back, Enter keeps it`() async throws {
    let pane = try await file.open()
    try await pane.press("/")
    try await pane.type("b")
    try await pane.waitFor("1 of 4")
    try await pane.type("er")
    try await pane.waitFor("1 of 1")
    try await pane.waitForCursor(on: "/harbours/1/city")
    try await pane.press("<esc>")
    try await pane.waitForCursor(on: "the whole document")
    try await pane.press("/")
    try await pane.type("depth")
    try await pane.waitFor("1 of 4")
    try await pane.press("<ret>")
    try await pane.waitForCursor(on: "/harbours/0/depth")
    try await pane.press("nn")
    try await pane.waitForCursor(on: "/harbours/2/depth")
    try await pane.press("N")
    try await pane.waitForCursor(on: "/harbours/1/depth")
  }

  @Test func `a regular expression is told when it is none, and found when it is one`()
    async throws
  {
    let pane = try await file.open()
    try await pane.press("/<a-r>")
    try await pane.type("^[AB")
    try await pane.waitUntil("a complaint") { $0.contains("✗") }
    try await pane.type("]")
    try await pane.waitFor("1 of 2")
    try await pane.press("<ret>n")
    try await pane.waitForCursor(on: "/harbours/3/city")
  }

  @Test func `the filter leaves only what is found, and everything comes back`() async throws {
    let pane = try await file.open()
    try await pane.press("/")
    try await pane.type("er")
    try await pane.press("<ret>zf")
    let filtered = try await pane.waitFor("FILTER 1")
    #expect(filtered.contains("Bergen"))
    #expect(!filtered.contains("Oslo") && !filtered.contains("\"open\""))
    try await pane.press("zf")
    try await pane.waitFor("Oslo")
    try await pane.waitForCursor(on: "/harbours/1/city")
  }

  @Test func `a replacement is looked at place by place, and is one step of undo`() async throws {
    let pane = try await file.open()
    try await pane.command("replace /(\\w+)us$/$1os/")
    try await pane.waitFor("\"Aarhus\" → \"Aarhos\"")
    try await pane.press("q")
    try await pane.command("replace /o/0/")
    try await pane.waitFor("3 of 3 chosen")
    try await pane.press("j<spc>")
    try await pane.waitFor("2 of 3 chosen")
    try await pane.press("<ret>")
    try await pane.waitFor("Replaced 2 places")
    let replaced = try await pane.waitFor("DIRTY 2")
    #expect(replaced.contains("harb0urs") && replaced.contains("\"Oslo\""))
    try await pane.press("u")
    try await pane.waitFor("CLEAN")
  }

  @Test func `the palette finds an action by a few letters and does it`() async throws {
    let pane = try await file.open()
    try await pane.press("^P")
    try await pane.waitFor("Palette")
    try await pane.type("close everyth")
    try await pane.waitFor("zM")
    try await pane.press("<ret>")
    try await pane.waitUntil("a closed array") { $0.contains("▸ \"harbours\"") }
    try await pane.press("^P<esc>")
    try await pane.waitUntil("no palette") { !$0.contains("Palette") }
  }
}
