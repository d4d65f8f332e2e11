import JSONSyntax

/// A string as it is written and as it is meant, and the way from one to the other.
struct LiteralText {
  /// The token as it is written, quotes included.
  let literal: [UInt8]
  /// The code units as WTF-8.
  let content: [UInt8]

  /// The text of a string; nil for other kinds.
  init?(_ node: JSONNode) {
    guard let string = node.string else { return nil }
    literal = node.literal
    content = string.wtf8
  }

  /// Where some places of the content stand in the literal.
  ///
  /// - Parameter offsets: Offsets into the content, ascending, each between two code points.
  func literalOffsets(of offsets: [Int]) -> [Int] {
    let quote = 1
    // An escape is always longer than what it means.
    if literal.count == content.count + 2 * quote { return offsets.map { $0 + quote } }
    var found: [Int] = []
    found.reserveCapacity(offsets.count)
    var inLiteral = quote
    var inContent = 0
    for offset in offsets {
      while inContent < offset {
        let unit = unit(at: inLiteral)
        inLiteral += unit.written
        inContent += unit.meant
      }
      found.append(inLiteral)
    }
    return found
  }

  /// The number of bytes that one byte or escape takes in the literal and in the content.
  private func unit(at offset: Int) -> (written: Int, meant: Int) {
    guard literal[offset] == UInt8(ascii: "\\") else { return (1, 1) }
    guard literal[offset + 1] == UInt8(ascii: "u") else { return (2, 1) }
    let value = codeUnit(at: offset)
    switch value {
    case 0..<0x80: return (6, 1)
    case 0x80..<0x800: return (6, 2)
    case 0xD800..<0xDC00 where isTrail(at: offset + 6): return (12, 4)
    default: return (6, 3)
    }
  }

  /// Whether the escape of the second half of a pair stands at an offset.
  private func isTrail(at offset: Int) -> Bool {
    literal[offset] == UInt8(ascii: "\\") && literal[offset + 1] == UInt8(ascii: "u")
      && (0xDC00..<0xE000).contains(codeUnit(at: offset))
  }

  /// The code unit that an escape, `\u` and four hexadecimal digits, stands for.
  private func codeUnit(at offset: Int) -> Int {
    literal[(offset + 2)..<(offset + 6)].reduce(0) { value, digit in
      let isLetter = digit >= UInt8(ascii: "A")
      return value << 4 | Int(isLetter ? (digit & 0xF) + 9 : digit & 0xF)
    }
  }
}
