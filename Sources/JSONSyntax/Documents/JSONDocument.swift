/// A JSON text, byte for byte, that can be read and edited as values.
///
/// A value: copied in O(1), never changed. An edit gives another document that shares all it can
/// with this one; undo is keeping the old value. What was not edited is written exactly as it came.
public struct JSONDocument: Sendable {
  /// The outermost value.
  public let root: JSONNode
  let before: Trivia
  let after: Trivia
  let limits: JSONLimits

  init(root: JSONNode, before: Trivia, after: Trivia, limits: JSONLimits) {
    self.root = root
    self.before = before
    self.after = after
    self.limits = limits
  }

  /// Parses a text.
  ///
  /// **Throws** `JSONSyntaxError` for the first byte that cannot continue a JSON text (RFC 8259).
  /// **Complexity** O(n); no recursion, whatever the depth.
  public init(
    parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) {
    let text = try SourceText(parsing: bytes, limits: limits)
    self.init(
      root: JSONNode(text: text, position: 0, overlay: nil),
      before: Trivia(text: text, lower: 0, upper: UInt32(text.start(of: 0))),
      after: Trivia(text: text, lower: UInt32(text.end(of: 0)), upper: UInt32(bytes.count)),
      limits: limits)
  }

  /// The length of the text, in bytes.
  public var byteCount: Int { before.count + root.byteCount + after.count }

  /// The number of values.
  public var valueCount: Int { root.valueCount }

  /// The memory that the index takes, in bytes: at most 16 a value.
  public var indexByteCount: Int { root.text.index.byteCount }

  /// The whole text.
  ///
  /// **Complexity** O(n).
  public func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    bytes += before.bytes
    Printer.write(root, to: &bytes)
    bytes += after.bytes
    return bytes
  }

  /// The whole text in chunks of at least 64 KiB, but for those that precede a larger one and the last.
  ///
  /// Writing them one by one spares the memory for ``serialized()``: what was not edited is handed out
  /// as it lies in memory.
  /// **Complexity** O(n) for all of them.
  public var chunks: some Sequence<ArraySlice<UInt8>> {
    DocumentChunks(before: before.bytes, root: root, after: after.bytes)
  }

  /// Whether both are surely the same text: one storage, no different edits.
  public func isIdentical(to other: JSONDocument) -> Bool {
    root.isIdentical(to: other.root) && before.isIdentical(to: other.before)
      && after.isIdentical(to: other.after)
  }

  /// The same text around another outermost value.
  public func replacingRoot(with root: JSONNode) -> JSONDocument {
    JSONDocument(root: root, before: before, after: after, limits: limits)
  }
}

extension JSONDocument: Equatable {
  /// Whether the texts are the same, byte for byte.
  ///
  /// **Complexity** O(1) when they share all storage, else O(n).
  public static func == (one: JSONDocument, other: JSONDocument) -> Bool {
    one.isIdentical(to: other)
      || one.byteCount == other.byteCount && one.serialized() == other.serialized()
  }
}
