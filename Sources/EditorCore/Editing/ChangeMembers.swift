import JSONSyntax

/// Deletes values, the one at a place and those that follow in the same container.
func delete(_ state: inout State, _ place: EditPlace, times: Int) -> [Effect] {
  guard let parent = place.parent else {
    return refuse(&state, "The root cannot be deleted; i or e gives it another value.")
  }
  let count = min(times, parent.count - place.index)
  let label = "delete \(state.pointerText(place.path))"
  return commit(
    &state,
    Transaction(
      label: count == 1 ? label : "\(label) and \(count - 1) more",
      edits: Array(repeating: .remove(place.path), count: count),
      cursor: place.cursorWithout(count)),
    message: Message(
      .information, "Deleted \(count == 1 ? "one value" : "\(count) values"). u undoes."))
}

/// Deletes the value at a place and keeps it for `p`.
func cut(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard place.parent != nil else {
    return refuse(&state, "The root cannot be cut; yy copies it.")
  }
  state.register = Register(name: place.name, value: JSONFragment(place.node))
  return commit(
    &state,
    Transaction(
      label: "cut \(state.pointerText(place.path))", edits: [.remove(place.path)],
      cursor: place.cursorWithout(1)),
    message: Message(.information, "Cut; p pastes it."))
}

/// Adds what was cut or copied last beside a place; for the root, in it.
func paste(_ state: inout State, _ place: EditPlace, isAfter: Bool) -> [Effect] {
  guard let register = state.register else {
    return refuse(&state, "Nothing was cut or copied yet.")
  }
  let path: ChildPath
  let container: JSONNode
  let index: Int
  if let parent = place.parent {
    (path, container, index) = (place.parentPath, parent, place.index + (isAfter ? 1 : 0))
  } else {
    guard place.node.kind.isContainer else {
      return refuse(&state, "The root is a single value: nothing can stand beside it.")
    }
    (path, container, index) = (.root, place.node, isAfter ? place.node.count : 0)
  }
  let name = container.kind == .object ? container.freeName(like: register.name ?? "pasted") : nil
  let isRenamed = name != nil && name != register.name
  return commit(
    &state,
    Transaction(
      label: "paste into \(state.pointerText(path))",
      edits: [.insert(into: path, at: index, name: name, register.value)],
      cursor: path.appending(index)),
    message: isRenamed
      ? Message(.information, "Pasted as \(name?.description ?? ""); r renames it.") : nil)
}

/// Adds a copy of the value at a place behind it.
func duplicate(_ state: inout State, _ place: EditPlace) -> [Effect] {
  guard let parent = place.parent else { return refuse(&state, "The root cannot be duplicated.") }
  let name = place.name.map { parent.freeName(like: $0) }
  return commit(
    &state,
    Transaction(
      label: "duplicate \(state.pointerText(place.path))",
      edits: [
        .insert(
          into: place.parentPath, at: place.index + 1, name: name, JSONFragment(place.node))
      ],
      cursor: place.parentPath.appending(place.index + 1)),
    message: name.map { Message(.information, "Named \($0.description); r renames it.") })
}

/// Moves the value at a place among its siblings.
func move(_ state: inout State, _ place: EditPlace, distance: Int) -> [Effect] {
  guard let parent = place.parent else { return refuse(&state, "The root has no siblings.") }
  let target = min(max(place.index + distance, 0), parent.count - 1)
  guard target != place.index else {
    return refuse(&state, "This is the \(distance > 0 ? "last" : "first") one in here.")
  }
  return commit(
    &state,
    Transaction(
      label: "move \(state.pointerText(place.path))",
      edits: [.move(from: place.path, into: place.parentPath, at: target, name: nil)],
      cursor: place.parentPath.appending(target)))
}

extension EditPlace {
  /// Where the cursor goes when this value and some that follow are gone.
  fileprivate func cursorWithout(_ count: Int) -> ChildPath {
    let left = (parent?.count ?? 0) - count
    if left == 0 { return parentPath }
    return parentPath.appending(min(index, left - 1))
  }
}

extension JSONNode {
  /// A name that no member has: the wanted one, else with "copy" and a number.
  func freeName(like wanted: JSONString) -> JSONString {
    if firstIndex(named: wanted) == nil { return wanted }
    var taken: Set<JSONString> = []
    for member in members { if let name = member.name { taken.insert(name) } }
    var number = 1
    while true {
      let suffix = number == 1 ? " copy" : " copy \(number)"
      if let name = JSONString(wtf8: wanted.wtf8 + Array(suffix.utf8)), !taken.contains(name) {
        return name
      }
      number += 1
    }
  }
}
