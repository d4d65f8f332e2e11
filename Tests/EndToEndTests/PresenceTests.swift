import TestSupport
import Testing

/// Two people at two terminals who see each other.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(3)))
struct PresenceTests {
  @Test func `ava sees where ben is, follows him, and sees him leave`() async throws {
    let path = "/profiles/42"
    let stage = try await Stage([path: TwoPeopleTests.profile])
    let ava = try await stage.open(path, as: "ava")
    let ben = try await stage.start(path)
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
