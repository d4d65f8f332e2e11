import ConditionalRequests
import JSONSyntax

/// A save came to its end.
func finishSave(_ state: inout State, _ id: RequestID, _ reply: SaveReply) -> [Effect] {
  guard let save = state.network.save, save.request.id == id else { return [] }
  state.network.save = nil
  if state.mergesFiles { return finishWriting(&state, reply.outcome) }
  let effects = take(&state, reply, of: save)
  if state.network.save == nil { state.network.quitsAfterSave = false }
  return effects
}

private func take(_ state: inout State, _ reply: SaveReply, of save: PendingSave) -> [Effect] {
  switch reply.outcome {
  case .saved(let revision, let evidence):
    return reached(&state) + saved(&state, reply, revision, evidence, save)
  case .refused(let theirs, let afterUnknown):
    return reached(&state)
      + refused(&state, reply.version, theirs, save, afterUnknown: afterUnknown)
  case .overtaken(let theirs):
    return reached(&state) + overtaken(&state, reply.version, theirs, save)
  case .unreachable(let fault):
    return unreachable(&state, fault, save)
  case .undecided(let fault):
    return undecided(&state, fault, save)
  case .gone, .conflictingState, .preconditionRequired, .needsCredentials, .rejected, .busy,
    .redirected, .unsupported:
    return reached(&state) + rejected(&state, reply.outcome, save)
  }
}

/// The server has what was sent.
private func saved(
  _ state: inout State, _ reply: SaveReply, _ revision: Revision, _ evidence: SaveEvidence,
  _ save: PendingSave
) -> [Effect] {
  let isVerbatim = evidence == .plain || evidence == .created || evidence == .unguarded
  // The same bytes: the document that was sent keeps its identities, and with them the folds.
  guard let document = isVerbatim ? save.content.document : reply.version?.document else {
    return unreadable(&state, revision, save)
  }
  let message = savedMessage(state, revision, evidence, count: save.pathCount)
  let version = DocumentVersion(revision: revision, document: document)
  return settle(
    &state,
    SavedVersion(version: version, content: save.content, message: message),
    isSaveQueued: save.isSaveQueued)
}

private func savedMessage(
  _ state: State, _ revision: Revision, _ evidence: SaveEvidence, count: Int
) -> Message {
  let tag = state.savedText(revision)
  switch evidence {
  case .plain, .created:
    return Message(
      .success,
      "Saved \(tag) at \(state.clock(state.now)) (\(count == 0 ? "layout only" : counted(count, "path")))."
    )
  case .unguarded:
    return Message(
      .warning, "Saved \(tag) without a guard: a conflict would not have been detected.")
  case .alreadyApplied:
    return Message(.success, "Saved \(tag): the server had it already.")
  case .serverRewrote:
    return Message(
      .warning, "Saved \(tag); the server stored it in other words: gd shows what is left.")
  case .carriedForward:
    return Message(
      .success, "Saved; \(revision.writer) saved \(tag) since and kept all your changes.")
  }
}

/// A real 412: theirs are news, and the merge is prepared.
private func refused(
  _ state: inout State, _ version: DocumentVersion?, _ theirs: Revision, _ save: PendingSave,
  afterUnknown: Bool
) -> [Effect] {
  guard let version else { return unreadable(&state, theirs, save) }
  let ended = journalEffect(&state, for: .saveEnded)
  state.network.problem = nil
  state.network.rivals.append(theirs.writer)
  if case .merged = save.content { state.merge?.attempt += 1 }
  if let document = state.document, document.theirs?.version.revision.bytes != theirs.bytes {
    state.document?.theirs = RemoteNews(version: version, changes: [], seenAt: state.now)
  } else {
    state.document?.theirs?.version.revision = theirs
    state.merge?.theirs.revision = theirs
  }
  if state.merge == nil { showCard(&state, theirs, afterUnknown: afterUnknown) }
  if let forecast = state.document?.theirs?.forecast, state.network.merge == nil,
    forecast.isCurrent(in: state)
  {
    fillCard(&state, forecast)
    return ended + resubmitClean(&state)
  }
  return ended + requestForecast(&state)
}

