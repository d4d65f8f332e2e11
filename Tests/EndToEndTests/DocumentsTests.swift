import TestSupport
import Testing

/// Several documents in one editor, in a real terminal.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct DocumentsTests {
  private let stage: Stage

  init() async throws {
    stage = try await Stage([
      "/docs/first": "{\n  \"city\": \"Gothenburg\"\n}\n",
      "/docs/second": "{\n  \"city\": \"Bergen\"\n}\n",
    ])
  }

  /// Whether a document on the server has a text in it.
  private func holds(_ path: String, _ part: String) async throws -> Bool {
    try await stage.server.text(path).contains(part)
  }

  @Test func `a folder is listed, and a draft waits while another document is open`() async throws {
    let ben = try await stage.start("/docs/")
    try await ben.pane.waitFor("second")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("Gothenburg")
    try await ben.change("/city", to: "Oslo")
    try await ben.pane.waitFor("DIRTY 1")
    try await ben.pane.press("gl")
    try await ben.pane.waitFor("CHANGED")
    try await ben.pane.press("j<ret>")
    try await ben.pane.waitFor("Bergen")
    try await ben.pane.press("gl")
    try await ben.pane.waitFor("draft 1")
    try await ben.pane.press("k<ret>")
    try await ben.pane.waitFor("Oslo")
    try await ben.save()
    #expect(try await holds("/docs/first", "Oslo"))
    #expect(try await holds("/docs/second", "Bergen"))
  }

  @Test func `a new document is created by its first save, and an old version comes back`()
    async throws
  {
    let ben = try await stage.start("/docs/first")
    try await ben.pane.waitFor("Gothenburg")
    try await ben.pane.press(":")
    try await ben.pane.type("create third")
    try await ben.pane.press("<ret>")
    try await ben.pane.waitFor("NEW")
    try await ben.pane.press("a")
    try await ben.pane.type("city")
    try await ben.pane.press("<ret>")
    try await ben.pane.type("\"Kyiv")
    try await ben.pane.press("<ret>")
    try await ben.save()
    #expect(try await holds("/docs/third", "Kyiv"))
    try await ben.change("/city", to: "Lviv")
    try await ben.save()
    try await ben.pane.press("gh")
    try await ben.pane.waitFor("you saved it, base")
    try await ben.pane.press("GR")
    try await ben.pane.waitFor("DIRTY 1")
    #expect(try await holds("/docs/third", "Lviv"))
    try await ben.save()
    #expect(try await holds("/docs/third", "Kyiv"))
  }
}
