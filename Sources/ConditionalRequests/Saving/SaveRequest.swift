/// A request that a save asks for.
public enum SaveRequest: Equatable, Sendable {
  /// Read the document, past all caches and in no content coding.
  case get
  /// Write the document: once, on no account repeated by itself, redirections not followed.
  case put(Preconditions, body: [UInt8], mediaType: String?)
}
