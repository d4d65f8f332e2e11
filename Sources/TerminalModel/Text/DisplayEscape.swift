/// What stands on the screen for scalars that must not reach a terminal.
enum DisplayEscape {
  /// Whether a scalar only joins or styles its neighbours: kept in the data, not drawn.
  ///
  /// Terminals draw joined emoji in two columns, curses in four; without the joiner both say four.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200D || scalar.value == 0xFE0E || scalar.value == 0xFE0F
  }

  /// The visible form of a scalar that is unsafe whatever its width; nil for all others.
  static func text(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x08: return "\\b"
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0C: return "\\f"
    case 0x0D: return "\\r"
    case 0x1F1E6...0x1F1FF: return "[\(letter(scalar.value - 0x1F1E6))]"
    case 0x1F3FB...0x1F3FF: return "[tone\(scalar.value - 0x1F3FB + 1)]"
    default: return isHidden(scalar) ? hex(scalar) : nil
    }
  }

  /// A scalar as JSON escapes it: `\u202e`, or two surrogates above U+FFFF.
  static func hex(_ scalar: Unicode.Scalar) -> String {
    UTF16.encode(scalar).map { $0.map(hex).joined() } ?? hex(UInt16(0xFFFD))
  }

  /// A code unit of UTF-16 as JSON escapes it.
  static func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// Controls, format characters (direction, joining, tags), fillers: nothing to see by itself.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  private static func letter(_ index: UInt32) -> Character {
    Character(Unicode.Scalar(UInt8(0x41 + index)))
  }
}
