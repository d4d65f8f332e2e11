/// A change of a document in one of the two standard forms, told apart by content.
public enum DocumentPatch: Sendable, Equatable {
  /// An array of operations (RFC 6902).
  case operations(JSONPatch)
  /// An object in the shape of the document (RFC 7396).
  case merge(MergePatch)

  /// Reads an array as JSON Patch and an object as merge patch.
  ///
  /// **Throws** `JSONPatchError` for any other value, and where `JSONPatch.init(reading:)` does.
  public init(reading document: JSONDocument) throws(JSONPatchError) {
    switch document.root.kind {
    case .array: self = .operations(try JSONPatch(reading: document))
    case .object: self = .merge(MergePatch(document))
    case .string, .number, .boolean, .null:
      throw JSONPatchError(.neitherArrayNorObject, at: .root)
    }
  }

  /// The changed document; this one stays as it is.
  ///
  /// **Throws** `JSONPatchError` where `applied(to:)` of the form at hand does.
  public func applied(to document: JSONDocument) throws(JSONPatchError) -> JSONDocument {
    switch self {
    case .operations(let patch): try patch.applied(to: document)
    case .merge(let patch): try patch.applied(to: document)
    }
  }

  /// The patch as JSON text.
  ///
  /// **Complexity** O(n), n being the length of the text.
  public func serialized() -> [UInt8] {
    switch self {
    case .operations(let patch): patch.serialized()
    case .merge(let patch): patch.serialized()
    }
  }
}
