import JSONSyntax

/// Moves the cursor of the tree.
func performMovement(_ state: inout State, _ movement: TreeMovement, count: Int?) -> [Effect] {
  let times = count ?? 1
  let height = state.layout.listHeight
  switch movement {
  case .down: moveCursor(&state, rows: times)
  case .up: moveCursor(&state, rows: -times)
  case .halfPageDown: scroll(&state, rows: times * max(1, height / 2))
  case .halfPageUp: scroll(&state, rows: -times * max(1, height / 2))
  case .pageDown: scroll(&state, rows: times * height)
  case .pageUp: scroll(&state, rows: -times * height)
  case .first: moveCursor(&state, to: .value(.root))
  case .last: return goToLast(&state, number: count)
  case .collapseOrParent: return collapseOrParent(&state)
  case .expandOrFirstChild: return expandOrFirstChild(&state)
  case .nextSibling: return goToSibling(&state, distance: times)
  case .previousSibling: return goToSibling(&state, distance: -times)
  case .parent: return goToParent(&state, times: times)
  }
  return []
}

/// Rows that a single command moves by at most.
private let highestRowCount = 20_000

/// Moves the cursor by visible rows, as far as there are any.
private func moveCursor(_ state: inout State, rows: Int) {
  guard let document = state.document else { return }
  var walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor)
  for _ in 0..<min(abs(rows), highestRowCount) {
    guard rows > 0 ? walk.next() : walk.previous() else { break }
  }
  moveCursor(&state, to: walk.row)
}

/// Moves cursor and viewport by visible rows, as far as there are any.
private func scroll(_ state: inout State, rows: Int) {
  guard let document = state.document else { return }
  var walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.top)
  for _ in 0..<min(abs(rows), highestRowCount) {
    guard rows > 0 ? walk.next() : walk.previous() else { break }
  }
  state.tree.top = walk.row
  moveCursor(&state, rows: rows)
  fillViewport(&state)
}

/// Scrolls back when there are empty rows below the last one.
func fillViewport(_ state: inout State) {
  guard let document = state.document else { return }
  var walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.top)
  var missing = state.layout.listHeight - 1
  while missing > 0, walk.next() { missing -= 1 }
  guard missing > 0 else { return }
  walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.top)
  while missing > 0, walk.previous() { missing -= 1 }
  state.tree.top = walk.row
}

private func goToLast(_ state: inout State, number: Int?) -> [Effect] {
  if let number { return goToRow(&state, number: number) }
  guard let document = state.document else { return [] }
  var walk = TreeWalk(document, folds: state.tree.folds, at: .value(.root))
  walk.goToLast()
  moveCursor(&state, to: walk.row)
  return []
}

private func collapseOrParent(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  let walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor)
  guard walk.ghost == nil, walk.level.isOpen, walk.level.node.count > 0 else {
    return goToParent(&state, times: 1)
  }
  setFold(&state, walk.level.node, isOpen: false, at: walk.path)
  moveCursor(&state, to: state.tree.cursor)
  return []
}

private func expandOrFirstChild(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  var walk = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor)
  guard walk.ghost == nil, walk.level.node.kind.isContainer else {
    return refuse(&state, "Only objects and arrays can be opened.")
  }
  if walk.level.isOpen {
    let depth = walk.depth
    if walk.next(), walk.depth > depth { moveCursor(&state, to: walk.row) }
  } else {
    setFold(&state, walk.level.node, isOpen: true, at: walk.path)
    moveCursor(&state, to: state.tree.cursor)
  }
  return []
}

private func goToSibling(_ state: inout State, distance: Int) -> [Effect] {
  guard let document = state.document?.mine else { return [] }
  let end = distance > 0 ? "This is the last one in here." : "This is the first one in here."
  switch state.tree.cursor {
  case .deleted(let ghost):
    guard let node = document.node(at: ghost.parent) else { return [] }
    let index = distance > 0 ? ghost.after + distance : ghost.after + 1 + distance
    guard node.count > 0, (0..<node.count).contains(index) else { return refuse(&state, end) }
    moveCursor(&state, to: .value(ghost.parent.appending(index)))
  case .value(let path):
    guard let parent = path.parent, let index = path.last, let node = document.node(at: parent)
    else { return refuse(&state, "The root has no siblings.") }
    let target =
      state.shownSibling(of: path, distance: distance)
      ?? parent.appending(min(max(index + distance, 0), node.count - 1))
    if target == path { return refuse(&state, end) }
    moveCursor(&state, to: .value(target))
  }
  return []
}

private func goToParent(_ state: inout State, times: Int) -> [Effect] {
  var path = state.tree.cursor.path
  if state.tree.cursor.value == nil {
    path = ChildPath(path.dropLast(times - 1))
  } else {
    if path.isEmpty { return refuse(&state, "This is the root.") }
    path = ChildPath(path.dropLast(times))
  }
  moveCursor(&state, to: .value(path))
  return []
}
