/// One scalar or lone surrogate decoded from WTF-8.
struct WTF8Unit {
  enum Content {
    case scalar(Unicode.Scalar)
    case surrogate(UInt16)
  }

  let content: Content

  /// Bytes that it took, at least one.
  let byteCount: Int

  /// Decodes what begins at `offset`; a byte that begins nothing becomes U+FFFD.
  init(at offset: Int, in bytes: [UInt8]) {
    let lead = bytes[offset]
    let count = Self.length(lead: lead)
    let end = offset + count
    guard end <= bytes.count, let first = Self.leadBits(lead, count: count) else {
      self = .invalid
      return
    }
    var value = first
    for byte in bytes[(offset + 1)..<end] {
      guard byte & 0xC0 == 0x80 else {
        self = .invalid
        return
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    self.init(value: value, byteCount: count)
  }

  private init(content: Content, byteCount: Int) {
    self.content = content
    self.byteCount = byteCount
  }

  private init(value: UInt32, byteCount: Int) {
    if let scalar = Unicode.Scalar(value), UTF8.width(scalar) == byteCount {
      self.init(content: .scalar(scalar), byteCount: byteCount)
    } else if (0xD800..<0xE000).contains(value) {
      self.init(content: .surrogate(UInt16(value)), byteCount: byteCount)
    } else {
      self = .invalid
    }
  }

  private static let invalid = WTF8Unit(content: .scalar("\u{FFFD}"), byteCount: 1)

  private static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 1
    }
  }

  private static func leadBits(_ lead: UInt8, count: Int) -> UInt32? {
    switch count {
    case 1: lead < 0x80 ? UInt32(lead) : nil
    case 2: UInt32(lead & 0x1F)
    case 3: UInt32(lead & 0x0F)
    default: UInt32(lead & 0x07)
    }
  }
}
