public import JSONSyntax

/// Bytes up to which a container is turned into another type with its content.
private let convertedByteLimit = 1_048_576

/// Turns a boolean around.
func toggleBoolean(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let value = place.node.boolean else {
    return refuse(&state, "Only true and false can be toggled; T changes the type.")
  }
  return commit(
    &state,
    Transaction(
      label: "toggle \(state.pointerText(place.path))",
      edits: [.replace(place.path, .boolean(!value))], cursor: place.path))
}

/// Gives a value the next type: string, number, boolean, null, object, array.
func changeType(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard place.node.byteCount <= convertedByteLimit else {
    return refuse(&state, "This value is too large to change its type; e edits it as text.")
  }
  let (value, isKept) = place.node.convertedToNextType()
  let types = "\(place.node.kind.word) to \(value.node.kind.word)"
  return commit(
    &state,
    Transaction(
      label: "\(types) at \(state.pointerText(place.path))",
      edits: [.replace(place.path, value)], cursor: place.path),
    message: Message(
      .information, isKept ? "\(types)." : "\(types); the value was not kept. u undoes."))
}

extension JSONKind {
  /// The type as people say it.
  public var word: String {
    switch self {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .null: "null"
    }
  }
}

extension JSONNode {
  /// The value as the next type, and whether nothing of it was dropped.
  fileprivate func convertedToNextType() -> (JSONFragment, isKept: Bool) {
    switch kind {
    case .string:
      // Text that is no number has no number to be kept.
      if let text = string, let number = try? JSONFragment.number(literal: text.wtf8) {
        return (number, true)
      }
      return (Self.zero, string?.isEmpty ?? false)
    case .number: return (.boolean(!isZero), literal == [UInt8(ascii: "0")])
    case .boolean: return (.null, boolean == false)
    case .null: return (.emptyObject, true)
    case .object:
      return (elements, count == 0)
    case .array:
      let text = count == 0 ? "" : String(decoding: literal, as: UTF8.self)
      return (.string(JSONString(text)), true)
    }
  }

  private static var zero: JSONFragment {
    // `0` is a number, so there is nothing to catch; null would stand in for it.
    (try? JSONFragment.number(literal: [UInt8(ascii: "0")])) ?? .null
  }

  private var isZero: Bool {
    !literal.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
      .contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
  }

  /// The values of the members as an array, each as it is written.
  private var elements: JSONFragment {
    let text = children.map(\.literal).joined(separator: Array(", ".utf8))
    // Values with commas between them are an array, so there is nothing to catch.
    return (try? JSONFragment(parsing: [UInt8(ascii: "[")] + text + [UInt8(ascii: "]")]))
      ?? .emptyArray
  }
}
