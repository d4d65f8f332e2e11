/// Reads entity tags and the commas between them out of a field value.
struct EntityTagScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ fieldValue: String) {
    bytes = Array(fieldValue.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipBlanks() {
    while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { position += 1 }
  }

  /// Steps over one comma; false when something else comes next.
  mutating func skipComma() -> Bool {
    guard current == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  /// Reads `"x"` or `W/"x"`; no escapes inside, as RFC 9110 has none.
  mutating func scanTag() -> EntityTag? {
    let isWeak = bytes[position...].starts(with: "W/".utf8)
    if isWeak { position += 2 }
    guard current == UInt8(ascii: "\"") else { return nil }
    position += 1
    let start = position
    while let byte = current, isEntityTagByte(byte) { position += 1 }
    guard current == UInt8(ascii: "\"") else { return nil }
    defer { position += 1 }
    let opaque = String(decoding: bytes[start..<position], as: UTF8.self)
    // A byte that was no UTF-8 has become U+FFFD and cannot be sent back as it was.
    return opaque.unicodeScalars.contains("\u{FFFD}")
      ? nil : EntityTag(isWeak: isWeak, opaque: opaque)
  }
}

/// Whether the byte may stand inside a tag: visible ASCII but the quotation mark, or obs-text.
///
/// Source: RFC 9110, section 8.8.3, `etagc`.
func isEntityTagByte(_ byte: UInt8) -> Bool {
  byte == 0x21 || (0x23...0x7E).contains(byte) || byte >= 0x80
}
