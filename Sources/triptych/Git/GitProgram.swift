import Foundation

/// The git that is installed.
enum GitProgram {
  /// What a command of git printed, and its status.
  struct Run {
    let output: String
    let status: Int32

    /// The output without the line end, when the command succeeded and printed something.
    var line: String? {
      guard status == 0 else { return nil }
      let text = output.hasSuffix("\n") ? String(output.dropLast()) : output
      return text.isEmpty ? nil : text
    }
  }

  /// Runs a command and keeps what it prints.
  ///
  /// **Throws**: `ProgramFailure` when there is no git.
  static func run(_ arguments: [String]) throws -> Run {
    let output = Pipe()
    let process = try start(arguments) {
      $0.standardOutput = output
      $0.standardError = FileHandle.nullDevice
    }
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
  }

  /// Runs a command that prints where this program prints; gives its status.
  ///
  /// **Throws**: `ProgramFailure` when there is no git.
  static func pass(_ arguments: [String]) throws -> Int32 {
    let process = try start(arguments) { _ in }
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func start(
    _ arguments: [String], _ configure: (Process) -> Void
  ) throws -> Process {
    guard let path = SearchPath.program("git") else {
      throw ProgramFailure("git is not installed, or not on the search path.")
    }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    configure(process)
    try process.run()
    return process
  }
}
