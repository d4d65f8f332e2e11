import ConditionalRequests
import JSONMerge

/// Carries out a command of what lies over the screen.
func performPopup(_ state: inout State, _ command: PopupCommand) -> [Effect] {
  switch state.popup {
  case .refused: performCard(&state, command)
  case .summary: performSummary(&state, command)
  case .draftOffer(let selected): performOffer(&state, command, selected: selected)
  case .palette(let palette): performPalette(&state, command, palette)
  case .paths(let finder): performPaths(&state, command, finder)
  case .themes(let selected): performThemes(&state, command, selected: selected)
  case .why, .whichKey, .confirmation, nil: dismiss(&state)
  }
}

/// The word of a confirmation was typed: what it was about happens.
func confirm(_ state: inout State, _ confirmation: Confirmation) -> [Effect] {
  state.popup = nil
  switch confirmation.subject {
  case .overwrite: return sendOverwrite(&state)
  case .dropDraft(let id): return dropDraft(&state, id)
  case .discardChanges: return discardConfirmed(&state)
  case .leaveText: return closeText(&state)
  case .unguardedSave: return saveAnyway(&state)
  }
}

private func dismiss(_ state: inout State) -> [Effect] {
  state.popup = nil
  return []
}

// MARK: The card after a refused save

/// Shows the answer to a save that was refused; not over what is being typed.
func showCard(_ state: inout State, _ theirs: Revision, afterUnknown: Bool) {
  let base = state.document?.base.revision
  let card = RefusedCard(
    isComputing: true, automaticCount: 0, conflictCount: 0, author: theirs.author,
    savedAt: state.savedAtText(theirs), theirsTag: theirs.tagText, baseTag: base?.tagText ?? "")
  let sentence =
    afterUnknown
    ? "Yours may have been there in between: \(theirs.writer) saved \(theirs.tagText) after it."
    : state.refusalText(theirs)
  state.message = Message(.warning, "\(sentence) gm merges; your draft is safe.", about: .news)
  guard state.input == nil, state.text == nil, state.popup == nil else { return }
  state.popup = .refused(card)
}

/// Puts the counts onto the card once the merge is known.
func fillCard(_ state: inout State, _ merge: ThreeWayMerge) {
  let conflicts = merge.conflicts.count
  let automatic = merge.decisions.count - conflicts
  guard case .refused(var card)? = state.popup else { return }
  let wasComputing = card.isComputing
  card.isComputing = false
  card.automaticCount = automatic
  card.conflictCount = conflicts
  card.reviewCount = merge.reviews.count
  state.popup = .refused(card)
  guard wasComputing, conflicts == 0 else { return }
  let summary = MergeSummary.count(merge, resolving: [:])
  let reviews = card.reviewCount == 0 ? "" : ", \(card.reviewCount) to look at"
  state.message = Message(
    .success,
    "Merged by itself: \(summary.theirs) theirs, \(summary.mine) mine\(reviews), 0 conflicts. "
      + "S submits, Enter reviews.")
}

private func performCard(_ state: inout State, _ command: PopupCommand) -> [Effect] {
  switch command {
  case .accept:
    state.popup = nil
    return showMerge(&state)
  case .lookAtTheirs:
    state.popup = nil
    return performApplication(&state, .showTheirChanges)
  case .submit:
    guard case .refused(let card)? = state.popup, !card.isComputing else {
      return refuse(&state, "The merge is being computed.")
    }
    guard card.conflictCount == 0 else {
      return refuse(
        &state, "Submit is off: \(counted(card.conflictCount, "conflict")). Enter opens the merge.")
    }
    state.popup = nil
    return prepareSession(&state) + submit(&state)
  case .dismiss:
    state.popup = nil
    state.message = Message(
      .information, "The merge waits under gm; your draft is safe.", about: .merge)
    return []
  case .down, .up, .pageDown, .pageUp, .dropDraft:
    return []
  }
}

// MARK: The summary before sending

private func performSummary(_ state: inout State, _ command: PopupCommand) -> [Effect] {
  switch command {
  case .accept, .submit:
    state.popup = nil
    return sendMerged(&state) + screenTimer(state)
  case .dismiss:
    state.popup = nil
    return []
  case .lookAtTheirs, .down, .up, .pageDown, .pageUp, .dropDraft:
    return []
  }
}

// MARK: Drafts that were found

/// The store was asked for drafts: they are offered before anything is edited.
func offerDrafts(_ state: inout State, _ offers: [DraftOffer]) -> [Effect] {
  state.drafts.areKnown = true
  state.drafts.offers = offers
  guard !offers.isEmpty else { return [] }
  if let own = offers.first(where: \.isOwn), state.document?.isDirty != true {
    return [.adoptDraft(id: own.id)]
  }
  let isDirty = state.document?.isDirty == true
  let isFree = state.mergesFiles ? state.merge?.isUntouched != false : !isDirty
  guard isFree, state.input == nil, state.popup == nil else {
    state.message = Message(
      .information, "An earlier draft of this document is kept; it is offered at the next start.")
    return []
  }
  state.popup = .draftOffer(selected: 0)
  return []
}

private func performOffer(
  _ state: inout State, _ command: PopupCommand, selected: Int
) -> [Effect] {
  let offers = state.drafts.offers
  guard offers.indices.contains(selected) else { return dismiss(&state) }
  switch command {
  case .accept:
    state.popup = nil
    return [.adoptDraft(id: offers[selected].id)]
  case .dismiss:
    state.popup = nil
    state.message = Message(
      .information, "The draft stays where it is and is offered again at the next start.")
  case .down: state.popup = .draftOffer(selected: min(selected + 1, offers.count - 1))
  case .up: state.popup = .draftOffer(selected: max(selected - 1, 0))
  case .dropDraft: state.popup = .confirmation(dropQuestion(state, offers[selected]))
  case .lookAtTheirs, .submit, .pageDown, .pageUp: break
  }
  return []
}

private func dropQuestion(_ state: State, _ offer: DraftOffer) -> Confirmation {
  Confirmation(
    subject: .dropDraft(id: offer.id),
    lines: [
      "The draft of \(state.clock(offer.changedAt)) (\(offer.contents)) is "
        + "dropped for good.",
      "Type drop and Enter; Esc keeps it.",
    ], word: "drop")
}

private func dropDraft(_ state: inout State, _ id: String) -> [Effect] {
  state.drafts.offers.removeAll { $0.id == id }
  for draft in state.documents.drafts where draft.id == id {
    state.documents.seen[draft.document]?.changeCount = 0
  }
  state.documents.drafts.removeAll { $0.id == id }
  if !state.drafts.offers.isEmpty, state.screen == .tree { state.popup = .draftOffer(selected: 0) }
  state.message = Message(.information, "The draft was dropped.")
  return [.dropDraft(id: id)]
}

/// The journal cannot be written or read.
func draftFailed(_ state: inout State, _ sentence: String) -> [Effect] {
  state.drafts.failure = sentence
  state.message = Message(.error, sentence)
  return []
}
