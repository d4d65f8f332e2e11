/// What comes in the place of a match: text, and groups of the match.
struct ReplaceTemplate: Sendable, Equatable {
  private enum Part: Sendable, Equatable {
    case text([UInt8])
    case group(Int)
  }

  private var parts: [Part] = []

  /// A text as it is.
  init(literal text: String) { parts = [.text(Array(text.utf8))] }

  /// A text with `$1`…`$9`, `$0` for the whole match and `$$` for the sign.
  ///
  /// **Throws**: when the expression has no such group.
  init(_ text: String, groupCount: Int) throws(ExpressionError) {
    var plain: [UInt8] = []
    var isSign = false
    for byte in text.utf8 {
      guard isSign || byte == UInt8(ascii: "$") else {
        plain.append(byte)
        continue
      }
      guard isSign else {
        isSign = true
        continue
      }
      isSign = false
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = Int(byte - UInt8(ascii: "0"))
        guard number <= groupCount else {
          throw ExpressionError("there is no group for $\(number)")
        }
        parts += [.text(plain), .group(number)]
        plain = []
      case UInt8(ascii: "$"): plain.append(byte)
      default: plain += [UInt8(ascii: "$"), byte]
      }
    }
    if isSign { plain.append(UInt8(ascii: "$")) }
    parts.append(.text(plain))
  }

  /// Appends what comes in the place of a match in a text.
  func append(to result: inout [UInt8], for slots: [Int], in text: [UInt8]) {
    for part in parts {
      switch part {
      case .text(let bytes): result += bytes
      case .group(let number):
        let (start, end) = (slots[2 * number], slots[2 * number + 1])
        if start >= 0, end >= start { result += text[start..<end] }
      }
    }
  }
}
