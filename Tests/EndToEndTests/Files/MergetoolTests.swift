import TestSupport
import Testing

/// `git mergetool` opens the merge view on a real conflict, and git takes what was decided there.
@Suite(
  .enabled(
    if: Tmux.isInstalled && TestEnvironment.program("git") != nil,
    "tmux or git is not installed"),
  .timeLimit(.minutes(3)))
struct MergetoolTests {
  private let tmux: Tmux
  private let shop: Workshop

  init() async throws {
    tmux = try Tmux()
    shop = try Workshop()
    try await shop.succeed("git init -q -b main . && triptych git-setup --install")
    try shop.put(".git/info/exclude", "home\n")
    try await commit("{\n  \"a\": 1,\n  \"b\": 2\n}\n")
    try await shop.succeed("git checkout -q -b side")
    try await commit("{\n  \"a\": 2,\n  \"b\": 2\n}\n")
    try await shop.succeed("git checkout -q main")
    try await commit("{\n  \"a\": 3,\n  \"b\": 20\n}\n")
    #expect(try await shop.run("git merge side").status == 1)
  }

  @Test func `what is decided in the merge view resolves the file for git`() async throws {
    let pane = try await openMergetool()
    try await pane.press("t")
    try await pane.waitFor("S submits")
    try await pane.press("S")
    try await pane.waitFor("Enter writes")
    try await pane.press("<ret>")
    #expect(try await pane.waitUntilEnd() == 0)
    #expect(shop.text("x.json") == "{\n  \"a\": 2,\n  \"b\": 20\n}\n")
    #expect(try await shop.succeed("git status --short") == "M  x.json\n")
    try await shop.succeed("git commit -q -m merged")
  }

  @Test func `leaving the view leaves the conflict`() async throws {
    let pane = try await openMergetool()
    try await pane.press("q")
    #expect(try await pane.waitUntilEnd() != 0)
    #expect(shop.text("x.json") == "{\n  \"a\": 3,\n  \"b\": 20\n}\n")
    #expect(try await shop.succeed("git status --short") == "UU x.json\n")
  }

  private func openMergetool() async throws -> TmuxPane {
    let script = "cd \"$1\" && exec git -c mergetool.keepBackup=false mergetool -y --tool=triptych"
    let pane = try await tmux.open(
      ["/bin/sh", "-c", script, "sh", shop.path], columns: 100, rows: 30,
      environment: shop.environment.filter { $0.key != "TERM" })
    try await pane.waitFor("1 unresolved")
    return pane
  }

  private func commit(_ text: String) async throws {
    try shop.put("x.json", text)
    try await shop.succeed("git add -A && git commit -q -m x.json")
  }
}
