/// How a save ended.
///
/// Except after `saved` and `overtaken` nothing of mine is known to be on the server, and base
/// stays what it was.
public enum SaveOutcome: Equatable, Sendable {
  /// The server has my content; the revision is the new base.
  case saved(Revision, SaveEvidence)
  /// Somebody wrote since base. `afterUnknown`: mine may have been there in between.
  case refused(theirs: Revision, afterUnknown: Bool)
  /// The server accepted the write, but what stands there now lacks something of mine.
  ///
  /// Somebody wrote after me without keeping it, or the server dropped it.
  case overtaken(theirs: Revision)
  /// 404 or 410: the document was deleted.
  case gone(status: Int, ProblemText?)
  /// 409 while nobody wrote: the content contradicts something else on the server.
  case conflictingState(ProblemText?)
  /// 428: the server wants a precondition, and there was none that it takes.
  case preconditionRequired(ProblemText?)
  /// 401 or 403: the server wants to know who writes; `challenge` is its WWW-Authenticate.
  case needsCredentials(status: Int, challenge: String?, ProblemText?)
  /// 400, 413, 415, 422 and others: the server does not take it.
  case rejected(status: Int, ProblemText?)
  /// 425, 429 or 503: not now.
  case busy(status: Int, retryAfterSeconds: Int?)
  /// A redirection that leads to another server or changes the request; `to` is on one line.
  case redirected(to: String?)
  /// 405 or 501: documents are not written here; `allow` is on one line.
  case unsupported(status: Int, allow: String?)
  /// No answer, and surely nothing was written.
  case unreachable(TransportFault)
  /// It was sent, and whether it arrived could not be found out.
  ///
  /// Saving again with `SaveIntent.resume` begins with finding out.
  case undecided(TransportFault)
}
