/// Why a document server could not start or go on, as a sentence for people.
public struct DocumentServerError: Error, Equatable, Sendable {
  /// What happened and what can be done.
  public let message: String
}
