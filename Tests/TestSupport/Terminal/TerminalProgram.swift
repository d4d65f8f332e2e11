/// A program that runs on a pseudo terminal.
public protocol TerminalProgram {
  /// The terminal.
  var terminal: PseudoTerminal { get }
  /// The program.
  var process: ChildProcess { get }
}

extension TerminalProgram {
  /// What is written between an action and the end of the program, and how it ended.
  ///
  /// - Throws: ``WaitingFailed`` when the program goes on.
  public func ending(
    after action: (Self) async throws -> Void
  ) async throws -> (output: String, end: ChildProcess.End) {
    let before = await terminal.output.count
    try await action(self)
    let end = try await process.waitUntilEnd()
    await terminal.readAvailable()
    return (String(decoding: await terminal.output[before...], as: UTF8.self), end)
  }
}
