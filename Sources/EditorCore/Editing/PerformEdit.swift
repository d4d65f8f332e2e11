import JSONSyntax

/// Carries out a command of the tree that changes the document.
func performEdit(_ state: inout State, _ command: EditCommand, count: Int?) -> [Effect] {
  switch command {
  case .undo: return undo(&state, count: count ?? 1)
  case .redo: return redo(&state, count: count ?? 1)
  case .repeatLast: return repeatEdit(&state, count: count)
  case .revert:
    return repeatably(&state, .command(.revert, times: 1)) { state in
      state.selectedRun.flatMap { $0.count > 1 ? $0 : nil }.map { revert(&state, $0) }
        ?? revertAtCursor(&state)
    }
  case .activate, .editValue, .clearAndEditValue, .rename, .editText, .editOutside, .addAfter,
    .addBefore, .addChild, .pasteAfter, .pasteBefore:
    break
  }
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  state.tree.selection = nil
  switch command {
  case .activate where place.node.kind.isContainer: return toggleFold(&state)
  case .activate, .editValue: return beginEditing(&state, place, isCleared: false)
  case .clearAndEditValue: return beginEditing(&state, place, isCleared: true)
  case .rename: return beginRenaming(&state, place)
  case .editText: return openText(&state, at: place.path)
  case .editOutside: return openText(&state, at: place.path, goesOutside: true)
  case .addAfter: return addSibling(&state, place, isAfter: true)
  case .addBefore: return addSibling(&state, place, isAfter: false)
  case .addChild: return addChild(&state, place)
  case .pasteAfter, .pasteBefore:
    return repeatably(&state, .command(command, times: count ?? 1)) { state in
      paste(&state, place, isAfter: command == .pasteAfter, times: count ?? 1)
    }
  case .undo, .redo, .revert, .repeatLast: return []
  }
}

/// A value of `mine` with the container around it.
struct EditPlace {
  let path: ChildPath
  let node: JSONNode
  /// The container around it; `nil` for the root.
  let parent: JSONNode?
  /// Its index in the container; 0 for the root.
  let index: Int
  /// The path of the container; the root's for the root.
  let parentPath: ChildPath

  /// The name of the value; `nil` in arrays and for the root.
  var name: JSONString? { parent?.name(at: index) }
}

extension State {
  /// The value under the cursor; `nil` on a deleted one.
  var cursorPlace: EditPlace? {
    guard let document = document?.mine, let path = tree.cursor.value,
      let node = document.node(at: path)
    else { return nil }
    let parentPath = path.parent ?? .root
    return EditPlace(
      path: path, node: node, parent: path.isEmpty ? nil : document.node(at: parentPath),
      index: path.last ?? 0, parentPath: parentPath)
  }
}
