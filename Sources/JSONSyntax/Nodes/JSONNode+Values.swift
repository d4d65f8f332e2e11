extension JSONNode {
  /// The bytes exactly as they are written.
  ///
  /// **Complexity** O(n).
  public var literal: [UInt8] {
    guard overlay != nil else { return Array(text.bytes[byteRange]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    Printer.write(self, to: &bytes)
    return bytes
  }

  /// Gives the bytes as they are written; copies only when something inside was edited.
  public func withLiteralBytes<Result>(
    _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard overlay == nil else {
      let copy = literal
      return try body(copy.span)
    }
    let bytes = text.bytes
    return try body(bytes.span.extracting(byteRange))
  }

  /// Whether something inside was edited since its text was parsed.
  public var isEdited: Bool { overlay != nil }

  /// The code units of a string; nil for other kinds.
  public var string: JSONString? {
    guard kind == .string else { return nil }
    let bytes = text.bytes
    return JSONString(token: bytes.span.extracting(byteRange))
  }

  /// The value of a boolean; nil for other kinds.
  public var boolean: Bool? {
    kind == .boolean ? text.bytes[byteRange.lowerBound] == UInt8(ascii: "t") : nil
  }
}
