/// A change of a document, written in the shape of the document: `null` removes, an object goes
/// inside, everything else replaces.
///
/// **Source** RFC 7396.
public struct MergePatch: Sendable, Equatable {
  /// The patch as it is written.
  public let document: JSONDocument

  /// The patch that a document stands for; any document does.
  public init(_ document: JSONDocument) {
    self.document = document
  }

  /// The patch as JSON text, as it came.
  ///
  /// **Complexity** O(n).
  public func serialized() -> [UInt8] { document.serialized() }
}
