import TestSupport
import Testing

/// Two people at two terminals who see each other.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct PresenceTests {
  @Test func `ava sees where ben is, follows him, and sees him leave`() async throws {
    let tmux = try Tmux()
    let folder = try TemporaryFolder()
    let server = try await ServerProcess.start(in: tmux)
    try await server.create("/profiles/42", TwoPeopleTests.profile)
    let url = server.url("/profiles/42")
    let ava = try await Person.open(url, as: "ava", in: tmux, state: folder.path, size: (80, 24))
    try await ava.pane.waitFor("CLEAN")
    let ben = try await Person.open(url, as: "ben", in: tmux, state: folder.path, size: (80, 24))
    try await ben.pane.waitFor("@ava")

    try await ben.beginChange("/city", to: "Oslo")
    try await ava.pane.waitFor("@ben(edit)")
    try await ava.pane.press("gf")
    try await ava.pane.waitUntil("the cursor to stand where ben is") { frame in
      frame.contains("FOLLOW @ben") && frame.contains("/city")
    }
    try await ben.pane.press("<esc>G")
    try await ava.pane.waitUntil("the cursor to go with his") { $0.contains("/notes") }

    // A key ends it, and ben's row is marked where he stands.
    try await ava.pane.press("k")
    try await ava.pane.waitUntil("the end of following") { frame in
      !frame.contains("FOLLOW") && frame.contains("@ben") && frame.contains("/big")
    }
    try await ben.pane.press("q")
    try await ava.pane.press("gp")
    try await ava.pane.waitFor("Nobody else")
  }
}
