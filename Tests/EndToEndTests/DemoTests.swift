import Foundation
import TestSupport
import Testing

/// The demonstration, as one person alone sees it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct DemoTests {
  private let tmux: Tmux
  private let folder: TemporaryFolder

  init() throws {
    tmux = try Tmux()
    folder = try TemporaryFolder()
  }

  @Test func `it shows how the second person joins`() async throws {
    let ava = try await open(["demo", "--port", "0"])
    let frame = try await ava.waitFor("--name ben")
    #expect(frame.contains("http://127.0.0.1:"))
  }

  @Test func `a port that is taken is no obstacle`() async throws {
    let server = try await ServerProcess.start(in: tmux)
    let ava = try await open(["demo", "--port", "\(server.port)"])
    try await ava.waitFor("CLEAN")
  }

  @Test func `the partner makes a remote change, a conflict and a second 412`() async throws {
    let ava = try await open(["demo", "--partner", "--port", "0", "--poll", "0.3"])
    let person = Person(pane: ava)
    try await ava.waitFor("CLEAN")
    try await ava.waitFor("morning. (ben)")
    try await person.change("/city", to: "Oslo")
    try await ava.press("^S")
    try await ava.waitFor("Save refused")
    try await ava.press("<ret>")
    try await ava.waitFor("1 unresolved")
    try await ava.press("m")
    try await ava.waitFor("S submits")
    try await ava.press("S")
    try await ava.waitFor("Enter sends")
    try await ava.press("<ret>")
    try await ava.waitUntil("the second refusal") { frame in
      frame.contains("try 2") || frame.contains("attempt 2")
    }
    try await ava.press("S")
    try await ava.waitFor("Enter sends")
    try await ava.press("<ret>")
    try await ava.waitFor("SAVED")
    try await ava.press("gL")
    try await ava.waitUntil("both refusals in the log") { frame in
      frame.components(separatedBy: " 412 ").count > 2
    }
  }

  private func open(_ arguments: [String]) async throws -> TmuxPane {
    try await tmux.open(
      [BuiltProgram.path("triptych")] + arguments, columns: 120, rows: 40,
      environment: ["XDG_STATE_HOME": folder.path])
  }
}
