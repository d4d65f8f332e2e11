public import JSONSyntax

extension JSONNode {
  /// How many characters a preview has at most, its ellipsis aside.
  public static let previewLength = 24

  /// The value in few characters: a scalar as written, a container with the number of its children.
  ///
  /// **Complexity**: O(length), however long the value.
  public func preview(length: Int = previewLength) -> String {
    switch kind {
    case .object: "{} " + counted(count, "key")
    case .array: "[] " + counted(count, "item")
    case .string, .number, .boolean, .null: literalStart(length)
    }
  }

  /// The beginning of a scalar as written, with an ellipsis when it was cut.
  private func literalStart(_ length: Int) -> String {
    let start = withLiteralBytes { bytes in
      let count = min(bytes.count, length * 4)
      return String(decoding: (0..<count).map { bytes[$0] }, as: UTF8.self)
    }
    if start.utf8.count >= byteCount, start.count <= length { return start }
    return start.prefix(length) + "…"
  }
}
