extension SaveOutcome {
  /// A sentence for people: what happened, what is safe, what can be done; safe for a terminal.
  public var message: String {
    switch self {
    case .saved(_, let evidence): evidence.message
    case .refused(let theirs, let afterUnknown):
      refusal(by: theirs.author, afterUnknown: afterUnknown)
    case .overtaken(let theirs):
      "The server took the save, but what stands there now \(by(theirs.author))lacks some of it. "
        + "Your version is safe here; merge and save again."
    case .gone(let status, let problem):
      "The document was deleted on the server (\(status))\(because(problem)). Your draft is safe."
    case .conflictingState(let problem):
      "The server refused the save (409) although nobody else wrote\(because(problem)). "
        + "Your draft is safe."
    case .preconditionRequired(let problem):
      "The server takes only conditional writes (428), and it gave nothing to name as a condition"
        + "\(because(problem)). Your draft is safe."
    case .needsCredentials(let status, _, let problem):
      credentials(status, problem) + " Your draft is safe."
    case .rejected(let status, let problem):
      "The server rejected the save (\(status))\(because(problem)). Your draft is safe."
    case .busy(let status, let seconds):
      "The server is busy (\(status))\(again(seconds)). Your draft is safe."
    case .redirected(let place): redirection(to: place) + " Your draft is safe."
    case .unsupported(let status, let allow):
      "This document cannot be written here (\(status)\(allow.map { "; allowed: \($0)" } ?? ""))."
        + " Your draft is safe."
    case .unreachable(let fault), .undecided(let fault): fault.message
    }
  }
}

extension LoadOutcome {
  /// A sentence for people: what happened and what can be done; safe for a terminal.
  public var message: String {
    switch self {
    case .loaded: "The document was read."
    case .notModified: "Nobody wrote since."
    case .missing(let status, let problem):
      "There is no document at this address (\(status))\(because(problem))."
    case .needsCredentials(let status, _, let problem): credentials(status, problem)
    case .notJSON(let mediaType):
      "The server answered with \(mediaType ?? "something") where a JSON document should be; "
        + "it may want a sign-in first."
    case .busy(let status, let seconds): "The server is busy (\(status))\(again(seconds))."
    case .rejected(let status, let problem):
      "The document could not be read (\(status))\(because(problem))."
    case .redirected(let place): redirection(to: place)
    case .failed(let fault): fault.message
    }
  }
}

extension SaveEvidence {
  fileprivate var message: String {
    switch self {
    case .plain: "Saved."
    case .created: "Saved; the document was created by it."
    case .unguarded: "Saved without a guard: this server gives nothing to detect conflicts by."
    case .alreadyApplied: "Saved: the server has this content already."
    case .serverRewrote: "Saved; the server stored it in its own spelling."
    case .carriedForward: "Saved; somebody wrote since and kept all your changes."
    }
  }
}

private func refusal(by author: String?, afterUnknown: Bool) -> String {
  let who = author ?? "Somebody else"
  return afterUnknown
    ? "\(who) wrote while the answer to your save was lost; yours may have been there in between. "
      + "Nothing of yours is lost: merge and save again."
    : "\(who) wrote since you opened it, so the save was refused. "
      + "Nothing of yours is lost: merge and save again."
}

private func by(_ author: String?) -> String { author.map { "by \($0) " } ?? "" }

/// The server's reason, without the full stop that the sentence around it ends in.
private func because(_ problem: ProblemText?) -> String {
  guard let text = problem?.text else { return "" }
  return ": " + (text.hasSuffix(".") ? String(text.dropLast()) : text)
}

private func again(_ seconds: Int?) -> String {
  seconds.map { " and asks to wait \($0) s" } ?? ""
}

private func credentials(_ status: Int, _ problem: ProblemText?) -> String {
  let what = status == 401 ? "wants to know who you are" : "does not let you do this"
  return "The server \(what) (\(status))\(because(problem)). "
    + "`:login` sends a token or user:password."
}

private func redirection(to place: String?) -> String {
  guard let place else { return "The server points elsewhere, and does not say where." }
  let way =
    place.contains("://") ? "`triptych \(place)` opens that address." : "It may want a sign-in."
  return "The server points to \(place), and was not followed there. \(way)"
}
