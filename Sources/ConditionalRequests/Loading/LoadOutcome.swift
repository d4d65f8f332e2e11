/// How a reading of the document ended.
public enum LoadOutcome: Equatable, Sendable {
  /// A version; its bytes may still turn out not to be JSON.
  case loaded(Revision)
  /// The version that the asker knows is still the newest.
  case notModified
  /// 404 or 410: nothing stands there.
  case missing(status: Int, ProblemText?)
  /// 401 or 403: the server wants to know who asks; `challenge` is its WWW-Authenticate.
  case needsCredentials(status: Int, challenge: String?, ProblemText?)
  /// A 200 with something that is surely not JSON, such as a login page.
  case notJSON(mediaType: String?)
  /// 429 or 503: not now.
  case busy(status: Int, retryAfterSeconds: Int?)
  /// Any other answer.
  case rejected(status: Int, ProblemText?)
  /// A redirection that leads to another server or changes the request; `to` is on one line.
  case redirected(to: String?)
  /// No answer.
  case failed(TransportFault)
}
