import JSONSyntax

/// A JSON text with one value a line, indented by two spaces; empty containers stay on their line.
///
/// Only white space between tokens differs.
///
/// **Complexity**: O(n).
func indentedText(of json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(json.count * 2)
  var depth = 0
  var isEmpty = false
  for token in JSONTokens(json) {
    let first = json[token.lowerBound]
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if isEmpty { endLine(&result, depth) }
      depth += 1
      isEmpty = true
      result.append(first)
      continue
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if !isEmpty { endLine(&result, depth) }
    case UInt8(ascii: ","):
      result.append(first)
      endLine(&result, depth)
      continue
    case UInt8(ascii: ":"):
      result += [first, UInt8(ascii: " ")]
      continue
    default:
      if isEmpty { endLine(&result, depth) }
    }
    isEmpty = false
    result += json[token]
  }
  return result
}

/// A JSON text without white space between its tokens.
///
/// **Complexity**: O(n).
func compactText(of json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(json.count)
  for token in JSONTokens(json) { result += json[token] }
  return result
}

private func endLine(_ text: inout [UInt8], _ depth: Int) {
  text.append(UInt8(ascii: "\n"))
  for _ in 0..<max(0, depth) { text += [UInt8(ascii: " "), UInt8(ascii: " ")] }
}
