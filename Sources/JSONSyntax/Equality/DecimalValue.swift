/// The exact value of a JSON number: significant digits and a power of ten.
///
/// Numbers of any length and exponent are compared without rounding: 1, 1.0 and 10e-1 are one
/// value, and so are 0, -0 and 0e9.
public struct DecimalValue: Hashable, Sendable {
  /// Whether the value is below zero.
  public let isNegative: Bool
  /// The significant digits (0 to 9), without zeros at either end; empty for zero.
  public let digits: [UInt8]
  /// The value is 0.DIGITS times ten to this power; 0 for zero.
  public let scale: Int
  /// The exponent as written, where it is too long for arithmetic.
  let hugeExponent: [UInt8]

  /// Reads a number as JSON spells it; the text must be a valid number.
  public init(literal: [UInt8]) {
    var whole: [UInt8] = []
    var fractionCount = 0
    var index = 0
    var negative = false
    if literal.first == UInt8(ascii: "-") {
      negative = true
      index = 1
    }
    var inFraction = false
    scan: while index < literal.count {
      switch literal[index] {
      case UInt8(ascii: "."): inFraction = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"): break scan
      default:
        whole.append(literal[index] &- UInt8(ascii: "0"))
        if inFraction { fractionCount += 1 }
      }
      index += 1
    }
    let exponent = Exponent(text: literal[min(index + 1, literal.count)...])
    let leading = whole.prefix { $0 == 0 }.count
    let significant = whole.dropFirst(leading)
    guard let last = significant.lastIndex(where: { $0 != 0 }) else {
      self.init(isNegative: false, digits: [], scale: 0, hugeExponent: [])
      return
    }
    self.init(
      isNegative: negative, digits: Array(significant[...last]),
      scale: significant.count - fractionCount + exponent.value, hugeExponent: exponent.huge)
  }

  private init(isNegative: Bool, digits: [UInt8], scale: Int, hugeExponent: [UInt8]) {
    self.isNegative = isNegative
    self.digits = digits
    self.scale = scale
    self.hugeExponent = hugeExponent
  }

  /// The value as an integer, if it is one of no more than so many digits.
  public func integer(mostDigits: Int) -> Int? {
    guard scale >= digits.count, scale <= mostDigits, hugeExponent.isEmpty else { return nil }
    let padding = repeatElement(UInt8(0), count: scale - digits.count)
    let magnitude = (digits + padding).reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether a literal is a whole number that has no other spelling without point and exponent.
  public static func isPlainInteger(_ literal: [UInt8]) -> Bool {
    if literal == [UInt8(ascii: "-"), UInt8(ascii: "0")] { return false }
    return !literal.contains { byte in
      byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
    }
  }

  /// Whether two literals are spellings of the same value.
  public static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if one == other { return true }
    if isPlainInteger(one), isPlainInteger(other) { return false }
    return DecimalValue(literal: one) == DecimalValue(literal: other)
  }
}

extension DecimalValue: Comparable {
  /// Orders by value; exponents too long for arithmetic by their text.
  public static func < (one: DecimalValue, other: DecimalValue) -> Bool {
    if one.sign != other.sign { return one.sign < other.sign }
    return one.isNegative ? other.isSmaller(than: one) : one.isSmaller(than: other)
  }

  private var sign: Int {
    if digits.isEmpty { return 0 }
    return isNegative ? -1 : 1
  }

  /// Compares magnitudes; huge exponents are ordered by their text, which is enough for an order.
  private func isSmaller(than other: DecimalValue) -> Bool {
    if hugeExponent != other.hugeExponent {
      return hugeExponent.lexicographicallyPrecedes(other.hugeExponent)
    }
    if scale != other.scale { return scale < other.scale }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}

/// The exponent of a number: a value where it fits, else its text.
private struct Exponent {
  /// Exponents of up to this many digits are calculated with.
  static let maximumDigits = 17

  let value: Int
  let huge: [UInt8]

  init(text: ArraySlice<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = text.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
      .drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= Self.maximumDigits else {
      value = 0
      huge = (isNegative ? [UInt8(ascii: "-")] : []) + digits
      return
    }
    let magnitude = digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    value = isNegative ? -magnitude : magnitude
    huge = []
  }
}
