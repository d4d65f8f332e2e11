import TestSupport
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    ("dumb", "cannot move its cursor"),
    ("nonsense", "does not know the terminal type \"nonsense\""),
    ("", "TERM is not set"),
  ])
  func `a terminal that cannot be used is refused with a sentence`(
    type: String, sentence: String
  ) async throws {
    let terminal = try PseudoTerminal()
    let process = try await terminal.start(
      BuiltProgram.path("TerminalProbe"), environment: TestEnvironment.standard(["TERM": type]))
    try await terminal.waitFor(sentence)
    #expect(try await process.waitUntilEnd() == .exited(2))
  }

  @Test func `a file is no terminal`() async throws {
    let run = try await CommandRun(
      BuiltProgram.path("TerminalProbe"), [], environment: TestEnvironment.standard())
    #expect(run.output.contains("must be a terminal"))
    #expect(run.end == .exited(2))
  }
}
