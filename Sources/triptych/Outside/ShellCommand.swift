import Dispatch
import Foundation

/// A command of the shell that has the terminal while it runs.
enum ShellCommand {
  /// How a command came to its end.
  enum End: Sendable, Equatable {
    /// By itself, with a status; 127 when the shell did not find it.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
    /// It never ran; the number of the error.
    case notStarted(Int32)
  }

  /// Runs a command with an argument, which the command names as `"$@"`; returns when it ended.
  ///
  /// It stays in the process group of this program, so that the terminal's keys reach it.
  static func run(_ command: String, with argument: String) async -> End {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: end(of: start(["sh", "-c", command, "sh", argument])))
      }
    }
  }

  private static func start(_ words: [String]) -> Result<pid_t, ErrorNumber> {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGINT, SIGQUIT, SIGTERM, SIGPIPE, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments = words.map { strdup($0) } + [nil]
    var variables =
      ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, &variables)
    return code == 0 ? .success(process) : .failure(ErrorNumber(code: code))
  }

  private struct ErrorNumber: Error {
    let code: Int32
  }

  private static func end(of start: Result<pid_t, ErrorNumber>) -> End {
    switch start {
    case .failure(let error): return .notStarted(error.code)
    case .success(let process):
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        if errno != EINTR { return .notStarted(errno) }
      }
      // The macros of wait.h: the signal in the low bits, the status above them.
      let signal = status & 0x7F
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
    }
  }
}
