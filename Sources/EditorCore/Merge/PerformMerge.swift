import JSONMerge

/// Carries out a command of the merge.
func performMerge(_ state: inout State, _ command: MergeCommand, count: Int?) -> [Effect] {
  guard state.merge != nil else {
    return refuse(&state, "There is no merge: gm opens one when somebody saved since your base.")
  }
  switch command {
  case .nextUnresolved, .previousUnresolved, .nextHunk, .previousHunk, .down, .up, .first, .last:
    return moveInMerge(&state, command, count: count ?? 1)
  case .takeMine: return take(&state, .mine)
  case .takeBase: return take(&state, .base)
  case .takeTheirs: return take(&state, .theirs)
  case .takeBoth: return takeBoth(&state)
  case .takePrevious: return takePrevious(&state)
  case .takeAllMine: return takeAll(&state, .mine)
  case .takeAllTheirs: return takeAll(&state, .theirs)
  case .editResult: return editResult(&state)
  case .editResultAsText: return editResultAsText(&state)
  case .editResultOutside: return editResultAsText(&state, goesOutside: true)
  case .reset: return reset(&state)
  case .undo: return travel(&state, isUndo: true)
  case .redo: return travel(&state, isUndo: false)
  case .why:
    state.popup = state.merge?.cursor.map(Popup.why)
    return []
  case .switchLayout, .toggleAutomatic, .toggleUnchanged, .scrollDown, .scrollUp:
    return look(&state, command)
  case .submit: return submit(&state)
  case .abort: return abortMerge(&state)
  }
}
