import ConditionalRequests
import JSONSyntax

/// How long to wait before the nth attempt to reach the server, in milliseconds: 1, 2, 4 … 60 s.
func backoff(attempt: Int) -> Int64 {
  min(60_000, 1_000 << Int64(min(max(attempt, 1), 7) - 1))
}

/// Nothing answers: it is tried again, at longer and longer intervals.
func wentOffline(_ state: inout State, reason: String) -> [Effect] {
  var since = state.now
  var attempt = 1
  if case .offline(let earlier, _, let attempts, _) = state.network.status {
    since = earlier
    attempt = attempts + 1
  }
  let wait = backoff(attempt: attempt)
  state.network.status = .offline(
    since: since, retryAt: state.now + wait, attempt: attempt, reason: reason)
  if attempt == 1 || state.message == nil || state.message?.topic == .offline {
    let absence = state.absenceText(reason: reason)
    state.message = Message(
      .warning, "\(absence) Retry in \(wait / 1_000) s (R now).", about: .offline)
  }
  return [.startTimer(.retry, milliseconds: wait), .stopTimer(.poll)]
}

/// The server answered: it is asked for news again.
func reached(_ state: inout State) -> [Effect] {
  state.network.lastAnswer = state.now
  if case .busy? = state.network.problem { state.network.problem = nil }
  guard case .offline = state.network.status else { return pollTimer(state) }
  state.network.status = .online
  state.message = Message(.success, state.returnText)
  return [.stopTimer(.retry)] + pollTimer(state)
}

/// Tries again what the server did not answer.
func retry(_ state: inout State) -> [Effect] {
  guard state.network.save == nil else { return [] }
  if let undecided = state.network.undecided {
    return send(
      &state, undecided.content, over: undecided.base, intent: .resume, note: "Checking…")
  }
  return poll(&state)
}

/// The server answers again and a save could not be sent before: it is sent now, if it still is
/// what the person wanted to save.
func sendUnsent(_ state: inout State) -> [Effect] {
  guard let unsent = state.network.unsent, let document = state.document,
    state.network.status == .online, state.network.save == nil
  else { return [] }
  state.network.unsent = nil
  guard document.isDirty else { return [] }
  guard unsent.isIdentical(to: document.mine), document.theirs == nil else {
    state.message = Message(.information, "\(state.returnText) ^S saves.")
    return []
  }
  return save(&state)
}
