/// UTF-8 that may also hold lone surrogates, as three bytes each (WTF-8).
enum GeneralizedUTF8 {
  /// Appends the bytes of one code point, surrogates included.
  static func append(_ codePoint: UInt32, to bytes: inout [UInt8]) {
    switch codePoint {
    case 0..<0x80:
      bytes.append(UInt8(codePoint))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | codePoint >> 6))
      bytes.append(continuation(codePoint))
    case 0x800..<0x1_0000:
      bytes.append(UInt8(0xE0 | codePoint >> 12))
      bytes.append(continuation(codePoint >> 6))
      bytes.append(continuation(codePoint))
    default:
      bytes.append(UInt8(0xF0 | codePoint >> 18))
      bytes.append(continuation(codePoint >> 12))
      bytes.append(continuation(codePoint >> 6))
      bytes.append(continuation(codePoint))
    }
  }

  private static func continuation(_ bits: UInt32) -> UInt8 {
    UInt8(0x80 | bits & 0x3F)
  }

  /// The code point at `offset` and its length in bytes; nil where the bytes are malformed.
  ///
  /// **Source** RFC 3629 §3 for the ranges of the second byte; surrogates (ED A0–BF) pass.
  static func decode(_ bytes: [UInt8], at offset: Int) -> (codePoint: UInt32, length: Int)? {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return nil }
    guard secondByteRange(after: lead).contains(bytes[offset + 1]) else { return nil }
    var codePoint = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return nil }
      codePoint = codePoint << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (codePoint, length)
  }

  private static func secondByteRange(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// Whether the bytes are well formed: no stray bytes, and no pair of surrogates in two halves.
  static func isWellFormed(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    var afterLeadSurrogate = false
    while offset < bytes.count {
      guard let (codePoint, length) = decode(bytes, at: offset) else { return false }
      if afterLeadSurrogate, (0xDC00...0xDFFF).contains(codePoint) { return false }
      afterLeadSurrogate = (0xD800...0xDBFF).contains(codePoint)
      offset += length
    }
    return true
  }
}
