import EditorCore

/// A stretch of a line of JSON text in one role.
struct TextRun: Equatable {
  /// The bytes of UTF-8 in the line.
  var range: Range<Int>
  var role: Role
}

/// A line of JSON in the colours of its tokens, from end to end without gaps.
///
/// No token of JSON goes past the end of its line, so that a line needs no other line.
func textRuns(of line: [UInt8]) -> [TextRun] {
  var runs: [TextRun] = []
  let tokens = Array(JSONTokens(line))
  for (index, token) in tokens.enumerated() {
    let end = runs.last?.range.upperBound ?? 0
    if end < token.lowerBound { runs.append(TextRun(range: end..<token.lowerBound, role: .text)) }
    let isName = index + 1 < tokens.count && line[tokens[index + 1].lowerBound] == UInt8(ascii: ":")
    switch line[token.lowerBound] {
    case UInt8(ascii: "\""):
      runs += stringRuns(of: line, token, isName ? .syntaxKey : .syntaxString)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      runs.append(TextRun(range: token, role: .syntaxPunctuation))
    default:
      runs.append(TextRun(range: token, role: wordRole(line[token])))
    }
  }
  let end = runs.last?.range.upperBound ?? 0
  if end < line.count { runs.append(TextRun(range: end..<line.count, role: .text)) }
  return runs
}

/// The parts of a string token, its escapes in a role of their own.
private func stringRuns(of line: [UInt8], _ token: Range<Int>, _ role: Role) -> [TextRun] {
  var runs: [TextRun] = []
  var start = token.lowerBound
  while let escape = line[start..<token.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
    if start < escape { runs.append(TextRun(range: start..<escape, role: role)) }
    let isLong = escape + 1 < token.upperBound && line[escape + 1] == UInt8(ascii: "u")
    let end = min(escape + (isLong ? 6 : 2), token.upperBound)
    runs.append(TextRun(range: escape..<end, role: .syntaxEscape))
    start = end
  }
  if start < token.upperBound { runs.append(TextRun(range: start..<token.upperBound, role: role)) }
  return runs
}

private func wordRole(_ word: ArraySlice<UInt8>) -> Role {
  if word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) { return .syntaxBoolean }
  if word.elementsEqual("null".utf8) { return .syntaxNull }
  let first = word.first ?? 0
  let isNumber =
    first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  return isNumber ? .syntaxNumber : .syntaxError
}
