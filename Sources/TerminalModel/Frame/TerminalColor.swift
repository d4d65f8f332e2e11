/// A colour as a theme names it; the terminal draws the nearest that it has.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case `default`

  /// One of the terminal's sixteen named colours, 0 to 15.
  case ansi(UInt8)

  /// An entry of the 256-colour palette.
  case indexed(UInt8)

  /// A colour by its red, green and blue in sRGB.
  case rgb(UInt8, UInt8, UInt8)
}

extension TerminalColor {
  /// The colour as a number of 26 bits: its kind in the upper two, what the kind needs below.
  var code: UInt32 {
    switch self {
    case .default: 0
    case .ansi(let number): 1 << 24 | UInt32(number)
    case .indexed(let number): 2 << 24 | UInt32(number)
    case .rgb(let red, let green, let blue):
      3 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  /// The colour of a number that ``code`` gave.
  init(code: UInt32) {
    let low = UInt8(truncatingIfNeeded: code)
    self =
      switch code >> 24 {
      case 1: .ansi(low)
      case 2: .indexed(low)
      case 3:
        .rgb(UInt8(truncatingIfNeeded: code >> 16), UInt8(truncatingIfNeeded: code >> 8), low)
      default: .default
      }
  }
}
