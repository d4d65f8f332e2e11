import JSONSyntax

/// Gives values the type that the first one would get next.
func changeTypes(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let kind = container.child(at: run.range.lowerBound).kind.next
  guard fits(run, in: container) else {
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

/// Makes strings that hold JSON text those values, or other values strings, as the first one says.
func toggleEmbedded(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  guard fits(run, in: container) else {
    return refuse(&state, "These are too many values or bytes for one key.")
  }
  let isParsing = container.child(at: run.range.lowerBound).kind == .string
  let values = run.range.map { index in
    let node = container.child(at: index)
    return (isParsing ? node.embeddedValue : node.embedded) ?? JSONFragment(node)
  }
  let count = zip(run.range, values).count { JSONFragment(container.child(at: $0)) != $1 }
  guard count > 0 else { return refuse(&state, "None of these strings holds JSON.") }
  let what = isParsing ? "read as JSON" : "put into strings as JSON text"
  return replace(
    &state, run, values, label: "\(isParsing ? "parse" : "stringify") \(state.label(run))",
    message: "\(count) of \(run.count) values \(what). u undoes.")
}

/// Sorts the names of the objects among values, or of all objects in them as well.
func sortNames(_ state: inout State, _ run: ValueRun, _ depth: SortDepth) -> [Effect] {
  guard let document = state.document?.mine, let container = state.container(of: run) else {
    return []
  }
  guard fits(run, in: container) else {
    return refuse(&state, "These are too many values or bytes to sort at once.")
  }
  let places = run.range.filter {
    let kind = container.child(at: $0).kind
    return depth == .deep ? kind.isContainer : kind == .object
  }
  guard !places.isEmpty else {
    return refuse(&state, "There is no object in this range; Esc, and zss sorts the one around it.")
  }
  do throws(JSONEditError) {
    var (sorted, count) = (document, 0)
    for index in places {
      let (next, more) = try sorted.sortingNames(at: run.parent.appending(index), depth)
      (sorted, count) = (next, count + more)
    }
    guard count > 0, let result = sorted.node(at: run.parent) else {
      return refuse(&state, "Nothing to sort: the names are in order.")
    }
    let effects = replace(
      &state, run, run.range.map { JSONFragment(result.child(at: $0)) },
      label: "sort \(state.label(run))", message: "Sorted \(counted(count, "object")). u undoes.")
    keepFolds(&state)
    return effects
  } catch {
    return refuse(&state, "That cannot be done: \(error.message).")
  }
}

/// Whether one key may change so many values of so many bytes.
private func fits(_ run: ValueRun, in container: JSONNode) -> Bool {
  run.count <= longestRun
    && run.range.reduce(0) { $0 + container.child(at: $1).byteCount } <= wholeValueByteLimit
}

extension JSONNode {
  /// A string that holds a value as JSON text; `nil` for a string.
  fileprivate var embedded: JSONFragment? {
    kind == .string ? nil : JSONString(wtf8: compactLiteral).map(JSONFragment.string)
  }
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
