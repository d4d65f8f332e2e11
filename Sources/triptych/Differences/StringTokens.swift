/// A string literal cut where marks may stand: words, escapes, and single characters between.
struct StringTokens {
  /// The literal, quotes included.
  let bytes: [UInt8]
  /// Where each token begins, and the end of the last.
  private let bounds: [Int]

  /// Cuts a literal.
  init(_ literal: [UInt8]) {
    bytes = literal
    var bounds: [Int] = [0]
    var offset = 0
    while offset < literal.count {
      offset = Self.end(of: offset, in: literal)
      bounds.append(offset)
    }
    self.bounds = bounds
  }

  /// The number of tokens.
  var count: Int { bounds.count - 1 }

  /// One token.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[bounds[index]..<bounds[index + 1]] }

  /// The bytes of a run of tokens.
  subscript(run: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bounds[run.lowerBound]..<bounds[run.upperBound]]
  }

  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    if bytes[start] == UInt8(ascii: "\\") {
      let isLong = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "u")
      return min(start + (isLong ? 6 : 2), bytes.count)
    }
    guard isWord(bytes[start]) else { return start + 1 }
    return bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: true
    default: false
    }
  }
}
