extension JSONNode {
  /// The value as it is to stand on a line with this indentation.
  ///
  /// Only white space behind line breaks changes, and those are never inside strings. The node
  /// itself when nothing has to change.
  /// **Complexity** O(1) when nothing changes, else O(n).
  func indented(like indent: ArraySlice<UInt8>) -> JSONNode {
    guard let old = Indentation.ofClosingBracket(of: self), !old.elementsEqual(indent) else {
      return self
    }
    return parsedAgain(Self.indented(literal, from: old, to: indent))
  }

  /// The same value under an identity of its own.
  ///
  /// **Complexity** O(1) unless something inside was edited, else O(n).
  func renewed() -> JSONNode {
    guard overlay != nil else {
      return JSONNode(text: text.twin(), position: position, overlay: nil)
    }
    return parsedAgain(literal)
  }

  private static func indented(
    _ bytes: [UInt8], from old: ArraySlice<UInt8>, to new: ArraySlice<UInt8>
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      result.append(bytes[offset])
      offset += 1
      if bytes[offset - 1] == Byte.lineFeed, bytes[offset...].starts(with: old) {
        result += new
        offset += old.count
      }
    }
    return result
  }

  private func parsedAgain(_ bytes: [UInt8]) -> JSONNode {
    let limits = JSONLimits(maximumDepth: .max)
    guard
      case .success(let text) = Result(catching: { () throws(JSONSyntaxError) in
        try SourceText(parsing: bytes, limits: limits)
      })
    else { preconditionFailure("a printed value is no JSON") }
    return JSONNode(text: text, position: 0, overlay: nil)
  }
}
