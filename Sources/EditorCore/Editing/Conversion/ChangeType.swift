public import JSONSyntax

/// Bytes up to which a value is turned into another one as a whole.
let wholeValueByteLimit = 1_048_576

/// What the last change of type made, so that the next one starts from the same original.
public struct TypeChange: Sendable, Equatable {
  /// Where.
  var path: ChildPath
  /// The value before the first change.
  var original: JSONFragment
  /// What stands there now.
  var result: JSONFragment
}

/// Gives a value the next type: string, number, boolean, null, object, array.
///
/// Again and again at one value, each type is made of the value that stood there first, so that
/// the round leads back to it.
func changeType(_ state: inout State, _ place: EditPlace) -> [Effect] {
  changeType(&state, place, to: place.node.kind.next)
}

/// Gives a value a type, and keeps of it what the type can hold.
func changeType(_ state: inout State, _ place: EditPlace, to kind: JSONKind) -> [Effect] {
  guard place.node.byteCount <= wholeValueByteLimit else {
    return refuse(&state, "This value is larger than 1 MiB: its type stays; e edits it as text.")
  }
  guard kind != place.node.kind else { return refuse(&state, "This is a \(kind.word) already.") }
  let original = state.typeChange?.original(at: place) ?? JSONFragment(place.node)
  let converted = ConvertedValue(original.node, as: kind)
  let types = "\(place.node.kind.word) to \(kind.word)"
  let steps = state.document?.history.undo.count
  let effects = commit(
    &state,
    Transaction(
      label: "\(types) at \(state.labelText(place.path))",
      edits: [.replace(place.path, converted.value)], cursor: place.path),
    message: Message(
      .information,
      converted.isKept ? "\(types)." : "\(types); the value was not kept. T goes on, u undoes."))
  if state.document?.history.undo.count != steps,
    let node = state.document?.mine.node(at: place.path)
  {
    state.typeChange = TypeChange(
      path: place.path, original: original, result: JSONFragment(node))
  }
  return effects
}

/// Turns booleans around.
func toggleBoolean(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let value = place.node.boolean else {
    return refuse(&state, "Only true and false can be toggled; T changes the type.")
  }
  return commit(
    &state,
    Transaction(
      label: "toggle \(state.labelText(place.path))",
      edits: [.replace(place.path, .boolean(!value))], cursor: place.path))
}

extension TypeChange {
  /// The value that the first change began with, when its result still stands there.
  fileprivate func original(at place: EditPlace) -> JSONFragment? {
    place.path == path && result == JSONFragment(place.node) ? original : nil
  }
}

extension JSONKind {
  /// The types in the order in which `T` goes through them.
  static let round: [JSONKind] = [.string, .number, .boolean, .null, .object, .array]

  /// The type that `T` makes of this one.
  var next: JSONKind {
    switch self {
    case .string: .number
    case .number: .boolean
    case .boolean: .null
    case .null: .object
    case .object: .array
    case .array: .string
    }
  }

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
