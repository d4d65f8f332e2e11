import TestSupport

/// Somebody at a terminal of bytes, with the built editor on one document.
struct Typist: TerminalProgram {
  /// The terminal: what is written to it can be counted.
  let terminal: PseudoTerminal
  /// The editor.
  let process: ChildProcess
  /// The modes of the line before the editor ran.
  let modesBefore: [UInt32]

  /// Opens the editor and waits until a part of the document is seen; drafts go to `state`, a folder of this test.
  static func open(
    _ url: String, showing text: String, state: String, columns: Int = 120, rows: Int = 40,
    options: [String] = [],
    environment: [String: String?] = [:]
  ) async throws -> Typist {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let modes = await terminal.modes()
    let surroundings = environment.merging(["XDG_STATE_HOME": state]) { own, _ in own }
    let process = try await terminal.start(
      BuiltProgram.path("triptych"), [url, "--name", "ben", "--poll", "off"] + options,
      environment: TestEnvironment.standard(surroundings))
    try await terminal.waitFor(text)
    _ = try await terminal.readUntilQuiet(for: .milliseconds(200))
    return Typist(terminal: terminal, process: process, modesBefore: modes)
  }

  /// What is written until a pause, once something was done.
  func output(
    pause: Duration = .milliseconds(120), after action: (PseudoTerminal) async throws -> Void
  ) async throws -> String {
    let before = await terminal.output.count
    try await action(terminal)
    _ = try await terminal.readUntilQuiet(for: pause)
    return String(decoding: await terminal.output[before...], as: UTF8.self)
  }
}
