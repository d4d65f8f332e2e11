/// Something that can be put into a document: one value, with no text around it.
public struct JSONFragment: Sendable {
  /// The value.
  public let node: JSONNode

  /// Parses a text that holds one value; white space around it is not part of the fragment.
  ///
  /// **Throws** `JSONSyntaxError` for the first byte that cannot continue a JSON text.
  public init(
    parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) {
    let text = try SourceText(parsing: bytes, limits: limits)
    node = JSONNode(text: text, position: 0, overlay: nil)
  }

  /// The value of any document, byte for byte.
  ///
  /// **Complexity** O(1).
  public init(_ node: JSONNode) {
    self.node = node
  }

  /// The bytes of the value as they are written.
  public var literal: [UInt8] { node.literal }
}

extension JSONFragment: Equatable {
  /// Whether the bytes are the same.
  public static func == (one: JSONFragment, other: JSONFragment) -> Bool {
    if one.node.isIdentical(to: other.node) { return true }
    return one.node.byteCount == other.node.byteCount && one.literal == other.literal
  }
}
