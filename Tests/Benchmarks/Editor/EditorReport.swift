import Glibc

/// A moment in the life of the measured editor, which it tells through a pipe.
struct EditorReport: Sendable {
  /// What happened.
  enum Moment: UInt64, Sendable {
    /// The last byte of the document was read.
    case bodyRead = 1
    /// A frame was written to the terminal, before there was a document.
    case emptyFrame
    /// A frame with the document was written to the terminal.
    case frame
  }

  let moment: Moment
  /// When, by the clock that both processes read.
  let seconds: Double

  /// What happens now.
  init(_ moment: Moment) {
    self.moment = moment
    seconds = monotonicSeconds()
  }

  /// Waits for the next report, at most so long; nil when none comes.
  init?(from pipe: Int32, within milliseconds: Int32) {
    var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0 else { return nil }
    var words: [UInt64] = [0, 0]
    let count = words.withUnsafeMutableBytes { read(pipe, $0.baseAddress, $0.count) }
    guard count == 16, let moment = Moment(rawValue: words[0]) else { return nil }
    self.moment = moment
    seconds = Double(bitPattern: words[1])
  }

  /// Writes the report in one piece.
  func send(to pipe: Int32) {
    let words = [moment.rawValue, seconds.bitPattern]
    _ = words.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
  }
}

/// Seconds since the machine was started; the same for all processes.
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
