extension State {
  /// What is to be said while there is nothing newer: a warning about a state that lasts.
  ///
  /// **Shape**: the same in several lengths, the longest first; empty when all is well.
  public var standingMessages: [Message] {
    guard screen == .tree, document != nil, popup == nil, input == nil else { return [] }
    if let failure = drafts.failure { return [Message(.error, failure, about: .draft)] }
    if case .offline(_, let retryAt, _, _) = network.status { return offlineMessages(retryAt) }
    if let problem = network.problem { return problem.standingMessages }
    if network.refusals == 0, merge == nil, let sentence = newsSentence {
      return [
        Message(.warning, sentence, about: .news),
        Message(.warning, "Changed on the server. gm merges.", about: .news),
      ]
    }
    return []
  }

  private func offlineMessages(_ retryAt: Int64) -> [Message] {
    let seconds = max(0, (retryAt - now + 999) / 1_000)
    let draft = document?.isDirty == true ? " Draft kept." : ""
    return [
      "No connection.\(draft) Retry in \(seconds) s (R now).",
      "No connection. Retry in \(seconds) s.",
    ].map { Message(.warning, $0, about: .offline) }
  }
}

extension SaveProblem {
  /// What keeps the document from being saved, as long as it does.
  fileprivate var standingMessages: [Message] {
    switch self {
    case .credentials(let status, _):
      [
        Message(
          .error, "The server wants you to sign in (\(status)). :login does.", about: .problem)
      ]
    case .gone: [goneMessage, Message(.error, "Deleted there. :recreate saves.", about: .problem)]
    case .readOnly, .rejected, .busy: []
    }
  }
}
