import Foundation

/// The three streams that a process is born with.
enum StandardStreams {
  /// Takes the places of streams that were closed by whoever started the program.
  ///
  /// Else the next file that is opened would get the number of standard error, and a message would
  /// be written into it. What stands in for them cannot be written to, so that writing fails.
  static func fillGaps() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Prints chunks of bytes on standard output.
  ///
  /// **Throws**: `ProgramFailure` when they do not all arrive.
  static func print(_ chunks: some Sequence<ArraySlice<UInt8>>) throws(ProgramFailure) {
    let code = write(chunks, to: STDOUT_FILENO)
    if code != 0 {
      throw ProgramFailure("Standard output cannot be written: \(SystemError.text(code)).")
    }
  }

  /// Prints bytes on standard output.
  ///
  /// **Throws**: `ProgramFailure` when they do not all arrive.
  static func print(_ bytes: [UInt8]) throws(ProgramFailure) {
    try print(CollectionOfOne(bytes[...]))
  }

  /// Prints a text on standard error; there is nobody to tell when that fails.
  static func complain(_ text: String) {
    var line = text
    line.append("\n")
    _ = line.withUTF8 { write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }

  /// Writes chunks one behind the other; gives 0, or the number of the error that stopped it.
  static func write(_ chunks: some Sequence<ArraySlice<UInt8>>, to descriptor: Int32) -> Int32 {
    for chunk in chunks {
      let code = chunk.withUnsafeBytes { write($0, to: descriptor) }
      if code != 0 { return code }
    }
    return 0
  }

  /// Writes all bytes; gives 0, or the number of the error that stopped it.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
