import Glibc

/// A program run from its start to its end, with what the kernel says that it took.
struct WholeProcess {
  /// The exit status; -1 when it was ended by a signal.
  let status: Int32
  /// User and system time of all its threads.
  let processorSeconds: Double
  /// From its start to its end, by the clock on the wall.
  let seconds: Double
  /// The most memory that it had, in bytes.
  ///
  /// What a process had before it became another program counts as well, so whoever starts
  /// programs to measure them has to stay small.
  let peakBytes: Int

  /// Why a program could not be run.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program, its output going into a file.
  ///
  /// - Throws: `Failure` when it cannot be started.
  init(_ program: String, _ arguments: [String], output: String) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let texts = ([program] + arguments).map { strdup($0) }
    defer { texts.forEach { free($0) } }
    var process: pid_t = 0
    let start = monotonicSeconds()
    let result = posix_spawnp(&process, program, &actions, nil, texts + [nil], environ)
    guard result == 0 else { throw Failure(description: "\(program) cannot be started") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    seconds = monotonicSeconds() - start
    self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peakBytes = usage.ru_maxrss * 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
