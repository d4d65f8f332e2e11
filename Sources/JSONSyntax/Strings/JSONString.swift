/// The code units of a JSON string, lone surrogates included.
///
/// Equality is equality of code units: no Unicode normalisation takes part, so the two spellings of
/// an accented letter differ. `String` compares otherwise; never compare through it.
public struct JSONString: Hashable, Sendable {
  /// The code units as WTF-8: UTF-8, with each lone surrogate as three bytes.
  public let wtf8: [UInt8]

  /// The code units of a Swift string.
  public init(_ string: String) {
    wtf8 = Array(string.utf8)
  }

  /// The string with these bytes; nil unless they are well formed WTF-8.
  public init?(wtf8: [UInt8]) {
    guard GeneralizedUTF8.isWellFormed(wtf8) else { return nil }
    self.wtf8 = wtf8
  }

  /// The string with these UTF-16 code units, whatever they are.
  public init(utf16: some Sequence<UInt16>) {
    var joiner = SurrogateJoiner()
    for unit in utf16 { joiner.append(unit) }
    wtf8 = joiner.finish()
  }

  init(trusted wtf8: [UInt8]) {
    self.wtf8 = wtf8
  }

  /// Whether there is no code unit.
  public var isEmpty: Bool { wtf8.isEmpty }

  /// The UTF-16 code units.
  public var utf16: [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(wtf8.count)
    var cursor = CodeUnits(wtf8, from: 0)
    while let unit = cursor.next() { units.append(unit) }
    return units
  }
}

extension JSONString: ExpressibleByStringLiteral {
  /// The code units of a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

extension JSONString: CustomStringConvertible {
  /// The text for people: a lone surrogate shows as U+FFFD.
  public var description: String {
    String(decoding: wtf8, as: UTF8.self)
  }
}

extension JSONString: Comparable {
  /// Orders by UTF-16 code units, as RFC 8785 §3.2.3 does.
  public static func < (one: JSONString, other: JSONString) -> Bool {
    var difference = 0
    let shorter = min(one.wtf8.count, other.wtf8.count)
    while difference < shorter, one.wtf8[difference] == other.wtf8[difference] { difference += 1 }
    if difference == shorter { return one.wtf8.count < other.wtf8.count }
    // Back to the start of the code point, so that both sides are decoded from a boundary.
    while difference > 0, one.wtf8[difference] & 0xC0 == 0x80 { difference -= 1 }
    var left = CodeUnits(one.wtf8, from: difference)
    var right = CodeUnits(other.wtf8, from: difference)
    while let unit = right.next() {
      guard let mine = left.next() else { return true }
      if mine != unit { return mine < unit }
    }
    return false
  }
}
