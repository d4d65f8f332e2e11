/// Reads well formed WTF-8 as UTF-16 code units.
struct CodeUnits {
  private let bytes: [UInt8]
  private var offset: Int
  private var trail: UInt16?

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> UInt16? {
    if let unit = trail {
      trail = nil
      return unit
    }
    guard offset < bytes.count, let (codePoint, length) = GeneralizedUTF8.decode(bytes, at: offset)
    else { return nil }
    offset += length
    guard codePoint > 0xFFFF else { return UInt16(codePoint) }
    trail = UInt16(0xDC00 | (codePoint - 0x1_0000) & 0x3FF)
    return UInt16(0xD800 | (codePoint - 0x1_0000) >> 10)
  }
}
