import ConditionalRequests
import JSONSyntax

/// Asks for the document.
func load(_ state: inout State) -> [Effect] {
  guard state.network.load == nil, state.session.hasDocument else { return [] }
  let request = PendingRequest(id: state.network.makeRequestID(), since: state.now)
  state.network.load = request
  return [.load(request.id), .stopTimer(.retry)]
}

/// The document was read, or not.
func finishLoad(_ state: inout State, _ id: RequestID, _ reply: LoadReply) -> [Effect] {
  guard state.network.load?.id == id else { return [] }
  state.network.load = nil
  return takeAnswer(&state, reply)
}

/// What a load or a poll said.
func takeAnswer(_ state: inout State, _ reply: LoadReply) -> [Effect] {
  switch reply {
  case .loaded(let version):
    return reached(&state) + noteOffer(&state, version.revision) + takeVersion(&state, version)
  case .notModified:
    let effects = reached(&state)
    return effects + (state.drafts.isCompared ? [] : draftIsOnNewest(&state)) + nothingNew(&state)
  case .unreadable(let revision, let error):
    return reached(&state) + takeUnreadable(&state, revision, error)
  case .failed(let outcome):
    return loadFailed(&state, outcome)
  }
}

/// A version of the server: the first one, one that was waited for, or news.
private func takeVersion(_ state: inout State, _ version: DocumentVersion) -> [Effect] {
  if case .gone? = state.network.problem { state.network.problem = nil }
  if case .credentials(status: 401, _)? = state.network.problem { state.network.problem = nil }
  if case .moved? = state.network.problem { state.network.problem = nil }
  if state.document == nil { state.network.problem = nil }
  if state.unreadable != nil, !state.isMending, state.drafts.isCompared {
    let effects = state.text == nil ? [] : closeText(&state)
    return effects + open(&state, version)
  }
  if state.document == nil { return open(&state, version) }
  if !state.drafts.isCompared { return compareDraft(&state, with: version) }
  return takeNews(&state, version)
}

/// The first version: the document opens.
private func open(_ state: inout State, _ version: DocumentVersion) -> [Effect] {
  let document = OpenDocument(version: version)
  state.document = document
  state.tree = TreeState()
  state.tree.folds = .initial(for: document.mine)
  state.message = guardingNote(version.revision) ?? state.message
  if state.documents.createsMissing {
    state.documents.createsMissing = false
    // A file is begun where there is none; of one that is there nothing else was expected.
    if !state.session.isFile {
      state.message = Message(.information, "It was there already: this is what it holds.")
    }
  }
  return [.journal(.begin(version.revision))]
}

/// What is to be said about the validators of a version; `nil` when they are as they should be.
func guardingNote(_ revision: Revision) -> Message? {
  guard let tag = revision.entityTag else {
    return revision.guardingPreconditions.isEmpty
      ? Message(
        .warning, "This server sends no ETag: conflicts cannot be detected. Only :w! saves here.")
      : Message(.warning, "This server sends no ETag: saves are guarded by its time stamp only.")
  }
  guard tag.isWeak else { return nil }
  return Message(.warning, "Weak tag: a strict server never matches it (RFC 9110, 13.1.1).")
}

/// The document could not be read: what that means depends on the answer.
private func loadFailed(_ state: inout State, _ outcome: LoadOutcome) -> [Effect] {
  switch outcome {
  case .failed(let fault) where fault.kind == .cancelled:
    return pollTimer(state)
  case .failed(let fault):
    return wentOffline(&state, reason: fault.message)
  case .busy(let status, let seconds):
    let wait = Int64(seconds ?? 5)
    state.network.problem = .busy(status: status, retryAt: state.now + wait * 1_000)
    state.message = Message(.warning, outcome.message)
    return reached(&state) + [.startTimer(.retry, milliseconds: wait * 1_000)]
  case .missing where state.isNewDocument:
    if case .gone? = state.network.problem { state.network.problem = nil }
    return reached(&state) + (state.drafts.isCompared ? [] : draftIsOnNewest(&state))
  case .missing where state.document == nil && state.documents.createsMissing:
    return reached(&state) + beginNewDocument(&state)
  case .missing(let status, _) where state.document != nil:
    let isNews = state.network.problem != .gone(status: status)
    state.network.problem = .gone(status: status)
    if isNews { state.message = state.goneMessage }
    return reached(&state)
  case .needsCredentials(let status, _, _):
    state.network.problem = .credentials(status: status, text: outcome.message)
  case .missing(let status, _):
    let isNews = state.network.problem != .gone(status: status)
    state.network.problem = .gone(status: status)
    if isNews { state.message = absentMessage(status) }
    return reached(&state)
  case .redirected: state.network.problem = .moved(text: outcome.message)
  case .rejected(let status, _):
    if state.document == nil {
      state.network.problem = .rejected(status: status, text: outcome.message)
    }
  case .notJSON, .loaded, .notModified: break
  }
  state.message = Message(.error, outcome.message)
  return reached(&state)
}

/// What is said of an address at which nothing ever was seen.
private func absentMessage(_ status: Int) -> Message {
  Message(
    .warning, "No document at this address (\(status)). :create begins one, gl lists others.",
    about: .problem)
}
