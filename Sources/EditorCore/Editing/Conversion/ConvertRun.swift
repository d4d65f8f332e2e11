import JSONSyntax

/// Gives values the type that the first one would get next.
func changeTypes(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let kind = container.child(at: run.range.lowerBound).kind.next
  let bytes = run.range.reduce(0) { $0 + container.child(at: $1).byteCount }
  guard run.count <= longestRun, bytes <= wholeValueByteLimit else {
    return refuse(&state, "These are too many values or bytes to change their type at once.")
  }
  let converted = run.range.map { ConvertedValue(container.child(at: $0), as: kind) }
  let lost = converted.count { !$0.isKept }
  return replace(
    &state, run, converted.map(\.value), label: "\(kind.word) of \(state.label(run))",
    message: lost == 0
      ? "\(run.count) values to \(kind.word)."
      : "\(run.count) values to \(kind.word); \(lost) were not kept. u undoes.")
}

/// Turns the booleans among values around.
func toggleBooleans(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run), run.count <= longestRun else {
    return refuse(&state, "These are too many values to toggle at once.")
  }
  let values = run.range.map { container.child(at: $0) }
  let count = values.count { $0.boolean != nil }
  guard count > 0 else { return refuse(&state, "There is no true or false in this range.") }
  return replace(
    &state, run, values.map { $0.boolean.map { .boolean(!$0) } ?? JSONFragment($0) },
    label: "toggle \(state.label(run))", message: "Toggled \(count) of \(run.count) values.")
}

/// Puts other values in place of a run, as far as they differ; the run stays selected.
private func replace(
  _ state: inout State, _ run: ValueRun, _ values: [JSONFragment], label: String, message: String
) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let edits = zip(run.range, values).compactMap { index, value in
    JSONFragment(container.child(at: index)) == value
      ? nil : JSONEdit.replace(run.parent.appending(index), value)
  }
  return commit(
    &state, run, Transaction(label: label, edits: edits, cursor: state.tree.cursor.path),
    message: Message(.information, message))
}
