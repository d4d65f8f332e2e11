import JSONSyntax

/// A value as another type.
struct ConvertedValue {
  /// The value.
  let value: JSONFragment
  /// Whether nothing of the old one was dropped.
  let isKept: Bool

  /// A value as a type, with as much of it as the type can hold.
  ///
  /// **Complexity**: O(n) in its bytes.
  init(_ node: JSONNode, as kind: JSONKind) {
    switch kind {
    case .string: (value, isKept) = node.asString
    case .number: (value, isKept) = node.asNumber
    case .boolean: (value, isKept) = node.asBoolean
    case .null: (value, isKept) = (.null, node.isEmptyValue)
    case .object: (value, isKept) = node.asObject
    case .array: (value, isKept) = node.asArray
    }
  }
}

extension JSONNode {
  /// Whether there is nothing in it that could be dropped.
  fileprivate var isEmptyValue: Bool {
    switch kind {
    case .null: true
    case .string: string?.isEmpty ?? false
    case .object, .array: count == 0
    case .number, .boolean: false
    }
  }

  fileprivate var asString: (JSONFragment, Bool) {
    switch kind {
    case .string: (JSONFragment(self), true)
    case .number, .boolean: (.string(JSONString(literalText)), true)
    case .null: (.string(""), true)
    case .object, .array:
      (.string(JSONString(count == 0 ? "" : String(decoding: compactLiteral, as: UTF8.self))), true)
    }
  }

  fileprivate var asNumber: (JSONFragment, Bool) {
    switch kind {
    case .number: return (JSONFragment(self), true)
    case .boolean: return (Self.number(boolean == true ? "1" : "0"), true)
    case .string:
      // Text that is no number has no number to be kept.
      if let text = string, let number = try? JSONFragment.number(literal: text.wtf8) {
        return (number, true)
      }
      return (Self.number("0"), isEmptyValue)
    case .array where count == 1 && child(at: 0).kind == .number:
      return (JSONFragment(child(at: 0)), true)
    case .null, .object, .array: return (Self.number("0"), isEmptyValue)
    }
  }

  fileprivate var asBoolean: (JSONFragment, Bool) {
    switch kind {
    case .boolean: return (JSONFragment(self), true)
    case .number: return (.boolean(!isZero), ["0", "1"].contains(literalText))
    case .string:
      switch string?.description.lowercased() {
      case "true": return (.boolean(true), true)
      case "false": return (.boolean(false), true)
      default: return (.boolean(!isEmptyValue), isEmptyValue)
      }
    case .array where count == 1 && child(at: 0).kind == .boolean:
      return (JSONFragment(child(at: 0)), true)
    case .null, .object, .array: return (.boolean(!isEmptyValue), isEmptyValue)
    }
  }

  fileprivate var asObject: (JSONFragment, Bool) {
    if kind == .object { return (JSONFragment(self), true) }
    if isEmptyValue { return (.emptyObject, true) }
    if let embedded = embeddedValue, embedded.node.kind == .object { return (embedded, true) }
    let children = kind == .array ? Array(children) : [self]
    let members = children.enumerated().map { index, child in
      let name = JSONString(kind == .array ? String(index) : "value")
      return name.quoted() + Array(": ".utf8) + child.literal
    }
    return (Self.container("{", members, "}") ?? .emptyObject, true)
  }

  fileprivate var asArray: (JSONFragment, Bool) {
    if kind == .array { return (JSONFragment(self), true) }
    if isEmptyValue { return (.emptyArray, true) }
    if let embedded = embeddedValue, embedded.node.kind == .array { return (embedded, true) }
    let elements = kind == .object ? children.map(\.literal) : [literal]
    return (Self.container("[", elements, "]") ?? .emptyArray, kind != .object)
  }

  private var literalText: String { String(decoding: literal, as: UTF8.self) }

  private var isZero: Bool {
    !literal.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
      .contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  private static func number(_ digit: String) -> JSONFragment {
    // A digit is a number, so there is nothing to catch; null would stand in for it.
    (try? JSONFragment.number(literal: Array(digit.utf8))) ?? .null
  }

  private static func container(
    _ open: String, _ children: [[UInt8]], _ close: String
  ) -> JSONFragment? {
    let text = children.joined(separator: Array(", ".utf8))
    // Values with commas between them are a container: only its depth could be too much.
    return try? JSONFragment(parsing: Array(open.utf8) + text + Array(close.utf8))
  }
}
