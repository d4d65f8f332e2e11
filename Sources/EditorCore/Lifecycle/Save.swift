import ConditionalRequests
import JSONMerge
public import JSONSyntax

/// Saves mine; a second time while a save is under way queues one more.
func beginSave(_ state: inout State) -> [Effect] {
  save(&state) + screenTimer(state)
}

/// Saves although the server gives nothing to guard the save with: a person typed it.
func saveAnyway(_ state: inout State) -> [Effect] {
  guard state.isUnguarded, let document = state.document, state.network.save == nil else {
    return beginSave(&state)
  }
  return send(&state, .mine(document.mine), over: document.base, intent: .guarded)
    + screenTimer(state)
}

/// Saves, and ends the program when that succeeds.
func saveAndQuit(_ state: inout State) -> [Effect] {
  if state.mergesFiles { return submit(&state) }
  guard let document = state.document, document.isDirty || state.network.save != nil else {
    return quitProgram(&state)
  }
  let effects = beginSave(&state)
  state.network.quitsAfterSave = state.network.save != nil
  return effects
}

/// Saves mine in the place of base; whatever is in the way is said.
func save(_ state: inout State) -> [Effect] {
  guard let document = state.document else {
    return refuse(&state, "There is nothing to save yet: no document is loaded.")
  }
  guard !document.awaitsRepair else {
    return refuse(
      &state, "It is not JSON yet: e opens its text, and ^S there makes it the document.")
  }
  if state.network.save != nil {
    state.network.save?.isSaveQueued = true
    state.message = Message(
      .information, "A save is under way; one more follows it.", about: .request)
    return []
  }
  if case .rebase? = state.network.merge?.purpose {
    state.network.unsent = document.mine
    state.message = Message(.information, "Your edits are put onto the saved version first.")
    return []
  }
  if let undecided = state.network.undecided {
    return send(&state, undecided.content, over: undecided.base, intent: .resume, note: "Checking…")
  }
  if state.merge != nil {
    let effects = showMerge(&state)
    state.message = state.merge.map { Message(.warning, $0.submitSentence) }
    return effects
  }
  if case .gone? = state.network.problem {
    state.message = state.goneMessage
    return []
  }
  if state.isNewDocument {
    return send(
      &state, .mine(document.mine), over: nil, intent: .create, note: "PUT If-None-Match: *")
  }
  guard document.isDirty else {
    state.message = Message(.information, "Nothing to save.")
    return []
  }
  guard !state.isUnguarded else {
    return refuse(
      &state, "This server sends no ETag: conflicts cannot be detected. :w! looks first and saves.")
  }
  return send(&state, .mine(document.mine), over: document.base, intent: .guarded)
}

extension State {
  /// Whether saves cannot be guarded: the server gave no validator with base.
  public var isUnguarded: Bool {
    !isNewDocument && document?.base.revision.guardingPreconditions.isEmpty ?? false
  }
}

/// Sends a document; the intent is in the journal before it leaves.
func send(
  _ state: inout State, _ content: SentContent, over base: DocumentVersion?, intent: SaveIntent,
  note: String? = nil
) -> [Effect] {
  var effects: [Effect] = []
  if let poll = state.network.poll {
    effects = [.cancel(poll.id)] + pollTimer(state)
    state.network.poll = nil
  }
  let request = PendingRequest(id: state.network.makeRequestID(), since: state.now)
  var save = PendingSave(request: request, content: content, base: base)
  save.isUnsure = intent == .resume
  save.pathCount = pathCount(state, content)
  state.network.save = save
  state.network.undecided = nil
  state.network.unsent = nil
  state.network.savedAt = nil
  let tag = base?.revision.entityTag
  state.message = Message(
    .information,
    note.flatMap { state.session.isFile ? nil : $0 } ?? state.savingText(over: tag),
    about: .request)
  if intent != .resume {
    // Before `resume` the mark of the save itself still stands in the journal.
    let mark = SaveMark(merged: content.mergedDigest, tag: tag?.fieldValue)
    effects += journalEffect(&state, for: .saveBegan(mark))
  }
  effects.append(
    .save(request.id, base: base?.revision, content: content.document, intent: intent))
  return effects
}

/// How many paths a save changes on the server.
private func pathCount(_ state: State, _ content: SentContent) -> Int {
  guard case .merged = content, let session = state.merge else {
    return state.document?.changes.count ?? 0
  }
  return session.summary.changed
}

/// The answer to a save was lost: a GET decides.
func becomeUnsure(_ state: inout State, _ id: RequestID) -> [Effect] {
  guard state.network.save?.request.id == id else { return [] }
  state.network.save?.isUnsure = true
  state.message = Message(.warning, "The save may have arrived. Checking…", about: .unsure)
  return []
}

extension SentContent {
  /// Mine when it was sent.
  public var mine: JSONDocument {
    switch self {
    case .mine(let document), .merged(_, mine: let document): document
    }
  }

  /// The digest of a merged result; `nil` when mine itself is sent.
  fileprivate var mergedDigest: ContentDigest? {
    guard case .merged(let document, mine: _) = self else { return nil }
    return ContentDigest(document.serialized())
  }
}
