import JSONSyntax

/// Does an edit that `.` does again later, if it changed something.
func repeatably(
  _ state: inout State, _ edit: RepeatableEdit, _ body: (inout State) -> [Effect]
) -> [Effect] {
  let steps = state.document?.history.undo.count
  let effects = body(&state)
  if state.document?.history.undo.count != steps { state.repeatable = edit }
  return effects
}

/// Does the last edit again at the cursor; a number takes the place of the one typed then.
func repeatEdit(_ state: inout State, count: Int?) -> [Effect] {
  guard let edit = state.repeatable else {
    return refuse(&state, "There is no edit yet that could be done again.")
  }
  return repeatably(&state, edit) { state in
    switch edit {
    case .run(let command, let length, let times):
      return command.countsValues
        ? performOnRun(&state, command, length: count ?? length, times: 1)
        : performOnRun(&state, command, length: length, times: count ?? times)
    case .command(let command, let times):
      return performEdit(&state, command, count: count ?? times)
    case .conversion(let command): return performConversion(&state, command)
    case .value(let value): return setValue(&state, value)
    case .name(let name): return setName(&state, name)
    case .addition(let place, let name, let value):
      return add(&state, place, name: name, value, times: count ?? 1)
    }
  }
}

private func setValue(_ state: inout State, _ value: JSONFragment) -> [Effect] {
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  if place.path.isEmpty || place.node.kind.isContainer, !value.node.kind.isContainer {
    return refuse(&state, "Not repeated: everything in here would be lost. e edits it as text.")
  }
  if JSONFragment(place.node) == value { return refuse(&state, "This is that value already.") }
  return commit(
    &state,
    Transaction(
      label: "edit \(state.labelText(place.path))", edits: [.replace(place.path, value)],
      cursor: place.path))
}

private func setName(_ state: inout State, _ name: JSONString) -> [Effect] {
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  guard let parent = place.parent, parent.kind == .object else {
    return refuse(&state, "Only members of objects have names.")
  }
  guard parent.firstIndex(named: name) == nil else {
    return refuse(&state, "Not repeated: there is a member \(name.description) here already.")
  }
  return commit(
    &state,
    Transaction(
      label: "rename \(state.labelText(place.path))", edits: [.rename(place.path, to: name)],
      cursor: place.path))
}

private func add(
  _ state: inout State, _ relation: RepeatableEdit.AdditionPlace, name: JSONString?,
  _ value: JSONFragment, times: Int
) -> [Effect] {
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  let entries = Array(repeating: Register.Entry(name: name, value: value), count: times)
  switch relation {
  case .after: return insert(&state, entries, beside: place, isAfter: true)
  case .before: return insert(&state, entries, beside: place, isAfter: false)
  case .child:
    guard place.node.kind.isContainer else {
      return refuse(&state, "Only objects and arrays have children; o adds after this value.")
    }
    revealChildren(&state, of: place)
    return insert(&state, entries, into: place)
  }
}

/// Says that a deleted value cannot be edited.
func refuseDeleted(_ state: inout State) -> [Effect] {
  refuse(&state, "This value is deleted; gx brings it back.")
}
