import JSONMerge
import JSONSyntax

/// Opens the selected version to be looked at.
func viewSelectedVersion(_ state: inout State) -> [Effect] {
  if let version = state.serverVersion(atRow: state.lists.history.selected) {
    return readServerVersion(&state, version, for: .view)
  }
  guard let number = state.versionNumber(atRow: state.lists.history.selected), number > 0 else {
    return showTree(&state)
  }
  return viewVersion(&state, number)
}

/// Opens a version to be looked at, with the cursor at a place, or where it is in mine.
func viewVersion(_ state: inout State, _ number: Int, at path: ChildPath? = nil) -> [Effect] {
  guard let entry = state.versions.entry(number) else {
    return refuse(&state, "This version was let go.")
  }
  let document = entry.version.document
  var tree = TreeState()
  tree.folds = .initial(for: document)
  let pointer = state.document?.mine.pointerOfCursor(state.tree.cursor)
  let place = path ?? pointer.map { document.nearestPath(to: $0) } ?? .root
  state.versions.view = VersionView(number: number, version: entry.version, tree: tree)
  let effects = openScreen(&state, .version)
  return effects
    + inViewedVersion(&state) { state in
      revealAndMove(&state, to: .value(place))
      return []
    }
}

/// Carries out a command of the tree on the version that is looked at.
///
/// Only commands that change no document are bound there.
func performInVersion(_ state: inout State, _ command: TreeCommand, count: Int?) -> [Effect] {
  inViewedVersion(&state) { performTree(&$0, command, count: count) }
}

/// Does something while the version that is looked at stands in the place of mine.
func inViewedVersion(
  _ state: inout State, _ body: (inout State) -> [Effect]
) -> [Effect] {
  guard let shown = state.showingViewedVersion else { return [] }
  let (document, tree, jumps) = (state.document, state.tree, state.jumps)
  state.document = shown.document
  state.tree = shown.tree
  let effects = body(&state)
  state.versions.view?.tree = state.tree
  state.document = document
  state.tree = tree
  state.jumps = jumps
  return effects
}

extension State {
  /// The same state with the version that is looked at in the place of mine, to be drawn.
  ///
  /// **Complexity**: O(1).
  public var showingViewedVersion: State? {
    guard let view = versions.view else { return nil }
    var state = self
    state.document = OpenDocument(version: view.version)
    state.tree = view.tree
    return state
  }
}

/// Goes from a row of the comparison to the place in the version that has it.
func viewSelectedDifference(_ state: inout State) -> [Effect] {
  let selected = state.lists.comparison.selected
  guard let comparison = state.versions.comparison, comparison.request == nil,
    comparison.changes.indices.contains(selected)
  else { return refuse(&state, "There is nothing in this list.") }
  let change = comparison.changes[selected]
  let number = change.newPath == nil ? comparison.old : comparison.new
  guard let path = change.newPath ?? change.oldPath else { return [] }
  guard number > 0 else {
    let effects = showTree(&state)
    revealAndMove(&state, to: .value(path))
    return effects
  }
  return viewVersion(&state, number, at: path)
}

extension JSONDocument {
  /// The pointer to the row of the cursor, or to the container around it; the root's at worst.
  fileprivate func pointerOfCursor(_ row: TreeRow) -> JSONPointer {
    node(at: row.path) == nil ? .root : pointer(to: row.path)
  }
}
