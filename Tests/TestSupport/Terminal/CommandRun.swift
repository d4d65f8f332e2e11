import Glibc

/// What a command printed and how it ended.
public struct CommandRun: Sendable {
  /// Its standard output and error together.
  public let output: String

  /// How it ended.
  public let end: ChildProcess.End

  /// Runs a command to its end.
  ///
  /// The output goes through a file: a daemon that the command leaves behind would keep a pipe open.
  ///
  /// - Throws: ``WaitingFailed`` when it cannot be started or does not end.
  public init(_ path: String, _ arguments: [String], environment: [String: String]) async throws {
    let file = Self.temporaryFile()
    guard file >= 0 else { throw WaitingFailed("no file for the output of \(path)") }
    defer { close(file) }
    let process = try ChildProcess(
      path, arguments, environment: environment, streams: .file(descriptor: file))
    end = try await process.waitUntilEnd()
    output = String(decoding: Self.contents(of: file), as: UTF8.self)
  }

  /// A file without a name.
  private static func temporaryFile() -> Int32 {
    var name = Array("/tmp/triptych-output-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    unlink(name)
    if file >= 0 { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    return file
  }

  private static func contents(of file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, pread(file, buffer.baseAddress, size, 0))
    }
  }
}
