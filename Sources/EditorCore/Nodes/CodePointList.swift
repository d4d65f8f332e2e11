import JSONSyntax

/// The code points of a string, one a line, with their names.
struct CodePointList {
  private let string: JSONString
  private let limit: Int

  init(_ string: JSONString, limit: Int) {
    self.string = string
    self.limit = limit
  }

  /// One fact a code point, at most as many as the limit says.
  ///
  /// **Complexity**: O(limit).
  var facts: [Fact] {
    var facts: [Fact] = []
    var units = string.utf16[...]
    while let unit = units.popFirst() {
      if facts.count == limit { return facts + [Fact("", "and more")] }
      if UTF16.isLeadSurrogate(unit), let next = units.first, UTF16.isTrailSurrogate(next) {
        units = units.dropFirst()
        facts.append(fact(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(next) - 0xDC00)))
      } else {
        facts.append(fact(UInt32(unit)))
      }
    }
    return facts
  }

  private func fact(_ value: UInt32) -> Fact {
    let digits = String(value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    guard let scalar = Unicode.Scalar(value) else {
      return Fact(code, "half a surrogate pair", .warning)
    }
    let properties = scalar.properties
    let kind: Fact.Kind = scalar.isHidden ? .warning : .plain
    guard properties.generalCategory != .control else {
      let caret = value < 0x20 ? Unicode.Scalar(value + 0x40).map { " ^\($0)" } ?? "" : ""
      return Fact(code, "control character\(caret)", kind)
    }
    return Fact(code, "\(scalar)  \(properties.name ?? "without a name")", kind)
  }
}
