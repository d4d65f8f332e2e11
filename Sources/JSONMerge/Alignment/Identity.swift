import JSONSyntax

/// What makes an element of an array the same element in every version.
enum Identity: Hashable {
  /// A number that fits; every spelling of it is this case, and never `number`.
  case integer(Int)
  /// Any other number.
  case number(DecimalValue)
  case string(JSONString)

  /// The identity that a scalar gives, nil for all but numbers and strings.
  init?(_ node: JSONNode) {
    switch node.kind {
    case .number:
      if let small = node.withLiteralBytes(Self.smallInteger) {
        self = .integer(small)
      } else {
        self.init(number: node.literal)
      }
    case .string:
      guard let string = node.string else { return nil }
      self = .string(string)
    case .object, .array, .boolean, .null: return nil
    }
  }

  /// So many digits fit into an integer.
  private static let mostDigits = 18

  /// The value of a literal that is nothing but a few digits, perhaps behind a sign.
  private static func smallInteger(_ literal: Span<UInt8>) -> Int? {
    guard literal.count <= mostDigits else { return nil }
    let isNegative = literal[0] == UInt8(ascii: "-")
    var magnitude = 0
    for index in (isNegative ? 1 : 0)..<literal.count {
      let digit = literal[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      magnitude = magnitude * 10 + Int(digit)
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Whether both are small integers, the other one larger.
  func isSurelyLess(than other: Identity) -> Bool {
    guard case .integer(let one) = self, case .integer(let two) = other else { return false }
    return one < two
  }

  private init(number literal: [UInt8]) {
    let value = DecimalValue(literal: literal)
    guard let small = value.integer(mostDigits: Self.mostDigits) else {
      self = .number(value)
      return
    }
    self = .integer(small)
  }
}

extension Identity: Comparable {
  /// Numbers by value, then strings by code units.
  static func < (one: Identity, other: Identity) -> Bool {
    switch (one, other) {
    case (.integer(let left), .integer(let right)): left < right
    case (.string(let left), .string(let right)): left < right
    case (.string, _): false
    case (_, .string): true
    case (.integer, _), (.number, _): one.decimal < other.decimal
    }
  }

  private var decimal: DecimalValue {
    switch self {
    case .integer(let value): DecimalValue(literal: Array(String(value).utf8))
    case .number(let value): value
    case .string: DecimalValue(literal: [UInt8(ascii: "0")])
    }
  }
}
