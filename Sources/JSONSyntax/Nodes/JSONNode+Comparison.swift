extension JSONNode {
  /// Whether both are written with the same bytes.
  ///
  /// **Complexity** O(n) for values of the same length; copies only what was edited inside.
  public func hasSameBytes(as other: JSONNode) -> Bool {
    if isIdentical(to: other) { return true }
    guard byteCount == other.byteCount else { return false }
    return withLiteralBytes { one in
      other.withLiteralBytes { two in
        // The hot loop of every comparison of separately parsed versions.
        one.withUnsafeBufferPointer { left in
          two.withUnsafeBufferPointer { Self.areEqual(left, $0) }
        }
      }
    }
  }

  /// Whether a first child would be led, named and closed with the same white space in both.
  ///
  /// Containers without children say nothing about layout and are the same as any other.
  public func hasSameLayout(as other: JSONNode) -> Bool {
    guard kind == other.kind, count > 0, other.count > 0 else { return true }
    if isIdentical(to: other) { return true }
    let (one, two) = (slot(at: 0), other.slot(at: 0))
    return one.leading == two.leading && one.colon == two.colon
      && closing.bytes == other.closing.bytes
  }

  private static func areEqual(
    _ one: UnsafeBufferPointer<UInt8>, _ two: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let left = one.baseAddress, let right = two.baseAddress else { return true }
    return Word.areEqual(left, right, one.count)
  }
}

extension JSONDocument {
  /// Whether the same bytes stand before and behind the outermost value.
  public func hasSameOuterText(as other: JSONDocument) -> Bool {
    before.bytes == other.before.bytes && after.bytes == other.after.bytes
  }
}
