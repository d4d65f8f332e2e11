public import JSONSyntax

/// A pattern made ready for looking.
///
/// Names and scalars are looked at as they are read, strings without their quotes and escapes.
public struct SearchQuery: Sendable {
  private enum Kind: Sendable {
    /// The members with exactly this name.
    case name(JSONString)
    /// These bytes; with upper case looked at as lower case when folded.
    case text([UInt8], isFolded: Bool)
    /// A regular expression.
    case expression(ExpressionProgram)
  }

  private var kind: Kind
  /// Says whether an expression finds anything.
  private var tester: ExpressionTester?
  private let scope: SearchPattern.Scope

  /// Reads a pattern.
  ///
  /// **Throws**: when its text is empty, or no regular expression where it should be one.
  public init(_ pattern: SearchPattern) throws(ExpressionError) {
    guard !pattern.isEmpty else { throw ExpressionError("there is nothing to look for") }
    scope = pattern.scope
    if pattern.isExpression {
      kind = .expression(try ExpressionProgram(pattern.text))
    } else if let name = Self.name(meantBy: pattern.text) {
      kind = .name(name)
    } else if pattern.text.contains(where: \.isUppercase) {
      kind = .text(Array(pattern.text.utf8), isFolded: false)
    } else if pattern.text.utf8.allSatisfy({ $0 < 0x80 }) {
      kind = .text(Array(pattern.text.utf8), isFolded: true)
    } else {
      kind = .expression(try ExpressionProgram(folding: pattern.text))
    }
    if case .expression(let program) = kind { tester = ExpressionTester(program) }
  }

  /// Reads a pattern for a text, in which there are no names.
  ///
  /// **Throws**: when its text is empty, or no regular expression where it should be one.
  init(ofText pattern: SearchPattern) throws(ExpressionError) {
    try self.init(pattern)
    if case .name = kind {
      kind = .text(Array(pattern.text.utf8), isFolded: !pattern.text.contains(where: \.isUppercase))
    }
  }

  /// The name in a text like `"name":`.
  private static func name(meantBy text: String) -> JSONString? {
    guard text.hasPrefix("\""), text.hasSuffix("\":"), text.utf8.count > 2 else { return nil }
    // A text that is no name with a colon is looked for as it is.
    return (try? JSONFragment(parsing: Array(text.utf8.dropLast())))?.node.string
  }

  /// The text that means all members with a name.
  static func text(forName name: JSONString) -> String {
    String(decoding: name.quoted(), as: UTF8.self) + ":"
  }

  /// Whether a value, as the child of `parent` with this index, is what is looked for.
  public mutating func matches(_ node: JSONNode, at index: Int, in parent: JSONNode?) -> Bool {
    if scope != .values, let parent, parent.kind == .object {
      if case .name(let name) = kind { return parent.name(at: index) == name }
      if parent.withNameLiteral(at: index, { isInToken($0) }) { return true }
    }
    if case .name = kind { return false }
    if scope == .names || node.kind.isContainer { return false }
    if node.kind == .string { return node.withLiteralBytes { isInToken($0) } }
    return node.withLiteralBytes { isIn($0) }
  }

  /// Whether the text is in a string token, read without its quotes and escapes.
  private mutating func isInToken(_ token: Span<UInt8>) -> Bool {
    for index in token.indices where token[index] == UInt8(ascii: "\\") {
      guard let string = JSONString(token: Array(token)) else { return false }
      return isIn(string.wtf8.span)
    }
    return isIn(token.extracting(droppingFirst: 1).extracting(droppingLast: 1))
  }

  private mutating func isIn(_ bytes: Span<UInt8>) -> Bool {
    switch kind {
    case .name: return false
    case .text(let text, let isFolded):
      return bytes.firstOffset(of: text, isFolded: isFolded, from: 0) != nil
    case .expression: return tester?.finds(in: bytes) ?? false
    }
  }
}

extension SearchQuery {
  /// Whether names are looked at, and whether values are.
  public var looksAtNames: Bool { scope != .values }
  /// Whether scalars are looked at.
  public var looksAtValues: Bool {
    if case .name = kind { return false }
    return scope != .names
  }

  /// Where the matches in a name or scalar stand, as it is read; none that is empty.
  ///
  /// **Shape**: ascending, apart, in UTF-8 offsets.
  public func ranges(in text: [UInt8]) -> [Range<Int>] {
    switch kind {
    case .name(let name): return name.wtf8 == text ? [0..<text.count] : []
    case .text(let wanted, let isFolded):
      var ranges: [Range<Int>] = []
      var start = 0
      while let found = text.span.firstOffset(of: wanted, isFolded: isFolded, from: start) {
        start = found + wanted.count
        ranges.append(found..<start)
      }
      return ranges
    case .expression(let program):
      return Self.matches(of: program, in: text).map { $0[0]..<$0[1] }.filter { !$0.isEmpty }
    }
  }

  /// Where the matches in a line of a text stand; none that is empty.
  ///
  /// **Shape**: ascending, apart, in UTF-8 offsets.
  mutating func ranges(inLine line: String) -> [Range<Int>] {
    let bytes = Array(line.utf8)
    return isIn(bytes.span) ? ranges(in: bytes) : []
  }

  /// The places of all matches and their groups, as ``ExpressionMatcher/slots``.
  static func matches(of program: ExpressionProgram, in text: [UInt8]) -> [[Int]] {
    var matcher = ExpressionMatcher(program)
    var found: [[Int]] = []
    var start = 0
    while start <= text.count, matcher.find(in: text.span, from: start) {
      found.append(matcher.slots)
      let end = matcher.slots[1]
      start = end > matcher.slots[0] ? end : end + max(1, text.span.codePoint(at: end).length)
    }
    return found
  }
}

extension Span<UInt8> {
  /// The first place where bytes stand, once each of the span was folded.
  fileprivate func firstOffset(of text: [UInt8], isFolded: Bool, from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var start = start
    while start <= count - text.count {
      if folded(start, isFolded) == first {
        var length = 1
        while length < text.count, folded(start + length, isFolded) == text[length] {
          length += 1
        }
        if length == text.count { return start }
      }
      start += 1
    }
    return nil
  }

  @inline(__always)
  private func folded(_ index: Int, _ isFolded: Bool) -> UInt8 {
    let byte = self[index]
    return isFolded && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension [UInt8] {
  /// The bytes of a span.
  fileprivate init(_ span: Span<UInt8>) {
    self = span.indices.map { span[$0] }
  }
}

extension JSONString {
  /// The string that a valid token means.
  fileprivate init?(token: [UInt8]) {
    guard let string = (try? JSONFragment(parsing: token))?.node.string else { return nil }
    self = string
  }
}
