import JSONSyntax

/// How deep places are remembered; deeper ones would cost too much.
private let rememberedDepth = 256

/// Remembers where the cursor stands, before a big move.
func rememberPlace(_ state: inout State) { rememberPlace(&state, state.tree) }

/// Remembers where the cursor stood before a big move that was shown already.
func rememberPlace(_ state: inout State, _ tree: TreeState) {
  guard let place = state.pointer(of: tree.cursor) else { return }
  state.jumps.remember(place)
}

/// Goes back to where the cursor was before its last big moves.
func jumpBack(_ state: inout State, times: Int) -> [Effect] {
  jump(&state, times: times, end: "There is no place further back.") { state in
    guard let place = state.pointer(of: state.tree.cursor) else { return nil }
    return state.jumps.back(from: place)
  }
}

/// Goes forward again to where one went back from.
func jumpForward(_ state: inout State, times: Int) -> [Effect] {
  jump(&state, times: times, end: "There is no place further on; ^O goes back.") { state in
    state.jumps.forward()
  }
}

private func jump(
  _ state: inout State, times: Int, end: String, _ step: (inout State) -> JSONPointer?
) -> [Effect] {
  var target: JSONPointer?
  for _ in 0..<times {
    guard let next = step(&state) else { break }
    target = next
  }
  guard let target, let mine = state.document?.mine else { return refuse(&state, end) }
  revealAndMove(&state, to: .value(mine.nearestPath(to: target)))
  return []
}

extension State {
  /// The pointer to a row; `nil` without a document and in great depth.
  fileprivate func pointer(of row: TreeRow) -> JSONPointer? {
    guard let mine = document?.mine, row.path.count <= rememberedDepth else { return nil }
    return mine.pointer(to: mine.nearestPath(to: row.path))
  }
}

extension Command {
  /// Whether the cursor may go far away by it.
  var isJump: Bool {
    switch self {
    case .tree(.move(.first)), .tree(.move(.last)), .list(.open): return true
    case .tree(.find(let command)):
      switch command {
      case .nextMatch, .previousMatch, .sameNameForward, .sameNameBackward, .nextMine,
        .previousMine, .nextTheirs, .previousTheirs:
        return true
      case .search, .filter, .path, .jumpBack, .jumpForward: return false
      }
    default: return false
    }
  }
}
