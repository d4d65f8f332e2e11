/// A request that a save asks for.
public enum SaveRequest: Equatable, Sendable {
  /// Read the document, past all caches and in no content coding.
  case get
  /// Write the document: once, on no account repeated by itself, redirected only as it is.
  case put(Preconditions, body: [UInt8], mediaType: String?)
}
