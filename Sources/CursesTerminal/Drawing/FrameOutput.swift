import CNcurses

/// The way of frames from curses to the terminal: in one piece, in few words, and seen as one.
struct FrameOutput {
  /// Whether the terminal holds back what it shows while a frame is under way (mode 2026).
  var isSynchronizing = false

  private var filter: StyleFilter?

  /// - Parameter isFiltering: Whether the terminal understands colours as ECMA-48 has them.
  init(isFiltering: Bool) {
    filter = isFiltering ? StyleFilter() : nil
  }

  /// What is shorter arrives whole and needs no marks around it.
  private static let longestWhole = 512

  /// Something else wrote to the terminal.
  mutating func forget() {
    filter?.forget()
  }

  /// Sends what differs from what the terminal shows.
  mutating func update() {
    var count = 0
    guard let written = cn_update(&count) else { return }
    var bytes = [UInt8](UnsafeBufferPointer(start: written, count: count))
    if let shorter = filter?.filter(bytes) { bytes = shorter }
    if isSynchronizing, bytes.count > Self.longestWhole {
      bytes = Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
    }
    cn_send(bytes, bytes.count)
  }
}
