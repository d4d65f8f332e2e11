import JSONSyntax

extension JSONNode {
  /// The value that a string holds as JSON text; `nil` where it holds none.
  var embeddedValue: JSONFragment? {
    // Any other text is an outcome here.
    string.flatMap { try? JSONFragment(parsing: $0.wtf8) }
  }

  /// The text without white space between its tokens; as it is where it stands on one line.
  ///
  /// **Complexity**: O(n).
  var compactLiteral: [UInt8] {
    let bytes = literal
    guard bytes.contains(UInt8(ascii: "\n")) || bytes.contains(UInt8(ascii: "\r")) else {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte <= UInt8(ascii: " ") {
        continue
      } else {
        isInString = byte == UInt8(ascii: "\"")
      }
      result.append(byte)
    }
    return result
  }
}
