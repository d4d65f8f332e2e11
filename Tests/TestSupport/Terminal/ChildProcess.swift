import Glibc

/// A process started by a test; killed when the test forgets it.
public actor ChildProcess {
  /// How a process ended.
  public enum End: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int32)

    /// By a signal.
    case killed(Int32)
  }

  /// Where the three standard streams go.
  enum Streams {
    case terminal(path: String)
    case file(descriptor: Int32)
  }

  /// The number of the process.
  public nonisolated let id: Int32

  private var end: End?

  /// Starts a program.
  ///
  /// - Throws: ``WaitingFailed`` when the program cannot be started.
  init(_ path: String, _ arguments: [String], environment: [String: String], streams: Streams)
    throws
  {
    id = try spawn(path, arguments, environment: environment, streams: streams)
  }

  deinit {
    guard end == nil else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  /// Sends a signal, unless the process was seen to have ended.
  public func signal(_ number: Int32) {
    if end == nil { kill(id, number) }
  }

  /// How the process ended; nil while it runs.
  public func ended() -> End? {
    if end != nil { return end }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    end = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
    return end
  }

  /// Waits until the process has ended.
  ///
  /// - Throws: ``WaitingFailed`` when it has not after the bound.
  public func waitUntilEnd(within bound: Duration = .seconds(15)) async throws -> End {
    try await waiting(for: "process \(id) to end", within: bound) { ended() }
  }
}

/// `posix_spawn` in a session of its own; Foundation's way of waiting hangs on daemons.
private func spawn(
  _ path: String, _ arguments: [String], environment: [String: String],
  streams: ChildProcess.Streams
) throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  switch streams {
  case .terminal(let path):
    // Opened by the leader of a new session, it becomes the terminal that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
  case .file(let descriptor):
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
  }
  posix_spawn_file_actions_adddup2(&actions, 1, 2)

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var everySignal = sigset_t()
  sigfillset(&everySignal)
  posix_spawnattr_setsigdefault(&attributes, &everySignal)
  var noSignal = sigset_t()
  sigemptyset(&noSignal)
  posix_spawnattr_setsigmask(&attributes, &noSignal)
  let newSession: Int16 = 0x80
  posix_spawnattr_setflags(
    &attributes, newSession | Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

  var id: pid_t = 0
  let result = withCStrings([path] + arguments) { arguments in
    withCStrings(environment.map { "\($0)=\($1)" }) { environment in
      posix_spawn(&id, path, &actions, &attributes, arguments, environment)
    }
  }
  guard result == 0 else {
    throw WaitingFailed("\(path) could not be started: \(String(cString: strerror(result)))")
  }
  return id
}

private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}
