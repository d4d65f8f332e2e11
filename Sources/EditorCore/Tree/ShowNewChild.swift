import JSONSyntax

/// Scrolls so that the row before a child that is about to be typed is seen; the cursor stays.
///
/// **Complexity**: O(depth + rows of the viewport).
func showPlace(_ state: inout State, ofNewChildIn container: ChildPath, at index: Int) {
  guard let document = state.document else { return }
  let following = document.mine.value(following: container, index)
  var walk = TreeWalk(document, folds: state.tree.folds, at: .value(following ?? .root))
  if following == nil { walk.goToLast() } else { _ = walk.previous() }
  let cursor = state.tree.cursor
  state.tree.cursor = walk.row
  showCursor(&state)
  state.tree.cursor = cursor
}

extension JSONDocument {
  /// The value that a new child of a container would stand before; `nil` at the very end.
  fileprivate func value(following container: ChildPath, _ index: Int) -> ChildPath? {
    var (container, index) = (container, index)
    while index >= node(at: container)?.count ?? 0 {
      guard let place = container.last, let parent = container.parent else { return nil }
      (container, index) = (parent, place + 1)
    }
    return container.appending(index)
  }
}
