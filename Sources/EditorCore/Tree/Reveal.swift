import JSONSyntax

/// Opens the containers around a row and puts the cursor on it.
///
/// **Complexity**: O(depth).
func revealAndMove(_ state: inout State, to row: TreeRow) {
  guard let document = state.document else { return }
  var node = document.mine.root
  var rule = state.tree.folds.rule
  let containers = row.value == nil ? row.path.count + 1 : row.path.count
  for depth in 0..<containers {
    guard node.kind.isContainer else { break }
    let (isOpen, inner) = state.tree.folds.isOpen(node.id, depth: depth, under: rule)
    rule = inner
    if !isOpen { setFold(&state, node, isOpen: true, at: row.path.prefix(depth)) }
    guard depth < row.path.count, row.path[depth] < node.count else { break }
    node = node.child(at: row.path[depth])
  }
  moveCursor(&state, to: row)
}

/// Opens or closes one container.
func setFold(
  _ state: inout State, _ node: JSONNode, isOpen: Bool, at path: some Collection<Int>
) {
  let pointer = state.document?.mine.pointerForFold(at: path)
  state.tree.folds.set(node.id, isOpen: isOpen, at: pointer)
}

extension JSONDocument {
  /// How deep containers are found again in another version; deeper ones would cost too much.
  private static let foldDepthLimit = 256

  /// The pointer by which a fold is found again; `nil` in great depth.
  func pointerForFold(at path: some Collection<Int>) -> JSONPointer? {
    path.count <= Self.foldDepthLimit ? pointer(to: ChildPath(path)) : nil
  }
}
