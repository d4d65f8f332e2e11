extension JSONNode {
  /// The bytes as they are to stand on a line with this indentation.
  ///
  /// Only white space at the start of lines differs from `literal`; a value on one line stays as it
  /// is.
  /// **Complexity** O(n).
  public func literal(indentedBy indentation: [UInt8]) -> [UInt8] {
    indented(like: indentation[...]).literal
  }
}
