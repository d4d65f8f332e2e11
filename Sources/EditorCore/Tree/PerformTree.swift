/// Carries out a command of the tree.
func performTree(_ state: inout State, _ command: TreeCommand, count: Int?) -> [Effect] {
  guard let document = state.document else {
    return refuse(&state, "There is no document yet.")
  }
  if document.awaitsRepair, !command.mends {
    return refuse(&state, "There is no tree: the document is not JSON. e opens its text.")
  }
  switch command {
  case .move(let movement):
    if state.tree.selection?.isHeld == false { state.tree.selection = nil }
    let effects = performMovement(&state, movement, count: count)
    saySelection(&state)
    return effects
  case .fold(let command): return performFold(&state, command, level: count ?? 1)
  case .scroll(let command): return performScroll(&state, command)
  case .find(let command): return performFind(&state, command, times: count ?? 1)
  case .select(let command): return performSelection(&state, command, count: count)
  case .run(let command): return performOnRun(&state, command, count: count)
  case .convert(let command): return performConversion(&state, command)
  case .copy(let command): return performCopy(&state, command)
  case .edit(let command): return performEdit(&state, command, count: count)
  }
}

private func performScroll(_ state: inout State, _ command: ScrollCommand) -> [Effect] {
  let height = state.layout.listHeight
  switch command {
  case .center: showCursor(&state, rowsAbove: (height - 1) / 2)
  case .top: showCursor(&state, rowsAbove: 0)
  case .bottom: showCursor(&state, rowsAbove: height - 1)
  }
  return []
}

private func performFind(_ state: inout State, _ command: FindCommand, times: Int) -> [Effect] {
  switch command {
  case .search: return openSearch(&state)
  case .nextMatch: return repeatSearch(&state, isReversed: false, times: times)
  case .previousMatch: return repeatSearch(&state, isReversed: true, times: times)
  case .filter: return toggleFilter(&state)
  case .path: return openPathFinder(&state)
  case .jumpBack: return jumpBack(&state, times: times)
  case .jumpForward: return jumpForward(&state, times: times)
  case .sameNameForward: return searchSameName(&state, isBackward: false, times: times)
  case .sameNameBackward: return searchSameName(&state, isBackward: true, times: times)
  case .nextMine: return goToChange(&state, isMine: true, isForward: true, times: times)
  case .previousMine: return goToChange(&state, isMine: true, isForward: false, times: times)
  case .nextTheirs: return goToChange(&state, isMine: false, isForward: true, times: times)
  case .previousTheirs: return goToChange(&state, isMine: false, isForward: false, times: times)
  }
}

extension TreeCommand {
  /// Whether it leads out of a document that is no JSON.
  fileprivate var mends: Bool {
    [.edit(.editText), .edit(.editOutside), .edit(.undo), .edit(.redo)].contains(self)
  }
}
