/// A colour as a theme file writes it.
public enum ThemeColor: Sendable, Hashable {
  /// The terminal's own (`default`).
  case `default`
  /// One of the sixteen named colours (`ansi:bright-blue`), 0 to 15.
  case ansi(UInt8)
  /// An entry of the palette of 256 (`idx:75`).
  case indexed(UInt8)
  /// Red, green and blue (`#5cb3f0`).
  case rgb(UInt8, UInt8, UInt8)

  /// A colour by its text; `nil` when it is none, which the name of a palette entry is not either.
  public init?(_ text: String) {
    if text == "default" {
      self = .default
    } else if text.hasPrefix("#") {
      guard let color = Self.hex(text.utf8.dropFirst()) else { return nil }
      self = color
    } else if text.hasPrefix("idx:") {
      guard let index = UInt8(text.dropFirst(4)) else { return nil }
      self = .indexed(index)
    } else if text.hasPrefix("ansi:"), let index = Self.ansiIndex(text.dropFirst(5)) {
      self = .ansi(index)
    } else {
      return nil
    }
  }

  /// Names of the first eight colours; the others begin with `bright-`.
  static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private static func ansiIndex(_ name: Substring) -> UInt8? {
    let isBright = name.hasPrefix("bright-")
    let plain = String(isBright ? name.dropFirst(7) : name)
    return ansiNames.firstIndex(of: plain).map { UInt8($0 + (isBright ? 8 : 0)) }
  }

  private static func hex(_ digits: Substring.UTF8View) -> ThemeColor? {
    guard digits.count == 6, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(Substring(digits)), radix: 16)
    else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
