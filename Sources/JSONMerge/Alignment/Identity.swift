import JSONSyntax

/// What makes an element of an array the same element in every version.
enum Identity: Hashable, Comparable {
  case number(DecimalValue)
  case string(JSONString)

  /// The identity that a scalar gives, nil for all but numbers and strings.
  init?(_ node: JSONNode) {
    switch node.kind {
    case .number: self = .number(DecimalValue(literal: node.literal))
    case .string:
      guard let string = node.string else { return nil }
      self = .string(string)
    case .object, .array, .boolean, .null: return nil
    }
  }
}
