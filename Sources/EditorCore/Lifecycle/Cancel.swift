/// Esc: gives up a save or load, else leaves a filter, then the marks of a search, else a poll.
func cancel(_ state: inout State) -> [Effect] {
  let isWaiting = state.network.save != nil || state.network.load != nil
  if !isWaiting, state.screen == .tree, state.tree.folds.filter != nil {
    return leaveFilter(&state)
  }
  if !isWaiting, state.screen == .tree, state.search.isShown { return hideMatches(&state) }
  return cancelRequests(&state)
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
