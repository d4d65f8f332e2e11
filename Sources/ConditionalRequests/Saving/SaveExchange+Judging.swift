extension SaveExchange {
  /// A version stands there: decides by its bytes, or asks for a comparison of contents.
  mutating func found(_ remote: Revision, _ purpose: Purpose, _ attempt: Int) -> SaveStep {
    if remote.bytes == content { return finish(.saved(remote, evidence(for: purpose))) }
    if purpose == .survey && intent == .unconditional { return writeFirst(over: remote) }
    guard let ground, remote.bytes == ground.bytes else {
      phase = .comparing(purpose, remote)
      return .compareContent(remote: remote, mine: content)
    }
    switch purpose {
    case .survey: return writeFirst(over: remote)
    case .verification: return finish(.overtaken(theirs: remote))
    case .doubt(let doubt): return notArrived(remote, doubt)
    case .refusal(let status, let problem): return refusedForNothing(remote, status, problem)
    case .pending:
      return readAgain(purpose, after: attempt) ?? finish(.undecided(stillPending))
    }
  }

  /// Nothing stands there.
  mutating func foundNothing(
    _ response: DocumentResponse, _ purpose: Purpose, _ attempt: Int
  ) -> SaveStep {
    let gone = SaveOutcome.gone(status: response.status, response.problem)
    switch purpose {
    case .survey:
      return intent == .guarded ? finish(gone) : writeNew()
    case .pending where ground == nil:
      return readAgain(purpose, after: attempt) ?? finish(.undecided(stillPending))
    case .doubt(let doubt) where ground == nil && sent != nil:
      return resendsLeft > 0 ? rewrite(over: nil) : finish(outcome(of: doubt))
    case .refusal(status: 409, let problem) where ground == nil:
      return finish(.conflictingState(problem))
    case .refusal where ground == nil && resendsLeft > 0:
      return rewrite(over: nil)
    case .verification, .doubt, .refusal, .pending:
      return finish(gone)
    }
  }

  /// The contents were compared; `remote` has other bytes than mine and than what was replaced.
  mutating func judged(
    _ verdict: ContentComparison, _ remote: Revision, _ purpose: Purpose
  ) -> SaveStep {
    switch (purpose, verdict) {
    case (.verification(_, let claimed), _) where claimed != nil && claimed == remote.entityTag:
      finish(.saved(remote, .serverRewrote))
    case (.verification, .equal), (.pending, .equal):
      finish(.saved(remote, .serverRewrote))
    case (.verification, .different):
      finish(.overtaken(theirs: remote))
    case (.survey, .equal), (.doubt, .equal), (.refusal, .equal):
      finish(.saved(remote, .alreadyApplied))
    case (_, .containsMine) where base != nil:
      finish(.saved(remote, .carriedForward))
    default:
      finish(.refused(theirs: remote, afterUnknown: isUnsure || purpose == .pending))
    }
  }

  /// The first write after a look at what stands there.
  private mutating func writeFirst(over remote: Revision) -> SaveStep {
    ground = remote
    return write(remote.guardingPreconditions)
  }

  /// What the write was to replace stands there still, after an answer that did not come.
  private mutating func notArrived(_ remote: Revision, _ doubt: Doubt) -> SaveStep {
    let guarding = remote.guardingPreconditions
    guard guarding == (sent ?? base?.guardingPreconditions) else {
      return finish(.refused(theirs: remote, afterUnknown: true))
    }
    if doubt == .interrupted { return writeFirst(over: remote) }
    // Without a condition, a late first copy and a second one could frame somebody's write.
    guard resendsLeft > 0, !guarding.isEmpty else { return finish(outcome(of: doubt)) }
    return rewrite(over: remote)
  }

  /// What the write was to replace stands there still, and yet it was refused.
  private mutating func refusedForNothing(
    _ remote: Revision, _ status: Int, _ problem: ProblemText?
  ) -> SaveStep {
    guard status == 412 else { return finish(.conflictingState(problem)) }
    let guarding = remote.guardingPreconditions
    if resendsLeft > 0, !guarding.isEmpty { return rewrite(over: remote) }
    if guarding != sent { return finish(.refused(theirs: remote, afterUnknown: isUnsure)) }
    let text = "the server refuses every precondition although nobody changed the document"
    return finish(.rejected(status: 412, problem ?? ProblemText(text)))
  }

  private func evidence(for purpose: Purpose) -> SaveEvidence {
    switch purpose {
    case .verification where sent?.isEmpty == true: .unguarded
    case .verification(status: 201, _): .created
    case .verification, .pending: .plain
    case .survey, .doubt, .refusal: .alreadyApplied
    }
  }

  /// How a save ends that did not arrive and is not sent again.
  private func outcome(of doubt: Doubt) -> SaveOutcome {
    switch doubt {
    case .lost(let fault): .undecided(fault)
    case .answered(let status, let problem): .rejected(status: status, problem)
    case .interrupted: .undecided(stillPending)
    }
  }

  private var stillPending: TransportFault {
    TransportFault(
      kind: .other, mayHaveBeenSent: true,
      message: "The server took the save for later and has not done it yet. "
        + "Your draft is safe; save again to check.")
  }
}
