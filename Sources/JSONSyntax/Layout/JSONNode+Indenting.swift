extension JSONNode {
  /// The value as it is to stand on a line with this indentation.
  ///
  /// Unchanged when its last bracket, or the line that it came from, is indented like this already.
  /// Only white space behind line breaks changes, and those are never inside strings. The node
  /// itself when nothing has to change.
  /// **Complexity** O(1) when nothing changes, else O(n).
  func indented(like indent: @autoclosure () -> ArraySlice<UInt8>) -> JSONNode {
    guard let old = Indentation.ofClosingBracket(of: self) else { return self }
    let new = indent()
    if old.elementsEqual(new) || Indentation.ofLine(holding: self).elementsEqual(new) {
      return self
    }
    return Self.parsed(Self.indented(literal, from: old, to: new), behind: new)
  }

  /// The same value under an identity of its own.
  ///
  /// **Complexity** O(1) unless something inside was edited, else O(n).
  func renewed() -> JSONNode {
    guard overlay != nil else {
      return JSONNode(text: text.twin(), position: position, overlay: nil)
    }
    return Self.parsed(literal, behind: Indentation.ofClosingBracket(of: self) ?? [])
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

  /// Parses what was printed, on a line that is indented so that its habits can be seen later.
  private static func parsed(_ bytes: [UInt8], behind indent: ArraySlice<UInt8>) -> JSONNode {
    let limits = JSONLimits(maximumDepth: .max)
    do {
      let text = try SourceText(parsing: indent + bytes, limits: limits)
      return JSONNode(text: text, position: 0, overlay: nil)
    } catch {
      preconditionFailure("a printed value is no JSON: \(error.message)")
    }
  }
}
