import Foundation
import TestSupport

/// A folder with files, in which commands of a shell are run as a person would type them.
///
/// `triptych` is on the search path; home and git's configuration are the folder's own.
struct Workshop {
  /// How a command ended and what it printed.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  private let folder: TemporaryFolder

  /// An empty folder.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/home", withIntermediateDirectories: true)
  }

  /// The path of the folder that commands run in.
  var path: String { folder.path }

  /// The environment of the commands.
  var environment: [String: String] {
    let programs = (BuiltProgram.path("triptych") as NSString).deletingLastPathComponent
    let standard = TestEnvironment.standard()
    return TestEnvironment.standard([
      "PATH": programs + ":" + (standard["PATH"] ?? ""), "HOME": path + "/home",
      "XDG_CONFIG_HOME": path + "/home/.config",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": path + "/home/.gitconfig",
      "GIT_AUTHOR_NAME": "ava", "GIT_AUTHOR_EMAIL": "ava@example.test",
      "GIT_COMMITTER_NAME": "ava", "GIT_COMMITTER_EMAIL": "ava@example.test",
      "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true",
    ])
  }

  /// Writes a file.
  func put(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  /// The text of a file; nil when there is none.
  func text(_ name: String) -> String? {
    // A file that cannot be read is not there, as far as tests can tell.
    try? String(decoding: Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }

  /// The names in the folder, without `home`.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "home" }.sorted()
  }

  /// Runs a line of shell.
  func run(_ line: String) async throws -> Run {
    let (output, errors) = (".output-\(UUID().uuidString)", ".errors-\(UUID().uuidString)")
    let script = "cd \"$1\" || exit 99; { \(line)\n} >home/\(output) 2>home/\(errors)"
    let run = try await CommandRun(
      "/bin/sh", ["-c", script, "sh", path], environment: environment)
    guard case .exited(let status) = run.end else {
      throw WaitingFailed("\(line): \(run.end)")
    }
    return Run(
      status: status, output: text("home/" + output) ?? "", errors: text("home/" + errors) ?? "")
  }

  /// Runs a line of shell that must succeed; gives what it printed.
  @discardableResult
  func succeed(_ line: String) async throws -> String {
    let run = try await run(line)
    guard run.status == 0 else {
      throw WaitingFailed("\(line): \(run.status)\n\(run.output)\(run.errors)")
    }
    return run.output
  }
}
