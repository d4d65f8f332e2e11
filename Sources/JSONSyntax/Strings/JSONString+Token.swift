extension JSONString {
  /// The string that a valid token means.
  ///
  /// - Parameter token: The bytes of a token that was parsed before, quotes included.
  init(token: Span<UInt8>) {
    var isPlain = true
    for index in token.indices where token[index] == Byte.backslash {
      isPlain = false
      break
    }
    self.init(trusted: isPlain ? Self.copy(inside: token) : Self.decode(inside: token))
  }

  private static func copy(inside token: Span<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, token.count - 2)) { buffer, count in
      // The buffer has room for exactly the bytes between the quotes.
      for index in buffer.indices { buffer[index] = token[index + 1] }
      count = buffer.count
    }
  }

  private static func decode(inside token: Span<UInt8>) -> [UInt8] {
    var joiner = SurrogateJoiner()
    var index = 1
    while index < token.count - 1 {
      let byte = token[index]
      guard byte == Byte.backslash else {
        joiner.append(byte)
        index += 1
        continue
      }
      let letter = token[index + 1]
      if letter == UInt8(ascii: "u") {
        joiner.append(unit(in: token, at: index + 2))
        index += 6
      } else {
        joiner.append(meaning(of: letter))
        index += 2
      }
    }
    return joiner.finish()
  }

  private static func unit(in token: Span<UInt8>, at index: Int) -> UInt16 {
    var unit: UInt16 = 0
    for offset in 0..<4 { unit = unit << 4 | UInt16(Byte.hexadecimal(token[index + offset]) ?? 0) }
    return unit
  }

  private static func meaning(of letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: letter
    }
  }
}
