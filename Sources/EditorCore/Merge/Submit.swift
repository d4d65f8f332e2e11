import ConditionalRequests
import JSONMerge

/// Shows what is about to be sent; refused while something is unresolved.
func submit(_ state: inout State) -> [Effect] {
  guard let session = state.merge else { return [] }
  if state.network.save != nil {
    return refuse(&state, "A save is under way; wait for the answer.")
  }
  guard session.merge.isCurrent(in: state) else {
    state.message = Message(
      .information, "The merge with the newest versions is being computed…", about: .request)
    return requestForecast(&state)
  }
  guard session.unresolved.isEmpty else {
    setCursor(&state, session.unresolved.first)
    return refuse(&state, session.submitSentence)
  }
  let summary = session.summary
  state.popup = .summary(summary)
  let what = summary.sentence
  state.message = Message(
    .information,
    state.mergesFiles
      ? "Writing \(what). Enter writes, Esc back." : "Sending \(what). Enter sends, Esc back.")
  return []
}

/// Sends the result of the merge in the place of theirs.
func sendMerged(_ state: inout State) -> [Effect] {
  guard let session = state.merge, let document = state.document, session.unresolved.isEmpty,
    session.merge.isCurrent(in: state), state.network.save == nil
  else { return submit(&state) }
  if state.mergesFiles { return writeMerged(&state, session) }
  let result = session.merge.result(resolving: session.resolutions.current).document
  let content = SentContent.merged(result, mine: document.mine)
  if result == session.theirs.document {
    let message = Message(
      .success, "The result is \(session.theirs.revision.tagText) as it is: nothing to send.")
    return settle(
      &state, SavedVersion(version: session.theirs, content: content, message: message),
      isSaveQueued: false)
  }
  if let undecided = state.network.undecided {
    return send(&state, undecided.content, over: undecided.base, intent: .resume, note: "Checking…")
  }
  return send(&state, content, over: session.theirs, intent: .guarded)
}

extension SubmitSummary {
  /// "9 paths: 5 mine, 3 theirs, 1 edited; 2 merged by rule, ]c shows them".
  public var sentence: String {
    let parts = [
      (mine, "mine"), (theirs, "theirs"), (both, "both"), (base, "base"), (edited, "edited"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let total = mine + theirs + both + base + edited
    let rules = reviews == 0 ? "" : "; \(reviews) merged by rule, ]c shows them"
    return "\(counted(total, "path")): \(parts.joined(separator: ", "))\(rules)"
  }
}
