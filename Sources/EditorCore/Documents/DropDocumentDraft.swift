/// Asks whether the draft of the selected document is to be dropped.
func askToDropDraft(_ state: inout State) -> [Effect] {
  guard let row = selectedDocument(state) else { return refuse(&state, "This list is empty.") }
  if row.isOpen { return discardDraft(&state) }
  guard let draft = state.documents.drafts.first(where: { $0.document == row.url }) else {
    return refuse(&state, "There is no draft of \(row.name) on this machine.")
  }
  state.popup = .confirmation(
    Confirmation(
      subject: .dropDraft(id: draft.id),
      lines: [
        "The draft of \(row.name) from \(state.clock(draft.changedAt)) "
          + "(\(draft.contents)) is dropped for good.",
        "Type drop and Enter; Esc keeps it.",
      ], word: "drop"))
  return []
}
