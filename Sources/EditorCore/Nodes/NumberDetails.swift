import JSONSyntax

/// What can be said of a number: what a reader makes of it that knows only doubles.
struct NumberDetails {
  private let literal: String

  init(_ node: JSONNode) { literal = String(decoding: node.literal, as: UTF8.self) }

  /// The facts, its spelling first.
  var facts: [Fact] { [Fact("spelling", literal), double] }

  /// How IEEE 754 doubles hold it, which most readers use (RFC 8259, section 6).
  private var double: Fact {
    guard let value = Double(literal), value.isFinite else {
      return Fact("as double", "too large: most readers cannot hold it", .warning)
    }
    let text = "\(value)"
    guard Decimal(text) != Decimal(literal) else { return Fact("as double", "the same") }
    return Fact("as double", "\(text): most readers lose digits", .warning)
  }
}

/// The digits of a decimal numeral and their place, however it was spelled.
private struct Decimal: Equatable {
  private var isNegative = false
  private var digits: [UInt8] = []
  private var exponent = 0

  init(_ text: String) {
    let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    var fraction: Int?
    for byte in parts[0].utf8 {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): fraction = 0
      default:
        digits.append(byte)
        if let count = fraction { fraction = count + 1 }
      }
    }
    exponent = (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - (fraction ?? 0)
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    if digits.isEmpty { (exponent, isNegative) = (0, false) }
  }
}
