/// Collects UTF-16 code units as WTF-8: pairs become one code point, lone surrogates stay.
struct SurrogateJoiner {
  private var bytes: [UInt8] = []
  private var lead: UInt16?

  mutating func append(_ unit: UInt16) {
    if let lead, (0xDC00...0xDFFF).contains(unit) {
      self.lead = nil
      let codePoint = 0x1_0000 + (UInt32(lead) - 0xD800) << 10 + UInt32(unit) - 0xDC00
      return GeneralizedUTF8.append(codePoint, to: &bytes)
    }
    flushLead()
    if (0xD800...0xDBFF).contains(unit) {
      lead = unit
    } else {
      GeneralizedUTF8.append(UInt32(unit), to: &bytes)
    }
  }

  /// Appends bytes that are well formed already and begin with no surrogate.
  mutating func append(_ byte: UInt8) {
    flushLead()
    bytes.append(byte)
  }

  private mutating func flushLead() {
    guard let unit = lead else { return }
    lead = nil
    GeneralizedUTF8.append(UInt32(unit), to: &bytes)
  }

  mutating func finish() -> [UInt8] {
    flushLead()
    return bytes
  }
}
