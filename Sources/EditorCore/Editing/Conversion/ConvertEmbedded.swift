import JSONSyntax

/// Makes a string that holds JSON text that value, and any other value a string that holds it.
func toggleEmbedded(_ state: inout State, _ place: EditPlace) -> [Effect] {
  place.node.kind == .string ? parseEmbedded(&state, place) : stringify(&state, place)
}

/// Puts the value that a string holds as JSON text in its place.
func parseEmbedded(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let text = place.node.string else {
    return refuse(&state, "Only a string can hold JSON text; :stringify makes one of this.")
  }
  guard text.wtf8.count <= wholeValueByteLimit else { return refuseLarge(&state) }
  let value: JSONFragment
  do throws(JSONSyntaxError) {
    value = try JSONFragment(parsing: text.wtf8)
  } catch {
    return refuse(&state, "This string holds no JSON: \(error.message).")
  }
  return commit(
    &state,
    Transaction(
      label: "parse \(state.labelText(place.path))", edits: [.replace(place.path, value)],
      cursor: place.path),
    message: Message(.information, "The string is \(value.node.kind.article) now; zj goes back."))
}

/// Puts a value as JSON text into a string in its place.
func stringify(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard place.node.byteCount <= wholeValueByteLimit else { return refuseLarge(&state) }
  guard let text = JSONString(wtf8: place.node.compactLiteral) else { return [] }
  return commit(
    &state,
    Transaction(
      label: "stringify \(state.labelText(place.path))",
      edits: [.replace(place.path, .string(text))], cursor: place.path),
    message: Message(.information, "A string with the JSON text now; zj goes back."))
}

private func refuseLarge(_ state: inout State) -> [Effect] {
  refuse(&state, "This value is larger than 1 MiB; e edits a part of it as text.")
}

extension JSONKind {
  /// The type with its article: "an object".
  var article: String {
    switch self {
    case .object, .array: "an \(word)"
    case .string, .number, .boolean: "a \(word)"
    case .null: word
    }
  }
}
