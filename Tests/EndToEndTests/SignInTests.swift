import Foundation
import TestSupport
import Testing

/// Signing in while the editor runs.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct SignInTests {
  @Test func `a token that is typed opens the document, and is never shown`() async throws {
    let workshop = try Workshop()
    let tmux = try Tmux()
    let server = try LockedServer(token: "s3cret")
    defer { server.close() }
    let pane = try await tmux.open(
      [BuiltProgram.path("triptych"), "http://127.0.0.1:\(server.port)/a", "--poll", "off"],
      columns: 80, rows: 24, environment: workshop.environment)
    try await pane.waitFor("SIGN IN")
    try await pane.waitFor(":login")
    try await pane.press(":")
    try await pane.type("login")
    try await pane.press("<ret>")
    try await pane.type("wrong")
    try await pane.press("<ret>")
    try await pane.waitFor("SIGN IN")
    try await pane.press(":")
    try await pane.type("login")
    try await pane.press("<ret>")
    try await pane.type("s3cret")
    #expect(try await !pane.text().contains("s3cret"))
    try await pane.press("<ret>")
    try await pane.waitFor("CLEAN")
    try await pane.waitFor("\"secret\"")
  }
}
