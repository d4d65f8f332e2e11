import JSONSyntax

/// Adds what was cut or copied last beside a place; for the root, in it.
func paste(_ state: inout State, _ place: EditPlace, isAfter: Bool, times: Int) -> [Effect] {
  guard let register = state.register else {
    return refuse(
      &state,
      "Nothing was cut or copied yet: yy copies, x cuts; JSON can be pasted from the terminal too.")
  }
  let entries = Array(repeatElement(register.entries, count: times).joined())
  return insert(&state, entries, beside: place, isAfter: isAfter)
}

/// Adds copies of values behind them.
func duplicate(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  return insert(
    &state, Register(run.range, of: container).entries,
    Insertion(
      container: container, path: run.parent, index: run.range.upperBound,
      label: "duplicate \(state.label(run))"))
}

/// Adds values beside a place; for the root, in it.
func insert(
  _ state: inout State, _ entries: [Register.Entry], beside place: EditPlace, isAfter: Bool
) -> [Effect] {
  if let parent = place.parent {
    return insert(
      &state, entries,
      Insertion(
        container: parent, path: place.parentPath, index: place.index + (isAfter ? 1 : 0),
        label: "paste into \(state.labelText(place.parentPath))"))
  }
  guard place.node.kind.isContainer else {
    return refuse(&state, "The root is a single value; T makes an object or an array of it.")
  }
  return insert(
    &state, entries,
    Insertion(
      container: place.node, path: .root, index: isAfter ? place.node.count : 0,
      label: "paste into /"))
}

/// Adds values at the end of the container at a place.
func insert(
  _ state: inout State, _ entries: [Register.Entry], into place: EditPlace
) -> [Effect] {
  insert(
    &state, entries,
    Insertion(
      container: place.node, path: place.path, index: place.node.count,
      label: "add to \(state.labelText(place.path))"))
}

/// Where values are put, and how that is called.
private struct Insertion {
  let container: JSONNode
  let path: ChildPath
  let index: Int
  let label: String
}

private func insert(
  _ state: inout State, _ entries: [Register.Entry], _ place: Insertion
) -> [Effect] {
  guard entries.count <= longestRun else {
    return refuse(&state, "\(entries.count) values are more than one key adds (\(longestRun)).")
  }
  var names = FreeNames(in: place.container, expecting: entries.count)
  var edits: [JSONEdit] = []
  var renamed: [JSONString] = []
  for (offset, entry) in entries.enumerated() {
    var name: JSONString?
    if place.container.kind == .object {
      let free = names.take(like: entry.name ?? "pasted")
      if free != entry.name { renamed.append(free) }
      name = free
    }
    edits.append(.insert(into: place.path, at: place.index + offset, name: name, entry.value))
  }
  return commit(
    &state,
    Transaction(
      label: place.label, edits: edits, cursor: place.path.appending(place.index)),
    message: message(entries.count, renamed: renamed))
}

/// What has to be said of values that were added, and of their names.
private func message(_ count: Int, renamed: [JSONString]) -> Message? {
  if count == 1 {
    return renamed.first.map { Message(.information, "Named \($0.description); r renames it.") }
  }
  let names = renamed.isEmpty ? "" : ", \(renamed.count) under a new name"
  return Message(.information, "Added \(count) values\(names). u undoes.")
}
