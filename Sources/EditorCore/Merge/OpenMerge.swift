import JSONMerge
import JSONSyntax

/// Opens the merge with theirs, at the hunk where it was left.
func showMerge(_ state: inout State) -> [Effect] {
  guard let document = state.document else {
    return refuse(&state, "There is nothing to merge yet: no document is loaded.")
  }
  if state.screen == .merge { return [] }
  guard document.theirs != nil else {
    return refuse(&state, "Nothing to merge: nobody saved since your base.")
  }
  return openMerge(&state)
}

/// Opens the merge, or as soon as it is computed.
func openMerge(_ state: inout State) -> [Effect] {
  let preparation = prepareSession(&state)
  guard state.merge != nil else {
    state.network.opensMerge = true
    state.message = Message(.information, "The merge is being computed…", about: .request)
    return preparation
  }
  state.network.opensMerge = false
  state.popup = nil
  state.message = state.merge?.banner.map { Message(.warning, $0) }
  if state.mergesFiles {
    state.screens = [.merge]
    return preparation
  }
  state.screens.removeAll { $0 == .merge || $0 == .text }
  state.screens.append(.merge)
  return preparation + journalEffect(&state, for: .merge(.opened))
}

/// Makes a session of the forecast when there is none yet; asks for a forecast where it is old.
func prepareSession(_ state: inout State) -> [Effect] {
  guard let theirs = state.document?.theirs else { return [] }
  guard let merge = theirs.forecast, merge.isCurrent(in: state) else {
    return requestForecast(&state)
  }
  guard state.merge == nil else { return [] }
  var session = MergeSession(theirs: theirs.version, merge: merge)
  session.cursor = (session.unresolved.first ?? merge.decisions.first)?.id
  state.merge = session
  return []
}

/// Leaves the merge; nothing of it is lost.
func pauseMerge(_ state: inout State) -> [Effect] {
  guard let session = state.merge else { return [] }
  state.merge?.banner = nil
  state.screens.removeAll { $0 == .merge }
  if state.screens.isEmpty { state.screens = [.tree] }
  let done = session.total - session.unresolved.count
  state.message = Message(
    .information, "Merge waits under gm; \(done) of \(session.total) resolved.", about: .merge)
  return journalEffect(&state, for: .merge(.paused))
}

/// Drops the decisions; my draft and what is known of theirs stay.
func abortMerge(_ state: inout State) -> [Effect] {
  guard state.merge != nil else { return refuse(&state, "There is no merge to drop.") }
  if case .merged? = state.network.save?.content {
    return refuse(&state, "The result is being sent.")
  }
  if state.mergesFiles { return abortFiles(&state) }
  closeMerge(&state)
  state.message = Message(
    .information, "The decisions were dropped; your draft is as it was. gm begins again.")
  return journalEffect(&state, for: .merge(.aborted))
}

/// Takes the merge off the screen and out of the state.
func closeMerge(_ state: inout State) {
  state.merge = nil
  state.network.opensMerge = false
  state.screens.removeAll { $0 == .merge }
  if state.screens.isEmpty { state.screens = [.tree] }
  switch state.popup {
  case .summary, .why, .refused: state.popup = nil
  case .whichKey, .draftOffer, .palette, .paths, .themes, .confirmation, nil: break
  }
  dropResolutionInput(&state)
}

/// A value that is being typed for a hunk has no place any more: it goes into the register.
private func dropResolutionInput(_ state: inout State) {
  if case .inline(let edit)? = state.input, edit.target == .resolution {
    state.input = nil
    state.register = Register(name: nil, value: .string(JSONString(edit.line.text)))
  }
  if case .resolution? = state.text?.target { keepTextInRegister(&state) }
}

extension ThreeWayMerge {
  /// Whether it was made of the three sides as they are now, matched as it is wanted now.
  func isCurrent(in state: State) -> Bool {
    guard let document = state.document, let theirs = document.theirs else { return false }
    return base.isIdentical(to: document.base.document) && mine.isIdentical(to: document.mine)
      && self.theirs.isIdentical(to: theirs.version.document) && options == state.session.matching
  }
}
