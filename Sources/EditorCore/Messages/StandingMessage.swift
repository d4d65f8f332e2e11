extension State {
  /// What is to be said while there is nothing newer: a warning about a state that lasts.
  ///
  /// **Shape**: the same in several lengths, the longest first; empty when all is well.
  public var standingMessages: [Message] {
    guard screen == .tree, document != nil, popup == nil, input == nil else { return [] }
    if let failure = drafts.failure { return [Message(.error, failure, about: .draft)] }
    if case .offline(_, let retryAt, _, let reason) = network.status {
      return offlineMessages(retryAt, reason)
    }
    if let problem = network.problem { return standingMessages(problem) }
    if network.refusals == 0, merge == nil, let sentence = newsSentence {
      return [
        Message(.warning, sentence, about: .news),
        Message(.warning, "Changed on the server. gm merges.", about: .news),
      ]
    }
    return []
  }

  private func offlineMessages(_ retryAt: Int64, _ reason: String) -> [Message] {
    let seconds = max(0, (retryAt - now + 999) / 1_000)
    return [
      "\(absenceText(reason: reason)) Retry in \(seconds) s (R now).",
      "\(session.isFile ? "It cannot be read" : "No connection"). Retry in \(seconds) s.",
    ].map { Message(.warning, $0, about: .offline) }
  }

  /// What keeps the document from being saved, as long as it does.
  private func standingMessages(_ problem: SaveProblem) -> [Message] {
    switch problem {
    case .credentials(let status, _):
      [
        Message(
          .error, "The server wants you to sign in (\(status)). :login does.", about: .problem)
      ]
    case .gone: [goneMessage, Message(.error, "Deleted there. :recreate saves.", about: .problem)]
    case .readOnly, .rejected, .busy, .moved: []
    }
  }
}
