extension SaveExchange {
  /// How long to wait before each repetition of a GET, in milliseconds.
  static let pauses = [200, 500, 1000, 2000, 4000]

  /// Asks what stands there.
  mutating func read(_ purpose: Purpose, attempt: Int = 1) -> SaveStep {
    phase = .reading(purpose, attempt: attempt)
    return .send(.get)
  }

  /// An answer to a GET.
  mutating func readAnswered(
    _ response: DocumentResponse, _ purpose: Purpose, _ attempt: Int
  ) -> SaveStep {
    if let remote = response.revision { return found(remote, purpose, attempt) }
    switch response.status {
    case 404, 410: return foundNothing(response, purpose, attempt)
    case 408, 425, 429, 500,
      502...504 where purpose != .survey:
      return readAgain(purpose, after: attempt) ?? giveUp(response, purpose)
    default: return giveUp(response, purpose)
    }
  }

  /// No answer to a GET.
  mutating func readLost(
    _ fault: TransportFault, _ purpose: Purpose, _ attempt: Int
  ) -> SaveStep {
    switch purpose {
    case .survey:
      return finish(.unreachable(fault))
    case .refusal:
      return repeated(purpose, after: attempt, fault) ?? finish(.unreachable(fault))
    case .verification, .doubt, .pending:
      return repeated(purpose, after: attempt, fault) ?? finish(.undecided(fault))
    }
  }

  private mutating func repeated(
    _ purpose: Purpose, after attempt: Int, _ fault: TransportFault
  ) -> SaveStep? {
    let isFinal: Set<TransportFault.Kind> = [.cancelled, .tooLarge, .malformed, .tls]
    return isFinal.contains(fault.kind) ? nil : readAgain(purpose, after: attempt)
  }

  /// Waits for the next attempt; `nil` when there were enough.
  mutating func readAgain(_ purpose: Purpose, after attempt: Int) -> SaveStep? {
    guard attempt <= Self.pauses.count else { return nil }
    phase = .waiting(purpose, attempt: attempt)
    return .wait(milliseconds: Self.pauses[attempt - 1])
  }

  /// The GET gave neither a version nor the news that there is none.
  private mutating func giveUp(_ response: DocumentResponse, _ purpose: Purpose) -> SaveStep {
    switch purpose {
    case .survey where intent == .create && [405, 501].contains(response.status):
      // A place that can be written but not read.
      return writeNew()
    case .survey:
      return finish(unreadable(response) ?? SaveOutcome(refusal: response))
    case .refusal(let status, let problem):
      guard ![401, 403].contains(response.status) else {
        return finish(SaveOutcome(refusal: response))
      }
      let text = "refused with \(status); what stands there now cannot be read"
      return finish(.rejected(status: status, problem ?? ProblemText(text)))
    case .verification, .doubt, .pending:
      return finish(.undecided(unreadableFault(response, purpose)))
    }
  }

  private func unreadable(_ response: DocumentResponse) -> SaveOutcome? {
    guard response.status == 200 else { return nil }
    let text = "a page or file was answered where the document should be"
    return .rejected(status: 200, ProblemText(text))
  }

  private func unreadableFault(
    _ response: DocumentResponse, _ purpose: Purpose
  ) -> TransportFault {
    let accepted = if case .verification = purpose { true } else { false }
    let before =
      accepted
      ? "The server accepted the save but"
      : "It is not known whether the save arrived: the server"
    let answer =
      response.status == 200
      ? "answers with something that is not the document" : "answers \(response.status)"
    return TransportFault(
      kind: .other, mayHaveBeenSent: true,
      message: "\(before) \(answer) when it is read back. Your draft is safe; save again to check.")
  }
}
