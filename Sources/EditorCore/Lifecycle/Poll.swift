import ConditionalRequests
import JSONSyntax

/// Asks whether somebody wrote; waits while a save or a load is under way.
func poll(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return load(&state) }
  guard state.network.poll == nil, state.network.load == nil, state.network.save == nil else {
    return pollTimer(state)
  }
  let request = PendingRequest(id: state.network.makeRequestID(), since: state.now)
  state.network.poll = request
  let known = document.theirs?.version.revision ?? document.base.revision
  return [.poll(request.id, known: known), .stopTimer(.retry)]
}

/// A poll was answered.
func finishPoll(_ state: inout State, _ id: RequestID, _ reply: LoadReply) -> [Effect] {
  guard state.network.poll?.id == id else { return [] }
  state.network.poll = nil
  let asked = state.message
  let effects = takeAnswer(&state, reply)
  if reply == .notModified, asked?.topic == .request, state.message == asked {
    state.message = Message(.information, state.nothingNewText)
  }
  return effects
}

/// The order to ask again after the interval; none when nobody wants to.
func pollTimer(_ state: State) -> [Effect] {
  guard let interval = state.network.pollInterval else { return [] }
  return [.startTimer(.poll, milliseconds: max(interval, state.leastPollInterval))]
}

/// A person asks for news now.
func beginRefresh(_ state: inout State) -> [Effect] {
  if state.network.save != nil {
    return refuse(&state, "A save is under way: it asks the server anyway.")
  }
  if state.network.undecided != nil { return retry(&state) + screenTimer(state) }
  let effects = poll(&state)
  if state.network.poll != nil || state.network.load != nil {
    state.message = Message(.information, state.askingText, about: .request)
  }
  return effects + screenTimer(state)
}

/// The window lost the keyboard: who may still be looking for a while sees news as before.
func pollLess(_ state: inout State) -> [Effect] {
  state.network.lostFocusAt = state.now
  return []
}

/// A person typed or used the mouse: who comes back after a while wants to see the newest state.
func noteActivity(_ state: inout State) -> [Effect] {
  let wasIdle = state.isIdle
  state.lastKeyAt = state.now
  guard wasIdle, let interval = state.network.pollInterval, state.document != nil,
    state.network.status == .online, state.now - (state.network.lastAnswer ?? 0) >= interval
  else { return [] }
  return poll(&state)
}

extension State {
  /// No poll is due earlier: a window that nobody has looked at for a minute asks once a minute, one
  /// that nobody has typed in for as long every 15 seconds.
  fileprivate var leastPollInterval: Int64 {
    if let lost = network.lostFocusAt, now - lost >= Self.watchingTime { return Self.watchingTime }
    return isIdle ? Self.idleInterval : 0
  }

  /// Whether nobody has typed for a while.
  fileprivate var isIdle: Bool { now - lastKeyAt >= Self.watchingTime }

  /// In milliseconds.
  private static let watchingTime: Int64 = 60_000
  /// In milliseconds.
  private static let idleInterval: Int64 = 15_000
}

/// The window got the keyboard: whoever comes back wants to see the newest state.
func pollOnFocus(_ state: inout State) -> [Effect] {
  state.network.lostFocusAt = nil
  state.lastKeyAt = state.now
  guard state.network.pollInterval != nil, state.network.status == .online else { return [] }
  return poll(&state) + screenTimer(state)
}

/// Sets how often news are asked for; `nil`: never.
func setPollInterval(_ state: inout State, milliseconds: Int64?) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  state.network.pollInterval = milliseconds
  state.session.pollInterval = milliseconds
  guard let milliseconds else {
    state.message = Message(.information, state.pollText(milliseconds: nil))
    return [.stopTimer(.poll)]
  }
  state.message = Message(.information, state.pollText(milliseconds: milliseconds))
  return [.startTimer(.poll, milliseconds: milliseconds)]
}
