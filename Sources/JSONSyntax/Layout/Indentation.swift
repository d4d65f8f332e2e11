/// Reads and changes the white space that begins lines.
enum Indentation {
  /// What follows the last line break; nil when there is none.
  static func afterLastNewline(in trivia: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let newline = trivia.lastIndex(of: Byte.lineFeed) else { return nil }
    return trivia[(newline + 1)...]
  }

  /// The last line break and what follows it, so that no blank line is carried along.
  static func withoutBlankLines(_ trivia: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let newline = trivia.lastIndex(of: Byte.lineFeed) else { return trivia }
    let hasReturn = newline > trivia.startIndex && trivia[newline - 1] == Byte.carriageReturn
    return trivia[(hasReturn ? newline - 1 : newline)...]
  }

  /// The indentation of the line that a value begins on, in the text that it came from.
  ///
  /// Looks back 4 KiB at most; further away there is no indentation worth the name.
  static func ofLine(holding node: JSONNode) -> ArraySlice<UInt8> {
    let bytes = node.text.bytes
    let start = node.byteRange.lowerBound
    let line = bytes[max(0, start - 4096)..<start]
    let rest = line[(line.lastIndex(of: Byte.lineFeed).map { $0 + 1 } ?? line.startIndex)...]
    return rest.prefix { $0 == Byte.space || $0 == Byte.tab }
  }

  /// The indentation of the line that the last bracket of a container stands on; nil when it
  /// stands on the line of something else.
  static func ofClosingBracket(of node: JSONNode) -> ArraySlice<UInt8>? {
    guard node.count > 0 else { return nil }
    return afterLastNewline(in: node.closing.bytes)
  }
}

extension JSONNode {
  /// The white space before the last bracket of a container.
  var closing: Trivia {
    if let overlay, case .container(let closing) = overlay.content { return closing }
    return text.closing(of: Int(position))
  }
}
