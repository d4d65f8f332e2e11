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
    case .number: self.init(number: node.literal)
    case .string:
      guard let string = node.string else { return nil }
      self = .string(string)
    case .object, .array, .boolean, .null: return nil
    }
  }

  private init(number literal: [UInt8]) {
    let mostDigits = 18
    if literal.count <= mostDigits, DecimalValue.isPlainInteger(literal) {
      let isNegative = literal.first == UInt8(ascii: "-")
      let magnitude = literal.dropFirst(isNegative ? 1 : 0)
        .reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
      self = .integer(isNegative ? -magnitude : magnitude)
      return
    }
    let value = DecimalValue(literal: literal)
    guard let small = value.integer(mostDigits: mostDigits) else {
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
