import Glibc
import TestSupport
import Testing

@Suite struct SuspensionTests {
  @Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
  func `the shell has the terminal while the program is stopped`() async throws {
    let tmux = try Tmux()
    let shell = try await tmux.open(
      ["bash", "--norc", "-i"], columns: 60, rows: 14, environment: ["PS1": "prompt> "])
    try await shell.waitFor("prompt>")
    try await shell.type(BuiltProgram.path("TerminalProbe"))
    try await shell.press("<ret>")
    try await shell.waitFor("colours")
    try await shell.press("^Z")
    try await shell.waitFor("Stopped")
    #expect(try await shell.value(of: "alternate_on") == "0")
    try await shell.type("fg")
    try await shell.press("<ret>")
    try await shell.waitFor("resumed")
    #expect(try await shell.value(of: "alternate_on") == "1")
    try await shell.press("<up>")
    try await shell.waitFor("key Up")
    try await shell.press("^Q")
    try await shell.waitUntil("the prompt") { !$0.contains("colours") }
    #expect(try await shell.value(of: "alternate_on") == "0")
  }

  @Test func `a stop from outside is followed by a whole new frame`() async throws {
    let probe = try await Probe()
    let sent = try await probe.output(until: "resumed") { _ in
      await probe.process.signal(SIGSTOP)
      await probe.process.signal(SIGCONT)
    }
    for part in ["[?1049h", "[?2004h", "[?1004h", "[?1h", "]2;probe", "Überprüfen"] {
      #expect(sent.contains(part), "\(part) is missing")
    }
    _ = try await probe.output(until: "key Up") { try await $0.type("\u{1B}OA") }
  }
}
