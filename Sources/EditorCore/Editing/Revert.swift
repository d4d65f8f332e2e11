import JSONMerge
import JSONSyntax

/// Makes the value under the cursor what it is in base, with everything in it.
func revertAtCursor(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  switch state.tree.cursor {
  case .deleted(let ghost): return restore(&state, ghost)
  case .value(let path):
    let own = document.myMarks.changes(at: path).map { document.changes[$0] }
    if own.contains(where: { $0.kind == .added }) { return removeAdded(&state, path) }
    if document.myMarks.isAdded(path) {
      return refuse(&state, "This came with a value that you added around it; gx there removes it.")
    }
    let isChanged =
      !own.isEmpty || document.myMarks.count(inside: path) > 0
      || document.ghosts.count(inside: path) > 0
    guard isChanged, let basePath = document.correspondence.oldPath(ofNew: path) else {
      return refuse(&state, "Nothing was changed here.")
    }
    return replaceWithBase(&state, path, basePath)
  }
}

/// Takes one of my changes back, as it is listed.
func revert(_ state: inout State, _ change: JSONChange) -> [Effect] {
  guard let document = state.document else { return [] }
  switch (change.newPath, change.oldPath) {
  case (let path?, nil): return removeAdded(&state, path)
  case (nil, let basePath?):
    guard let ghost = document.ghosts.around(basePath) else {
      return refuse(&state, "The place where it stood is gone; :go to the container and gx there.")
    }
    return restore(&state, ghost)
  case (let path?, let basePath?): return replaceWithBase(&state, path, basePath)
  case (nil, nil): return []
  }
}

private func removeAdded(_ state: inout State, _ path: ChildPath) -> [Effect] {
  guard let parent = path.parent, let index = path.last else { return [] }
  let left = (state.document?.mine.node(at: parent)?.count ?? 1) - 1
  return commit(
    &state,
    Transaction(
      label: "revert \(state.labelText(path))", edits: [.remove(path)],
      cursor: left == 0 ? parent : parent.appending(min(index, left - 1))),
    message: Message(.information, "Removed what you added. u undoes."))
}

private func restore(_ state: inout State, _ ghost: Ghost) -> [Effect] {
  guard let base = state.document?.base.document, let index = ghost.base.last,
    let parent = base.node(at: ChildPath(ghost.base.dropLast())), index < parent.count
  else { return [] }
  if let name = parent.name(at: index),
    state.document?.mine.node(at: ghost.parent)?.firstIndex(named: name) != nil
  {
    return refuse(&state, "There is another member with this name now; rename that one first.")
  }
  let path = ghost.parent.appending(ghost.after + 1)
  let inserted = JSONEdit.insert(
    into: ghost.parent, at: ghost.after + 1, name: parent.name(at: index),
    JSONFragment(parent.child(at: index)))
  return commit(
    &state,
    Transaction(label: "restore a deleted value", edits: [inserted], cursor: path),
    message: Message(.information, "Brought back from base. u undoes."))
}

private func replaceWithBase(
  _ state: inout State, _ path: ChildPath, _ basePath: ChildPath
) -> [Effect] {
  guard let edits = state.document?.editsPuttingBack(basePath, at: path), !edits.isEmpty else {
    return []
  }
  return commit(
    &state,
    Transaction(label: "revert \(state.labelText(path))", edits: edits, cursor: path),
    message: Message(.information, "As in base again. u undoes."))
}

extension JSONDocument {
  /// The name of the value at a path; `nil` in arrays and for the root.
  func name(at path: ChildPath) -> JSONString? {
    guard let parent = path.parent, let index = path.last, let node = node(at: parent),
      index < node.count
    else { return nil }
    return node.name(at: index)
  }
}
