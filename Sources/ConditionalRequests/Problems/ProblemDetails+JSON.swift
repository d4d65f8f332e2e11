extension ProblemDetails {
  /// The problem as JSON text in UTF-8, on one line.
  public func json() -> [UInt8] {
    var members: [Member] = []
    if type != "about:blank" { members.append(Member("type", .string(type))) }
    if let title { members.append(Member("title", .string(title))) }
    if let status { members.append(Member("status", .integer(Int64(status)))) }
    if let detail { members.append(Member("detail", .string(detail))) }
    if let instance { members.append(Member("instance", .string(instance))) }
    return Array(written(.object(members + extensions)).utf8)
  }
}

/// Recursive, since the value is one of our own making and shallow.
private func written(_ value: ProblemDetails.Value) -> String {
  switch value {
  case .string(let text): quoted(text)
  case .integer(let number): String(number)
  case .boolean(let flag): flag ? "true" : "false"
  case .null: "null"
  case .array(let values): "[" + values.map(written).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { quoted($0.name) + ":" + written($0.value) }.joined(separator: ",") + "}"
  }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
