/// The numbers between `ESC [` and the last byte of a sequence, one after the other.
///
/// **Source**: ECMA-48 §5.4.2; parts of a parameter may have `:` between them (ISO 8613-6).
struct StyleParameters {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var isAtEnd = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether the number before was followed by a colon.
  var isFollowedByColon: Bool {
    position > bytes.startIndex && bytes[position - 1] == UInt8(ascii: ":")
  }

  /// The next number, an empty one as 0; nil behind the last.
  ///
  /// Nothing between `ESC [` and the last byte is one empty number.
  mutating func next() -> Int? {
    if isAtEnd { return nil }
    var number = 0
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      guard (0x30...0x39).contains(byte) else { return number }
      number = min(number * 10 + Int(byte - 0x30), 9_999)
    }
    isAtEnd = true
    return number
  }

  /// Goes over an empty number, if the next one is.
  mutating func skipEmpty() -> Bool {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: ":") else { return false }
    position += 1
    return true
  }

  /// Goes over the parts that belong to the number before.
  mutating func skipParts() {
    while isFollowedByColon, next() != nil {}
  }
}
