extension JSONPatch {
  /// The patch as JSON text: one operation a line, values as they are written where they came from.
  ///
  /// **Complexity** O(n), n being the length of the text.
  public func serialized() -> [UInt8] {
    if operations.isEmpty { return Array("[]\n".utf8) }
    var text = Array("[\n".utf8)
    for (number, operation) in operations.enumerated() {
      if number > 0 { text += ",\n".utf8 }
      operation.write(to: &text)
    }
    text += "\n]\n".utf8
    return text
  }
}

extension JSONPatch.Operation {
  /// What every operation is indented by.
  private static let indentation: [UInt8] = [Byte.space, Byte.space]

  fileprivate func write(to text: inout [UInt8]) {
    text += Self.indentation
    text += "{\"op\": \"\(name)\"".utf8
    if let source {
      text += ", \"from\": ".utf8
      text += source.text.quoted()
    }
    text += ", \"path\": ".utf8
    text += path.text.quoted()
    if let value {
      text += ", \"value\": ".utf8
      text += value.node.literal(indentedBy: Self.indentation)
    }
    text.append(Byte.closeBrace)
  }
}
