import JSONSyntax

/// A value as lines for reading: small containers on one line, others a line for each child.
///
/// The layout of the document does not matter here; every token is as it is written there.
struct ValueLines {
  /// The lines, without line ends, in the bytes of the document.
  private(set) var lines: [[UInt8]] = []

  /// The longest line that holds a container, in bytes.
  static let width = 80
  /// Deeper levels stay on one line, however long; so the lines never outgrow the value.
  private static let deepest = 24

  /// The lines of a value.
  init(_ node: JSONNode) {
    append(node, behind: [], level: 0, before: [])
  }

  /// Recursion is bounded by `deepest`.
  private mutating func append(
    _ node: JSONNode, behind lead: [UInt8], level: Int, before tail: [UInt8]
  ) {
    let start = [UInt8](repeating: UInt8(ascii: " "), count: 2 * level) + lead
    let limit = level < Self.deepest && node.kind.isContainer ? Self.width - start.count : .max
    if let line = Self.oneLine(node, limit: limit) {
      lines.append(start + line + tail)
      return
    }
    let brackets: (String, String) = node.kind == .object ? ("{", "}") : ("[", "]")
    lines.append(start + brackets.0.utf8)
    var rest = node.count
    for member in node.members {
      rest -= 1
      let name = node.kind == .object ? member.nameLiteral + Array(": ".utf8) : []
      append(
        member.value, behind: Array(name), level: level + 1,
        before: rest > 0 ? Array(",".utf8) : [])
    }
    lines.append(
      [UInt8](repeating: UInt8(ascii: " "), count: 2 * level) + Array(brackets.1.utf8) + tail)
  }

  /// A value on one line, one space behind colons and commas; nil when that is longer than allowed.
  static func oneLine(_ node: JSONNode, limit: Int = .max) -> [UInt8]? {
    node.withLiteralBytes { bytes in
      var line: [UInt8] = []
      var isInString = false
      var isEscaped = false
      for index in bytes.indices {
        let byte = bytes[index]
        if isInString {
          isInString = byte != UInt8(ascii: "\"") || isEscaped
          isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        } else if byte <= UInt8(ascii: " ") {
          continue
        } else {
          isInString = byte == UInt8(ascii: "\"")
        }
        line.append(byte)
        let separates = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
        if separates, !isInString { line.append(UInt8(ascii: " ")) }
        if line.count > limit { return nil }
      }
      return line
    }
  }
}
