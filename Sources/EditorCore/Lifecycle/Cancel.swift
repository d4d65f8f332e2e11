/// Esc: gives up a save or load, else leaves a filter, the marks of a search, or the screen; on the
/// tree at last a poll.
func cancel(_ state: inout State) -> [Effect] {
  if state.network.save != nil || state.network.load != nil { return cancelRequests(&state) }
  switch state.screen {
  case .tree:
    if state.tree.folds.filter != nil { return leaveFilter(&state) }
    if state.search.isShown { return hideMatches(&state) }
    return cancelRequests(&state)
  case .merge:
    let effects = cancelRequests(&state)
    return effects + refuse(&state, "Esc drops no decisions: q leaves the merge and keeps them.")
  case .documents, .history, .comparison, .version, .node, .presence, .myChanges, .theirChanges,
    .replace, .requestLog, .help, .text:
    return leaveByEscape(&state)
  }
}

/// Leaves a filter of the list, then the screen: nothing can be lost on it.
private func leaveByEscape(_ state: inout State) -> [Effect] {
  if state.screen.hasFilter, !state.listFilter.isEmpty {
    filterList(&state, by: "")
    return []
  }
  if state.isOnLastScreen { return refuse(&state, "There is nothing behind this list; q quits.") }
  return leaveScreen(&state)
}

/// Gives up what is under way with the server; the last resort of Esc.
func cancelRequests(_ state: inout State) -> [Effect] {
  state.network.opensMerge = false
  if let save = state.network.save {
    state.network.save = nil
    state.network.undecided = UndecidedSave(content: save.content, base: save.base)
    state.message = Message(
      .warning, "Given up. The save may have arrived: ^S finds out before it sends anything.")
    return [.cancel(save.request.id)] + pollTimer(state) + screenTimer(state)
  }
  if let load = state.network.load {
    state.network.load = nil
    state.message = Message(.information, "Loading was given up; R tries again.")
    return [.cancel(load.id)] + screenTimer(state)
  }
  if let poll = state.network.poll {
    state.network.poll = nil
    return [.cancel(poll.id)] + pollTimer(state) + screenTimer(state)
  }
  return []
}
