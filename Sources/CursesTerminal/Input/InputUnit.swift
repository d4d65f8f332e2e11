import CNcurses

/// One thing that curses read.
enum InputUnit: Equatable {
  /// A character as typed.
  case character(Unicode.Scalar)

  /// A key, or one of our own sequences, by its code.
  case key(Int32)

  /// The next that has arrived; nil when nothing has.
  ///
  /// Waits only for the rest of an escape sequence, as long as was set at the start.
  static func next() -> InputUnit? {
    var value: UInt32 = 0
    switch cn_next_input(&value) {
    case CN_INPUT_CHARACTER: return .character(Unicode.Scalar(value) ?? "\u{FFFD}")
    case CN_INPUT_KEY: return .key(Int32(bitPattern: value))
    default: return nil
    }
  }
}