/// Accepted and changed since: what is missing of mine is said, and mine stays at hand.
private func overtaken(
  _ state: inout State, _ version: DocumentVersion?, _ theirs: Revision, _ save: PendingSave
) -> [Effect] {
  guard let version else { return unreadable(&state, theirs, save) }
  let message = Message(
    .warning,
    "Your save arrived, but \(theirs.author ?? "somebody") saved \(theirs.tagText) after it and some of yours is "
      + "gone: u brings your version back as an edit.")
  return settle(
    &state, SavedVersion(version: version, content: save.content, message: message),
    isSaveQueued: false, keepsSent: true)
}

/// What the server has now is not JSON: mine stays as it is.
private func unreadable(_ state: inout State, _ revision: Revision, _ save: PendingSave) -> [Effect]
{
  state.network.problem = .rejected(status: 200, text: "not JSON")
  state.message = Message(
    .error, "\(revision.writer)'s version \(revision.tagText) is not JSON. Your draft is safe.")
  return journalEffect(&state, for: .saveEnded)
}

/// Surely not sent: it is tried again when the server answers.
private func unreachable(
  _ state: inout State, _ fault: TransportFault, _ save: PendingSave
) -> [Effect] {
  let ended = journalEffect(&state, for: .saveEnded)
  guard fault.kind != .cancelled else {
    state.message = Message(.information, "Given up: nothing was sent. Your draft is safe.")
    return ended + pollTimer(state)
  }
  if case .mine(let document) = save.content { state.network.unsent = document }
  // What the message row says is still that it is being sent.
  state.message = nil
  return ended + wentOffline(&state, reason: fault.message)
}

/// Sent, and nobody knows: it is asked until the server answers.
///
/// A server that answers, but nothing that could be read, is not asked again: a person has to look.
private func undecided(
  _ state: inout State, _ fault: TransportFault, _ save: PendingSave
) -> [Effect] {
  state.network.undecided = UndecidedSave(content: save.content, base: save.base)
  guard fault.isSilence else {
    state.message = Message(
      .error, fault.message + (fault.message.contains("save again") ? "" : " ^S checks again."))
    return [.stopTimer(.retry), .stopTimer(.poll)]
  }
  let effects = wentOffline(&state, reason: fault.message)
  state.message = Message(
    .warning, "The save may have arrived; the server does not say. Asking again until it does.",
    about: .unsure)
  return effects
}

/// The server does not take it.
private func rejected(
  _ state: inout State, _ outcome: SaveOutcome, _ save: PendingSave
) -> [Effect] {
  let ended = journalEffect(&state, for: .saveEnded)
  state.message = Message(.error, state.rejectionText(outcome))
  markRejected(&state, outcome)
  switch outcome {
  case .gone(let status, _):
    state.network.problem = .gone(status: status)
    state.message = state.goneMessage
  case .conflictingState: setProblem(&state, 409, outcome)
  case .preconditionRequired: setProblem(&state, 428, outcome)
  case .needsCredentials(let status, _, _):
    state.network.problem = .credentials(status: status, text: outcome.message)
  case .rejected(let status, _): setProblem(&state, status, outcome)
  case .busy(let status, let seconds):
    let retryAt = seconds.map { state.now + Int64($0) * 1_000 }
    state.network.problem = .busy(status: status, retryAt: retryAt)
  case .redirected: state.network.problem = .moved(text: outcome.message)
  case .unsupported: state.network.problem = .readOnly(text: outcome.message)
  case .saved, .refused, .overtaken, .unreachable, .undecided: break
  }
  return ended
}

private func setProblem(_ state: inout State, _ status: Int, _ outcome: SaveOutcome) {
  state.network.problem = .rejected(status: status, text: state.rejectionText(outcome))
}

extension TransportFault {
  /// Whether nothing was heard of the server, so that it may answer later.
  fileprivate var isSilence: Bool {
    switch kind {
    case .offline, .dns, .refused, .timeout, .reset, .cancelled: true
    case .tls, .tooLarge, .malformed, .other: false
    }
  }
}
