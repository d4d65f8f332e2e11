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
