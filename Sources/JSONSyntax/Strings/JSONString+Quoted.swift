extension JSONString {
  /// The string as a JSON token, quotes included, with no more escapes than needed.
  ///
  /// **Shape** `"` `\` and U+0000–U+001F are escaped (RFC 8259 §7), lone surrogates by their number;
  /// everything else stands for itself.
  public func quoted() -> [UInt8] {
    var token: [UInt8] = [Byte.quote]
    token.reserveCapacity(wtf8.count + 2)
    var offset = 0
    while offset < wtf8.count {
      let byte = wtf8[offset]
      if byte == 0xED, wtf8[offset + 1] >= 0xA0 {
        appendSurrogate(at: offset, to: &token)
        offset += 3
      } else {
        Self.append(byte, to: &token)
        offset += 1
      }
    }
    token.append(Byte.quote)
    return token
  }

  private func appendSurrogate(at offset: Int, to token: inout [UInt8]) {
    let unit = 0xD000 | UInt16(wtf8[offset + 1] & 0x3F) << 6 | UInt16(wtf8[offset + 2] & 0x3F)
    Self.appendEscape(unit, to: &token)
  }

  private static func append(_ byte: UInt8, to token: inout [UInt8]) {
    switch byte {
    case Byte.quote, Byte.backslash: token += [Byte.backslash, byte]
    case 0x08: token += [Byte.backslash, UInt8(ascii: "b")]
    case 0x09: token += [Byte.backslash, UInt8(ascii: "t")]
    case 0x0A: token += [Byte.backslash, UInt8(ascii: "n")]
    case 0x0C: token += [Byte.backslash, UInt8(ascii: "f")]
    case 0x0D: token += [Byte.backslash, UInt8(ascii: "r")]
    case 0..<0x20: appendEscape(UInt16(byte), to: &token)
    default: token.append(byte)
    }
  }

  private static func appendEscape(_ unit: UInt16, to token: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    token += [Byte.backslash, UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] { token.append(digits[Int(unit >> UInt16(shift) & 0xF)]) }
  }
}
