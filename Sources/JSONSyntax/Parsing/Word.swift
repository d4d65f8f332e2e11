/// Eight bytes looked at in one register.
///
/// **Source** The zero-byte test of "Bit Twiddling Hacks" (S. E. Anderson); its lowest mark is
/// exact.
enum Word {
  static let spaces: UInt64 = 0x2020_2020_2020_2020
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  static let literalTrue: UInt32 = 0x6575_7274
  static let literalNull: UInt32 = 0x6C6C_756E
  static let literalFals: UInt32 = 0x736C_6166

  /// The next eight bytes, the first one lowest.
  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The next four bytes, the first one lowest.
  @inline(__always)
  static func loadHalf(_ pointer: UnsafePointer<UInt8>) -> UInt32 {
    UInt32(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt32.self))
  }

  /// Whether so many bytes are the same, 32 a step.
  @inline(__always)
  static func areEqual(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var offset = 0
    while offset + 32 <= count {
      let first = difference(one, other, offset) | difference(one, other, offset + 8)
      let second = difference(one, other, offset + 16) | difference(one, other, offset + 24)
      if first | second != 0 { return false }
      offset += 32
    }
    while offset + 8 <= count {
      if difference(one, other, offset) != 0 { return false }
      offset += 8
    }
    while offset < count {
      if one[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  private static func difference(
    _ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ offset: Int
  ) -> UInt64 {
    load(one + offset) ^ load(other + offset)
  }

  /// Marks at least one byte if a backslash is among the eight.
  @inline(__always)
  static func backslashMarks(_ word: UInt64) -> UInt64 {
    let zeroes = word ^ (ones &* 0x5C)
    return (zeroes &- ones) & ~zeroes & highs
  }

  /// Marks quotes, backslashes, controls and bytes beyond ASCII with their high bits.
  @inline(__always)
  static func stringMarks(in word: UInt64) -> UInt64 {
    let quotes = (word ^ (ones &* 0x22)) &- ones
    let backslashes = (word ^ (ones &* 0x5C)) &- ones
    let controls = word &- spaces
    return (quotes | backslashes | controls | word) & highs
  }

  /// The length of the sequence beyond ASCII that starts here; 0 when it is not well formed.
  @inline(__always)
  static func sequenceLength(_ bytes: UnsafePointer<UInt8>, available: Int) -> Int {
    let lead = bytes[0]
    if lead < 0xE0 {
      return lead >= 0xC2 && available >= 2 && isContinuation(bytes[1]) ? 2 : 0
    }
    if lead < 0xF0 {
      guard available >= 3, isContinuation(bytes[1]), isContinuation(bytes[2]) else { return 0 }
      if lead == 0xE0 { return bytes[1] >= 0xA0 ? 3 : 0 }
      return lead == 0xED && bytes[1] >= 0xA0 ? 0 : 3
    }
    guard lead <= 0xF4, available >= 4, isContinuation(bytes[1]), isContinuation(bytes[2]),
      isContinuation(bytes[3])
    else { return 0 }
    if lead == 0xF0 { return bytes[1] >= 0x90 ? 4 : 0 }
    return lead == 0xF4 && bytes[1] >= 0x90 ? 0 : 4
  }

  @inline(__always)
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
