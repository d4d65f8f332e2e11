import JSONSyntax

/// Puts the cursor on a row, or on the nearest visible one around it, and scrolls to show it.
func moveCursor(_ state: inout State, to row: TreeRow) {
  guard let document = state.document else { return }
  if state.tree.folds.filter != nil { showFiltered(&state, row) }
  let walk = TreeWalk(document, folds: state.tree.folds, at: row)
  if state.tree.cursor != walk.row { state.document?.freshPaths = [] }
  state.tree.cursor = walk.row
  showCursor(&state)
}

/// Shows a row that a filter hides: whoever goes there wants to see it.
private func showFiltered(_ state: inout State, _ row: TreeRow) {
  guard let mine = state.document?.mine, let path = row.value, let node = mine.node(at: path)
  else { return }
  let rank = mine.rank(of: path)
  let isShown = state.tree.folds.filter?.holdsAny(of: rank..<rank + node.valueCount) == true
  if !isShown, !path.isEmpty { state.tree.folds.filter?.insert(rank) }
}

/// Scrolls as little as is needed for the cursor to be in the viewport.
///
/// **Complexity**: O(depth + rows of the viewport).
func showCursor(_ state: inout State) {
  guard let document = state.document else { return }
  let height = state.layout.listHeight
  let top = TreeWalk(document, folds: state.tree.folds, at: state.tree.top).row
  state.tree.top = top
  let cursor = state.tree.cursor
  guard top <= cursor else {
    state.tree.top = cursor
    return
  }
  var walk = TreeWalk(document, folds: state.tree.folds, at: cursor)
  for _ in 0..<(height - 1) {
    if walk.row == top || !walk.previous() { return }
  }
  if walk.row < top { return }
  state.tree.top = walk.row
}

/// Scrolls so that so many rows are visible above the cursor, as far as there are any.
func showCursor(_ state: inout State, rowsAbove: Int) {
  guard let document = state.document else { return }
  var walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor)
  for _ in 0..<rowsAbove where !walk.previous() { break }
  state.tree.top = walk.row
}

/// Keeps cursor, viewport and folds where they were after `mine` became another version.
///
/// Rows are found again by their pointers; where there is none any more, the container around it.
/// To be called whenever `mine` was set by anything but ``commit(_:_:message:)``.
///
/// **Complexity**: O(depth + folds that were changed by hand).
func followDocument(_ state: inout State, from old: JSONDocument) {
  guard let document = state.document else { return }
  if document.mine.root.id != old.root.id {
    state.tree.folds = state.tree.folds.carried(to: document.mine)
  }
  state.tree.top = .value(
    document.mine.nearestPath(to: old.pointerIfAny(to: state.tree.top.path)))
  let cursor = document.mine.nearestPath(to: old.pointerIfAny(to: state.tree.cursor.path))
  if let anchor = state.tree.selection?.anchor {
    state.tree.selection?.anchor = document.mine.nearestPath(to: old.pointerIfAny(to: anchor))
  }
  state.tree.cursor = TreeWalk(document, folds: state.tree.folds, at: .value(cursor)).row
  showCursor(&state)
}

extension JSONDocument {
  /// The pointer to a value; of the root when there is no such value.
  fileprivate func pointerIfAny(to path: ChildPath) -> JSONPointer {
    node(at: path) == nil ? .root : pointer(to: path)
  }

  /// The path of a value, or of the innermost container around its place that exists.
  func nearestPath(to pointer: JSONPointer) -> ChildPath {
    var node = root
    var path: [Int] = []
    for token in pointer.tokens {
      guard let index = node.childIndex(named: token) else { break }
      node = node.child(at: index)
      path.append(index)
    }
    return ChildPath(path)
  }
}

extension JSONNode {
  /// The place of a child by a token of a pointer: a name in an object, a number in an array.
  fileprivate func childIndex(named token: JSONString) -> Int? {
    switch kind {
    case .object: return firstIndex(named: token)
    case .array:
      guard let index = Int(token.description), index >= 0, index < count else { return nil }
      return index
    case .string, .number, .boolean, .null: return nil
    }
  }
}
