import TestSupport

/// The probe program on a pseudo terminal.
struct Probe: TerminalProgram {
  let terminal: PseudoTerminal
  let process: ChildProcess

  /// The modes of the line before the program ran.
  let modesBefore: [UInt32]

  /// Starts the probe and waits for its first frame.
  init(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) async throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    modesBefore = await terminal.modes()
    process = try await terminal.start(
      BuiltProgram.path("TerminalProbe"), arguments,
      environment: TestEnvironment.standard(environment))
    // The last cell of the first frame.
    try await terminal.waitUntil("the ruler") { [columns] output in
      output.contains(Array("ascii ".utf8)) && output.contains(Array("012345".utf8.prefix(columns)))
    }
    _ = try await terminal.readUntilQuiet(for: .milliseconds(60))
  }

  /// What is written until `text` and a pause after it, once something was done.
  func output(
    until text: String, within bound: Duration = .seconds(30),
    after action: (PseudoTerminal) async throws -> Void
  ) async throws -> String {
    let before = await terminal.output.count
    try await action(terminal)
    try await terminal.waitUntil("the text \(text)", within: bound) { output in
      output[before...].contains(Array(text.utf8))
    }
    _ = try await terminal.readUntilQuiet(for: .milliseconds(60))
    return String(decoding: await terminal.output[before...], as: UTF8.self)
  }
}
