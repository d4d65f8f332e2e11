/// What came of a request that a save asked for.
public enum SaveAnswer: Equatable, Sendable {
  /// A whole answer.
  case response(DocumentResponse)
  /// No answer, or none that could be read to its end.
  case lost(TransportFault)
}
