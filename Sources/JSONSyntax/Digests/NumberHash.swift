/// Hashes of what numbers mean: the same for every spelling of a value.
enum NumberHash {
  /// So many digits fit into a word.
  private static let mostDigits = 18

  /// The hash of a number in a text.
  @inline(__always)
  static func meaning(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let isNegative = start[0] == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    guard count - index <= mostDigits else { return uncommon(start, count) }
    var digits: UInt64 = 0
    while index < count {
      let byte = start[index]
      guard Byte.isDigit(byte) else { return uncommon(start, count) }
      digits = digits &* 10 &+ UInt64(byte &- 0x30)
      index += 1
    }
    return plain(digits, count: isNegative ? count - 1 : count, isNegative)
  }

  /// The hash of an integer; of its digits none but the only one is a leading zero.
  @inline(__always)
  private static func plain(_ digits: UInt64, count: Int, _ isNegative: Bool) -> UInt64 {
    if digits == 0 { return short(0, scale: 0, isNegative: false) }
    return short(withoutTrailingZeros(digits), scale: count, isNegative: isNegative)
  }

  /// The hash of a number with a point or an exponent, or of many digits.
  @inline(never)
  private static func uncommon(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var digits: UInt64 = 0
    var digitCount = 0
    var fractionCount = 0
    var inFraction = false
    var exponent = 0
    for index in 0..<count {
      let byte = start[index]
      if Byte.isDigit(byte) {
        if inFraction { fractionCount += 1 }
        if digits > 0 || byte != 0x30 { digitCount += 1 }
        guard digitCount <= mostDigits else { return long(start, count) }
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
      } else if byte == UInt8(ascii: ".") {
        inFraction = true
      } else if index > 0 {
        guard let value = self.exponent(start + index + 1, count - index - 1) else {
          return long(start, count)
        }
        exponent = value
        break
      }
    }
    if digits == 0 { return short(0, scale: 0, isNegative: false) }
    return short(
      withoutTrailingZeros(digits), scale: digitCount - fractionCount + exponent,
      isNegative: start[0] == UInt8(ascii: "-"))
  }

  /// The value of an exponent; nil where it is long.
  private static func exponent(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    guard count <= 8 else { return nil }
    var value = 0
    for index in 0..<count where Byte.isDigit(start[index]) {
      value = value * 10 + Int(start[index] &- 0x30)
    }
    return start[0] == UInt8(ascii: "-") ? -value : value
  }

  private static func long(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let value = DecimalValue(literal: Array(UnsafeBufferPointer(start: start, count: count)))
    guard value.digits.count <= mostDigits else {
      return Hash.step(
        Hash.bytes(value.digits, tag: .longNumber),
        UInt64(truncatingIfNeeded: value.scale * 2 + (value.isNegative ? 1 : 0)))
    }
    let digits = value.digits.reduce(0 as UInt64) { $0 &* 10 &+ UInt64($1) }
    return short(digits, scale: value.scale, isNegative: value.isNegative)
  }

  @inline(__always)
  private static func short(_ digits: UInt64, scale: Int, isNegative: Bool) -> UInt64 {
    Hash.step(
      Hash.step(Hash.start(isNegative ? .negativeNumber : .number), digits),
      UInt64(truncatingIfNeeded: scale))
  }

  @inline(__always)
  private static func withoutTrailingZeros(_ digits: UInt64) -> UInt64 {
    var digits = digits
    while digits % 10 == 0 { digits /= 10 }
    return digits
  }
}
