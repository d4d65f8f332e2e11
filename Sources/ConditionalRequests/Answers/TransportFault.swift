/// A request that got no answer, or an answer that could not be read to its end.
public struct TransportFault: Error, Equatable, Sendable {
  /// What kept the answer away.
  public enum Kind: Hashable, Sendable {
    /// No route to the server.
    case offline
    /// The server's name is unknown.
    case dns
    /// Nothing listens there.
    case refused
    /// The time limit ran out.
    case timeout
    /// The connection ended before the answer was complete.
    case reset
    /// The server could not prove who it is, or speaks no TLS.
    case tls
    /// A person, or the end of the program, stopped the request.
    case cancelled
    /// The answer was larger than the bound.
    case tooLarge
    /// The answer is not HTTP.
    case malformed
    /// Anything else.
    case other
  }

  /// What kept the answer away.
  public var kind: Kind
  /// Whether the request may have reached the server, so that it may have acted on it.
  public var mayHaveBeenSent: Bool
  /// A sentence for people: what happened, what is safe, what can be done.
  public var message: String

  /// A fault with its sentence.
  public init(kind: Kind, mayHaveBeenSent: Bool, message: String) {
    self.kind = kind
    self.mayHaveBeenSent = mayHaveBeenSent
    self.message = message
  }
}
