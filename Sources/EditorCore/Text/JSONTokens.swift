/// The tokens of a text that is JSON, or meant to be: strings, words, and single signs.
///
/// What is wrong is a token too: a string ends at the end of its line at the latest.
public struct JSONTokens: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private var offset = 0

  /// The tokens of a text in UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes of the next token; `nil` behind the last one.
  ///
  /// **Complexity**: O(n) in the length of the token.
  public mutating func next() -> Range<Int>? {
    while offset < bytes.count, Self.isSpace(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else { return nil }
    let start = offset
    offset += 1
    if bytes[start] == UInt8(ascii: "\"") {
      skipString()
    } else if Self.isWord(bytes[start]) {
      while offset < bytes.count, Self.isWord(bytes[offset]) { offset += 1 }
    }
    return start..<offset
  }

  private mutating func skipString() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\"), offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
        offset += 1
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""):
      false
    default: !isSpace(byte)
    }
  }
}
