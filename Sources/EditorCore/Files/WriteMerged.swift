import ConditionalRequests
import JSONMerge
import JSONSyntax

/// The merge of files begins: a draft of an earlier one is looked for.
func beginFiles(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  return [.journal(.begin(document.base.revision)), .findDrafts]
}

/// Writes the result of a merge of files.
func writeMerged(_ state: inout State, _ session: MergeSession) -> [Effect] {
  guard let document = state.document, let files = state.session.files else { return [] }
  let result = session.merge.result(resolving: session.resolutions.current).document
  let content = SentContent.merged(result, mine: document.mine)
  let request = PendingRequest(id: state.network.makeRequestID(), since: state.now)
  state.network.save = PendingSave(request: request, content: content, base: nil)
  state.message = Message(.information, "Writing \(files.output)…")
  return [.save(request.id, base: nil, content: result, intent: .create)]
}

/// The result was written, or not; then everything is as it was.
func finishWriting(_ state: inout State, _ outcome: SaveOutcome) -> [Effect] {
  guard let files = state.session.files else { return [] }
  switch outcome {
  case .saved:
    let paths = counted(state.merge?.merge.decisions.count ?? 0, "path")
    return [
      .journal(.discard), .quit(status: 0, farewell: "Merged \(paths) into \(files.output)."),
    ]
  case .rejected(_, let reason?), .conflictingState(let reason?):
    state.message = Message(.error, reason.text)
  case .refused, .overtaken, .gone, .conflictingState, .preconditionRequired, .needsCredentials,
    .rejected, .busy, .redirected, .unsupported, .unreachable, .undecided:
    state.message = Message(.error, outcome.message)
  }
  return []
}

/// Leaves a merge of files without writing; decisions stay in the draft.
func quitFiles(_ state: inout State, status: Int32) -> [Effect] {
  guard let files = state.session.files else { return [] }
  let nothing = "Nothing was written; \(files.output) is as it was."
  let count = state.merge?.resolutions.current.count ?? 0
  guard state.holdsDecisions else {
    return [.journal(.discard), .quit(status: status, farewell: nothing)]
  }
  let kept =
    switch count {
    case 0: "What you typed is kept"
    case 1: "Your decision is kept"
    default: "Your \(count) decisions are kept"
    }
  return [
    .quit(
      status: status, farewell: "\(nothing) \(kept): the same command goes on from here.")
  ]
}

/// Drops the decisions and leaves.
func abortFiles(_ state: inout State) -> [Effect] {
  guard let files = state.session.files else { return [] }
  let farewell = "Nothing was written; \(files.output) is as it was. The decisions were dropped."
  return [.journal(.discard), .quit(status: 1, farewell: farewell)]
}

/// Goes on with the decisions of a draft: those whose three values are in the files as they were.
func adoptDecisions(
  _ state: inout State, _ base: DocumentVersion, _ records: [[UInt8]]
) -> [Effect] {
  let draft = replay(base: base, records: records)
  state.drafts.recovery = draft.recovery
  if let matching = draft.matching { state.session.matching = matching }
  state.merge = nil
  state.network.opensMerge = true
  guard let merge = state.document?.theirs?.forecast, merge.isCurrent(in: state) else {
    return requestForecast(&state)
  }
  let effects = recoverMerge(&state, merge)
  return state.screen == .merge && state.merge != nil ? effects : effects + openMerge(&state)
}

extension State {
  /// Whether something would be lost with the draft.
  fileprivate var holdsDecisions: Bool {
    if case .inline? = input { return true }
    return merge?.resolutions.current.isEmpty == false || text?.isChanged == true
      || drafts.recovery?.isEmpty == false
  }
}
