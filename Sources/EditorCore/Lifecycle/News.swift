import ConditionalRequests
import JSONMerge
import JSONSyntax

/// A version of the server while the document is open.
func takeNews(_ state: inout State, _ version: DocumentVersion) -> [Effect] {
  guard let document = state.document else { return [] }
  let bytes = version.revision.bytes
  if let theirs = document.theirs, theirs.version.revision.bytes == bytes {
    // The same content under a newer tag: the tag is what the next save has to name.
    state.document?.theirs?.version.revision = version.revision
    state.merge?.theirs.revision = version.revision
    return nothingNew(&state)
  }
  if bytes == document.base.revision.bytes, state.merge == nil {
    state.document?.theirs = nil
    guard !document.isDirty else { return sendUnsent(&state) }
    state.document?.base.revision = version.revision
    state.document?.history.leaveJournal()
    return restartJournal(state)
  }
  state.document?.theirs = RemoteNews(version: version, changes: [], seenAt: state.now)
  return requestForecast(&state)
}

/// Nothing new on the server: what is known of theirs may have become acceptable meanwhile.
func nothingNew(_ state: inout State) -> [Effect] {
  if let forecast = state.document?.theirs?.forecast, canUpdate(state) {
    return update(&state, forecast)
  }
  return sendUnsent(&state)
}

/// Computes what a merge with theirs would be now, unless that is under way.
func requestForecast(_ state: inout State) -> [Effect] {
  guard let document = state.document, let theirs = document.theirs, state.network.merge == nil
  else { return [] }
  let id = state.network.makeRequestID()
  state.network.merge = PendingMerge(id: id, purpose: .news)
  return [
    .merge(
      id, base: document.base.document, mine: document.mine, theirs: theirs.version.document,
      options: state.session.matching)
  ]
}

/// What follows from a change of mine: the forecast of a merge is out of date.
///
/// To be called after every change of `mine` that a person made.
func effectsOfEdit(_ state: inout State) -> [Effect] {
  state.network.savedAt = nil
  state.network.updatedAt = nil
  return requestForecast(&state)
}

/// A merge was computed.
func finishMerge(
  _ state: inout State, _ id: RequestID, _ merge: ThreeWayMerge, _ changes: [JSONChange]
) -> [Effect] {
  guard let pending = state.network.merge, pending.id == id else { return [] }
  state.network.merge = nil
  switch pending.purpose {
  case .rebase(let saved): return finishRebase(&state, merge, onto: saved)
  case .news: return finishForecast(&state, merge, changes)
  }
}

private func finishForecast(
  _ state: inout State, _ merge: ThreeWayMerge, _ changes: [JSONChange]
) -> [Effect] {
  guard let document = state.document, let theirs = document.theirs else { return [] }
  guard merge.theirs.isIdentical(to: theirs.version.document),
    merge.base.isIdentical(to: document.base.document)
  else { return requestForecast(&state) }
  let isFirst = theirs.forecast == nil
  state.document?.theirs?.changes = changes
  state.document?.theirs?.forecast = merge
  guard merge.isCurrent(in: state) else { return requestForecast(&state) }
  if canUpdate(state) { return update(&state, merge) }
  var effects = recoverMerge(&state, merge)
  effects += rebaseSession(&state, onto: merge)
  fillCard(&state, merge)
  effects += resubmitClean(&state)
  if isFirst, state.popup == nil, state.merge == nil { announce(&state) }
  if state.network.opensMerge { effects += openMerge(&state) }
  return effects
}

/// "ben changed 4 paths at 14:02:11, 1 would conflict. gm merges now."
private func announce(_ state: inout State) {
  guard let sentence = state.newsSentence else { return }
  state.message = Message(.warning, sentence, about: .news)
}

extension State {
  /// What somebody else saved, and what a merge with it would be; `nil` while that is not known.
  var newsSentence: String? {
    guard let theirs = document?.theirs, let conflicts = theirs.conflictCount else { return nil }
    let revision = theirs.version.revision
    let when = savedAtText(revision).map { " at \($0)" } ?? ""
    let outcome = conflicts == 0 ? "nothing conflicts" : "\(conflicts) would conflict"
    return "\(revision.writer) changed \(counted(theirs.changes.count, "path"))\(when), "
      + "\(outcome). gm merges now."
  }
}

/// Whether a version of the server may take mine's place by itself: nothing of mine is touched.
func canUpdate(_ state: State) -> Bool {
  guard let document = state.document, document.theirs != nil else { return false }
  if case .inline? = state.input { return false }
  if state.mergesFiles { return false }
  return !document.isDirty && state.merge == nil && state.text == nil && state.network.save == nil
    && state.network.undecided == nil && state.drafts.recovery == nil
}

/// Brings a clean document up to theirs; the version before is one undo away.
func update(_ state: inout State, _ merge: ThreeWayMerge) -> [Effect] {
  guard let document = state.document, let theirs = document.theirs else { return [] }
  let old = document.mine
  let cursor = state.tree.cursor.path
  let revision = theirs.version.revision
  state.document?.history.undo.append(
    History.Entry(
      kind: .update, label: "the update by \(revision.author ?? "somebody else")",
      document: old, cursor: cursor, cursorAfter: cursor))
  state.document?.history.leaveJournal()
  state.document?.theirs = nil
  state.document?.base = theirs.version
  state.document?.mine = theirs.version.document
  state.document?.compareWithBase()
  state.document?.freshPaths = theirs.changes.compactMap(\.newPath)
  followDocument(&state, from: old)
  if case .refused? = state.popup { state.popup = nil }
  state.network.rivals = []
  state.network.updatedAt = state.now
  state.network.updatedCount = theirs.changes.count
  state.network.problem = nil
  state.message = Message(
    .information,
    "\(revision.writer) changed \(counted(theirs.changes.count, "path")). Updated; the changed rows "
      + "are marked until you move.")
  return restartJournal(state)
}
