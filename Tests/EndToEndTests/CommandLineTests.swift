import TestSupport
import Testing

/// What the program says when it is called in odd ways: a sentence, never a crash.
struct CommandLineTests {
  @Test(
    arguments: [
      (["demo"], 1, "needs a terminal"),
      (["http://127.0.0.1:1/x"], 1, "must be a terminal"),
      (["confg"], 1, "did you mean config?"),
      (["edit", "serv"], 1, "did you mean serve?"),
      (["http://127.0.0.1:1/x", "--profile", "work"], 1, "There is no profile work"),
      (["no such address"], 1, "is not the address of a document"),
      (["http://127.0.0.1:1/x", "--theme", "nosuch"], 1, "nosuch"),
      (["http://127.0.0.1:1/x", "--header", "broken"], 64, "--header"),
      (["http://127.0.0.1:1/x", "--token-env", "NO_SUCH_VARIABLE"], 1, "NO_SUCH_VARIABLE"),
      (["http://127.0.0.1:1/x", "--poll", "often"], 64, "--poll"),
      (["serve", "--port", "99999"], 64, "0 to 65535"),
      (["serve", "--port", "0", "--data", "/dev/null/x"], 1, "/dev/null"),
      (["--help"], 0, "USAGE"),
      (["--version"], 0, "0.1"),
    ] as [([String], Int32, String)])
  func `a call that cannot work is told why`(
    arguments: [String], status: Int32, sentence: String
  ) async throws {
    let run = try await CommandRun(
      BuiltProgram.path("triptych"), arguments, environment: TestEnvironment.standard())
    #expect(run.end == .exited(status), "\(run.output)")
    #expect(run.output.contains(sentence), "\(run.output)")
  }
}
