import ConditionalRequests
import JSONSyntax
import TerminalModel

/// Marks the places that a server named when it refused a save, and offers to go to the first.
func markRejected(_ state: inout State, _ outcome: SaveOutcome) {
  guard let mine = state.document?.mine else { return }
  let places = RejectedPlaces(outcome.problem?.pointers ?? [], in: mine)
  state.document?.rejected = places
  guard let first = places.paths.first else { return }
  state.network.offersRejected = true
  let others = places.paths.count - 1
  let more = others == 0 ? "" : " (and \(counted(others, "more place")))"
  state.message = Message(
    .error, "\(state.message?.text ?? "") Enter goes to \(state.pointerText(first))\(more).")
}

/// Takes Enter as the answer to the offer to go to a place that was refused; `nil` when there was
/// none, or the key is another one, which ends the offer.
func takeRejectionOffer(_ state: inout State, _ key: KeyPress) -> [Effect]? {
  guard state.network.offersRejected else { return nil }
  state.network.offersRejected = false
  guard key == KeyPress(.enter), state.screen == .tree,
    let place = state.document?.rejected.paths.first
  else { return nil }
  rememberPlace(&state)
  revealAndMove(&state, to: .value(place))
  return []
}

extension SaveOutcome {
  /// What the server said about a failure.
  var problem: ProblemText? {
    switch self {
    case .gone(_, let problem), .conflictingState(let problem), .preconditionRequired(let problem),
      .needsCredentials(_, _, let problem), .rejected(_, let problem):
      problem
    case .saved, .refused, .overtaken, .busy, .redirected, .unsupported, .unreachable, .undecided:
      nil
    }
  }
}
