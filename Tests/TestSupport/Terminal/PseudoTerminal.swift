import Glibc

/// A terminal made of bytes: what a program writes to it is kept, what a test writes is typed.
public actor PseudoTerminal {
  /// Everything that was written to the terminal so far.
  public private(set) var output: [UInt8] = []

  private let descriptor: Int32
  private let path: String

  // ioctl requests of Linux, whose macros are not imported.
  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  /// A new terminal of a size.
  ///
  /// - Throws: ``WaitingFailed`` when the system gives none.
  public init(columns: Int = 80, rows: Int = 24) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw WaitingFailed("no pseudo terminal") }
    var locked: Int32 = 0
    var index: Int32 = 0
    guard ioctl(descriptor, Self.unlock, &locked) == 0,
      ioctl(descriptor, Self.number, &index) == 0
    else { throw WaitingFailed("the pseudo terminal could not be unlocked") }
    path = "/dev/pts/\(index)"
    setWindowSize(of: descriptor, columns: columns, rows: rows)
  }

  deinit {
    close(descriptor)
  }

  /// Starts a program on this terminal, as the leader of a session.
  ///
  /// - Throws: ``WaitingFailed`` when the program cannot be started.
  public func start(
    _ program: String, _ arguments: [String] = [],
    environment: [String: String] = TestEnvironment.standard()
  ) throws -> ChildProcess {
    try ChildProcess(
      program, arguments, environment: environment, streams: .terminal(path: path))
  }

  /// Types bytes.
  ///
  /// - Throws: ``WaitingFailed`` when the program does not read them.
  public func type(_ bytes: [UInt8]) async throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else {
        try await waitForRoom()
      }
    }
  }

  private func waitForRoom() async throws {
    try await waiting(for: "the program to read its input") {
      // A program that waits for its output to be taken reads no input either.
      readAvailable()
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      return poll(&request, 1, 0) > 0 ? () : nil
    }
  }

  /// Types a text.
  ///
  /// - Throws: ``WaitingFailed`` when the program does not read it.
  public func type(_ text: String) async throws {
    try await type(Array(text.utf8))
  }

  /// Changes the size of the window; the program gets SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    setWindowSize(of: descriptor, columns: columns, rows: rows)
  }

  /// The settings of the line discipline, to be compared before and after.
  public func modes() -> [UInt32] {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// Waits until the output satisfies a condition; returns all of it.
  ///
  /// - Throws: ``WaitingFailed`` when it does not in time.
  @discardableResult
  public func waitUntil(
    _ what: String, within bound: Duration = .seconds(15),
    _ condition: @Sendable ([UInt8]) -> Bool
  ) async throws -> [UInt8] {
    try await waiting(for: what, within: bound, showing: { readable(output) }) {
      readAvailable()
      return condition(output) ? output : nil
    }
  }

  /// Waits until a text was written; returns all output.
  ///
  /// - Throws: ``WaitingFailed`` when it was not in time.
  @discardableResult
  public func waitFor(_ text: String, within bound: Duration = .seconds(15)) async throws
    -> [UInt8]
  {
    try await waitUntil("the text \(text)", within: bound) { $0.contains(Array(text.utf8)) }
  }

  /// Waits until nothing was written for a while; returns what was written since the call.
  ///
  /// - Throws: ``WaitingFailed`` when the program never pauses.
  public func readUntilQuiet(for pause: Duration = .milliseconds(150)) async throws -> [UInt8] {
    let start = output.count
    var quietSince = ContinuousClock.now
    try await waiting(for: "the program to pause") {
      if readAvailable() { quietSince = .now }
      return ContinuousClock.now - quietSince >= pause ? () : nil
    }
    return Array(output[start...])
  }

  /// Types bytes and takes what is written until nothing was for a while, by blocking the thread.
  ///
  /// - Returns: Seconds until the last byte, 0 when none came within a second, and how many came.
  /// - Throws: ``WaitingFailed`` when the program does not read its input.
  public func answer(
    to bytes: [UInt8], quietMilliseconds: Int32
  ) async throws -> (seconds: Double, count: Int) {
    readAvailable()
    let before = output.count
    let start = ContinuousClock.now
    var last = start
    try await type(bytes)
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, output.count == before ? 1_000 : quietMilliseconds) > 0 {
      guard readAvailable() else { break }
      last = .now
    }
    let (seconds, attoseconds) = (last - start).components
    return (Double(seconds) + Double(attoseconds) / 1e18, output.count - before)
  }

  /// Takes what was written; says whether there was anything.
  @discardableResult
  public func readAvailable() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let before = output.count
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return output.count > before }
      output += buffer[..<count]
    }
  }
}

private func setWindowSize(of descriptor: Int32, columns: Int, rows: Int) {
  var size = winsize(
    ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
}

/// Terminal output as a person can read it: escapes as `\e`, controls as `\xNN`.
private func readable(_ bytes: [UInt8]) -> String {
  var result = ""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x1B: result += "\\e"
    case 0..<0x20, 0x7F: result += "\\x" + String(scalar.value, radix: 16)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
