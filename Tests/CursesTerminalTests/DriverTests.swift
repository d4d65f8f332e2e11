import TestSupport
import Testing

@Test(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
func `two windows of tmux show what their programs draw`() async throws {
  let tmux = try Tmux()
  let one = try await tmux.open(["cat"], columns: 40, rows: 5)
  let two = try await tmux.open(
    ["sh", "-c", "echo $FOO; exit 7"], environment: ["FOO": "bar", "LANG": nil])
  try await one.press("héllo<space>^V^Sx<ret>")
  try await one.waitFor("héllo ^Sx\nhéllo")
  try await two.waitFor("bar")
  #expect(try await two.waitUntilEnd() == 7)
  #expect(try await one.value(of: "pane_width") == "40")
  try await one.resize(columns: 50, rows: 10)
  #expect(try await one.value(of: "pane_width") == "50")
}

@Test func `a pseudo terminal takes keys, bytes and signals`() async throws {
  let terminal = try PseudoTerminal(columns: 33, rows: 7)
  let child = try await terminal.start("/bin/sh", ["-c", "stty size; cat"])
  try await terminal.waitFor("7 33")
  try await terminal.type("abc\n\u{4}")
  #expect(try await child.waitUntilEnd() == .exited(0))
  try await terminal.waitFor("abc\r\nabc")
  let killed = try await terminal.start("/bin/sh", ["-c", "kill -9 $$"])
  #expect(try await killed.waitUntilEnd() == .killed(9))
  let ended = try await terminal.start("/bin/cat", [])
  await ended.signal(15)
  #expect(try await ended.waitUntilEnd() == .killed(15))
}
