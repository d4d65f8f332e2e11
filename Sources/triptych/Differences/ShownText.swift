import TerminalModel

/// JSON text made safe to print: what could hide, reorder or steer is shown escaped.
enum ShownText {
  /// The text of bytes from a document.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    DisplayText(wtf8: Array(bytes), widths: .standard).text
  }

  /// The text of a pointer.
  static func of(_ text: String) -> String {
    DisplayText(text, widths: .standard).text
  }

  /// The bytes with everything but ASCII as JSON escapes it.
  ///
  /// For two strings that look the same and are not: other joiners, other spellings of an accent.
  static func escaped(_ bytes: some Collection<UInt8>) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit -> [UInt8] in
      if unit < 0x80 { return [UInt8(unit)] }
      let digits = String(unit, radix: 16)
      return Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
}
