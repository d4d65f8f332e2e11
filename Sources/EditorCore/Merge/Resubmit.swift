/// Sets what follows a refused save that merges by itself.
func setResubmit(_ state: inout State, isClean: Bool) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  state.session.resubmitsClean = isClean
  state.message = Message(
    .information,
    isClean
      ? "A refused save that merges without conflicts is sent again at once."
      : "A refused save that merges without conflicts waits for S.")
  return []
}

/// Sends a merge without conflicts after a refused save, where the person wants that.
///
/// Once for each save: if somebody is faster again, the person is asked.
func resubmitClean(_ state: inout State) -> [Effect] {
  guard state.session.resubmitsClean, case .refused(let card)? = state.popup, !card.isComputing,
    card.conflictCount == 0, card.reviewCount == 0, state.network.refusals == 1
  else { return [] }
  state.popup = nil
  let effects = prepareSession(&state) + sendMerged(&state)
  if state.network.save != nil {
    let author = card.author ?? "Somebody"
    state.message = Message(
      .information, "\(author) was faster; it merged by itself, and is sent again…")
  }
  return effects
}
