/// Loads, polls, saves, merges and drafts: everything that comes back from outside but keys.
func reduceLifecycle(_ state: inout State, _ action: Action) -> [Effect] {
  let effects = takeFact(&state, action)
  noteVersions(&state)
  placePeople(&state)
  return effects + screenTimer(state)
}

private func takeFact(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .started: begin(&state)
  case .timerFired(.poll): poll(&state) + pollDocuments(&state)
  case .timerFired(.retry): retry(&state)
  case .loadFinished(let id, let reply): finishLoad(&state, id, reply)
  case .pollFinished(let id, let reply): finishPoll(&state, id, reply)
  case .saveBecameUnsure(let id): becomeUnsure(&state, id)
  case .saveFinished(let id, let reply): finishSave(&state, id, reply)
  case .mergeFinished(let id, let merge, let changes): finishMerge(&state, id, merge, changes)
  case .compared(let id, let changes): finishComparison(&state, id, changes)
  case .documentsListed(let id, let reply, let drafts):
    finishListing(&state, id, reply, drafts: drafts)
  case .draftsFound(let offers): offerDrafts(&state, offers)
  case .draftAdopted(let base, let records): adoptDraft(&state, base, records)
  case .draftFailed(let sentence): draftFailed(&state, sentence)
  case .terminal, .clock, .timerFired, .searchAnswered, .themesRead, .requestRecorded, .textOpened,
    .textChecked, .textFound, .stepWorkedOut, .textWasChanged, .textRead, .outsideFinished,
    .fileWritten, .filesListed, .signInFinished, .presenceAnswered, .relatedRead:
    []
  }
}

/// The program begins: the document is asked for, and drafts of it.
private func begin(_ state: inout State) -> [Effect] {
  (state.session.usesMouse ? [] : [.useMouse(false)]) + beginDocument(&state)
}

private func beginDocument(_ state: inout State) -> [Effect] {
  if state.mergesFiles { return beginFiles(&state) }
  if let folder = state.session.startFolder, !state.session.hasDocument {
    state.documents.folder = folder
    return showDocuments(&state)
  }
  return load(&state) + [.findDrafts]
}
