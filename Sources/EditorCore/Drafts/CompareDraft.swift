import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Compares a draft that was taken over with what the server has.
///
/// Its base stays the one it was made on. What the server has already is not sent again.
func compareDraft(_ state: inout State, with version: DocumentVersion) -> [Effect] {
  guard let document = state.document else { return [] }
  state.drafts.isCompared = true
  let bytes = version.revision.bytes
  if let sent = state.drafts.recovery?.save?.arrived(as: bytes) {
    return settleRecovered(&state, version, sent)
  }
  if document.isDirty, bytes == document.mine.serialized() {
    return settleRecovered(&state, version, .mine(document.mine))
  }
  let ended = draftIsOnNewest(&state)
  guard bytes != document.base.revision.bytes else { return ended }
  state.document?.theirs = RemoteNews(version: version, changes: [], seenAt: state.now)
  return ended + requestForecast(&state)
}

/// The save that was under way did not arrive; as far as is known, nothing of the draft is there.
func draftIsOnNewest(_ state: inout State) -> [Effect] {
  state.drafts.isCompared = true
  guard state.drafts.recovery?.save != nil else { return [] }
  state.drafts.recovery?.save = nil
  if state.drafts.recovery?.isEmpty == true { state.drafts.recovery = nil }
  return journalEffect(&state, for: .saveEnded)
}

/// The save that was under way had arrived: nothing is sent a second time.
private func settleRecovered(
  _ state: inout State, _ version: DocumentVersion, _ content: SentContent
) -> [Effect] {
  state.drafts.recovery = nil
  let message = Message(
    .success,
    "Your save had arrived before the program ended: it is \(version.revision.tagText).")
  return settle(
    &state, SavedVersion(version: version, content: content, message: message),
    isSaveQueued: false)
}

extension RecoveredSave {
  /// What was sent, when the server's bytes are just that; `nil` otherwise.
  fileprivate func arrived(as bytes: [UInt8]) -> SentContent? {
    guard let digest = mark.merged else {
      return bytes == mine.serialized() ? .mine(mine) : nil
    }
    guard digest == ContentDigest(bytes), let result = try? JSONDocument(parsing: bytes) else {
      // Other bytes, or none that are JSON: somebody else's version.
      return nil
    }
    return .merged(result, mine: mine)
  }
}

/// Makes the merge again that the draft was in, once it is computed.
///
/// Decisions whose three values are the same hold again; the others are offered as previous ones.
func recoverMerge(_ state: inout State, _ merge: ThreeWayMerge) -> [Effect] {
  guard let recovery = state.drafts.recovery, let theirs = state.document?.theirs?.version,
    state.merge == nil
  else { return [] }
  state.drafts.recovery = nil
  guard !recovery.isEmpty else { return [] }
  var session = MergeSession(theirs: theirs, merge: merge)
  let gone = session.recover(recovery.decisions)
  session.cursor = (session.unresolved.first ?? merge.decisions.first)?.id
  let kept = session.resolutions.current.count
  session.banner =
    "Merge taken up: \(counted(kept, "decision")) kept, \(session.previous.count) re-opened."
  state.merge = session
  var effects: [Effect] = []
  if !gone.isEmpty { effects += journalEffect(&state, for: .decisions(.reopened(gone))) }
  let isOpen = recovery.isMergeOpen || state.mergesFiles
  guard isOpen, state.input == nil, state.text == nil else {
    state.message = Message(.information, "\(session.banner ?? "") gm goes there.")
    return effects
  }
  effects += openMerge(&state)
  reopenLine(&state, recovery)
  return effects
}

/// Opens the line or the text again that was being typed in the merge.
private func reopenLine(_ state: inout State, _ recovery: DraftRecovery) {
  if let input = recovery.input {
    state.input = .inline(input)
  }
  guard case .opened(.resolution(let id))? = recovery.text.first,
    let session = state.merge, let decision = session.decision(id)
  else { return }
  setCursor(&state, decision)
  state.text = TextEditor(
    target: .resolution(id), literal: session.startingText(of: decision))
  state.text?.replay(recovery.text)
  state.screens.append(.text)
}

extension MergeSession {
  /// Takes decisions of a draft over; returns those that do not hold any more.
  fileprivate mutating func recover(_ decisions: DraftDecisions) -> [MergeDecision.ID] {
    let present = Dictionary(
      uniqueKeysWithValues: merge.decisions.map { ($0.id, ValueFingerprint($0)) })
    func holding(
      _ set: [MergeDecision.ID: DraftDecision]
    ) -> [MergeDecision.ID: Resolution] {
      set.filter { present[$0.key] == $0.value.values }.compactMapValues(\.resolution)
    }
    resolutions.current = holding(decisions.current)
    resolutions.undo = decisions.undo.map(holding)
    resolutions.redo = decisions.redo.map(holding)
    kept = Set(resolutions.current.keys)
    let gone = decisions.current.keys.filter { resolutions.current[$0] == nil }
    for id in gone where present[id] != nil { previous[id] = decisions.current[id]?.resolution }
    return gone
  }
}
