import JSONSyntax

/// Opens or closes containers of the tree.
func performFold(_ state: inout State, _ command: FoldCommand, level: Int) -> [Effect] {
  switch command {
  case .openAll: state.tree.folds.setAll(openDepth: .max)
  case .closeAll: state.tree.folds.setAll(openDepth: 1)
  case .openToLevel: state.tree.folds.setAll(openDepth: level)
  case .toggle: return toggleFold(&state)
  case .openRecursively: return setSubtree(&state, isOpen: true)
  case .closeRecursively: return setSubtree(&state, isOpen: false)
  }
  moveCursor(&state, to: state.tree.cursor)
  return []
}

/// Opens or closes the container under the cursor.
func toggleFold(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  let walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor)
  guard walk.ghost == nil, walk.level.node.kind.isContainer else {
    return refuse(&state, "Only objects and arrays can be opened and closed.")
  }
  setFold(&state, walk.level.node, isOpen: !walk.level.isOpen, at: walk.path)
  moveCursor(&state, to: state.tree.cursor)
  return []
}

/// Opens or closes the container under the cursor, else the one around it, with all that is in it.
private func setSubtree(_ state: inout State, isOpen: Bool) -> [Effect] {
  guard let document = state.document else { return [] }
  var path = state.tree.cursor.path
  var node = document.mine.node(at: path)
  if let scalar = node, !scalar.kind.isContainer {
    path = path.parent ?? .root
    node = document.mine.node(at: path)
  }
  guard let node, node.kind.isContainer else {
    return refuse(&state, "Only objects and arrays can be opened and closed.")
  }
  state.tree.folds.setSubtree(
    node.id, isOpen: isOpen, at: document.mine.pointerForFold(at: path))
  moveCursor(&state, to: state.tree.cursor)
  return []
}
