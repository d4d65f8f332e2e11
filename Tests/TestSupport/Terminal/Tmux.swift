import Glibc

/// A tmux server of its own for one test: a real terminal that can be looked at.
///
/// The server and all its programs are killed when the last reference goes.
public final class Tmux: Sendable {
  /// Whether tmux is installed; tests that need it are `.enabled(if:_:)` by it.
  public static let isInstalled = TestEnvironment.program("tmux") != nil

  let program: String
  let socket: String
  private let environment: [String: String]

  /// A server that runs nothing yet.
  ///
  /// - Throws: ``WaitingFailed`` when tmux is not installed.
  public init() throws {
    guard let program = TestEnvironment.program("tmux") else {
      throw WaitingFailed("tmux is not installed")
    }
    self.program = program
    socket = "/tmp/triptych-test-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    environment = TestEnvironment.standard(["TERM": "xterm-256color"])
  }

  deinit {
    let kill = try? ChildProcess(
      program, ["-S", socket, "kill-server"], environment: environment,
      streams: .file(descriptor: 2))
    // Without a server there is nothing to kill.
    guard let kill else { return }
    var status: Int32 = 0
    waitpid(kill.id, &status, 0)
    unlink(socket)
  }

  /// Opens a window of a size and runs a program in it.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments, run without a shell.
  ///   - environment: What is set for it beside tmux's own `TERM`; nil removes a variable.
  /// - Throws: ``WaitingFailed`` when tmux refuses.
  public func open(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
  ) async throws -> TmuxPane {
    let settings = environment.sorted { $0.key < $1.key }
    var words = ["env"]
    for (name, value) in settings where value == nil { words += ["-u", name] }
    for (name, value) in settings {
      if let value { words.append("\(name)=\(value)") }
    }
    let id = try await run(
      [
        "new-session", "-d", "-P", "-F", "#{pane_id}", "-x", "\(columns)", "-y", "\(rows)",
      ] + words + command)
    return TmuxPane(tmux: self, id: id.trimmingNewline)
  }

  /// Runs a tmux command on this server and returns what it printed.
  ///
  /// - Throws: ``WaitingFailed`` when tmux fails.
  @discardableResult
  public func run(_ arguments: [String]) async throws -> String {
    let run = try await CommandRun(
      program, ["-S", socket, "-f", "/dev/null"] + Self.settings + arguments,
      environment: environment)
    guard run.end == .exited(0) else {
      throw WaitingFailed("tmux \(arguments.joined(separator: " ")): \(run.output)")
    }
    return run.output
  }

  /// The server keeps ended programs to be looked at, and gives Escape on without delay.
  private static let settings = [
    "set-option", "-g", "status", "off", ";", "set-option", "-g", "remain-on-exit", "on", ";",
    "set-option", "-g", "remain-on-exit-format", "", ";",
    "set-option", "-s", "escape-time", "0", ";",
    "set-option", "-g", "default-terminal", "tmux-256color", ";",
  ]
}

extension String {
  fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
