import JSONSyntax

/// What a search looks for.
///
/// A text is found in names and in scalars as they are read, strings without their quotes and
/// escapes. Case counts only when the text has an upper-case letter. A text like `"name":` finds
/// the members with exactly this name.
struct SearchQuery {
  private enum Kind {
    case name(JSONString)
    case exact([UInt8])
    case folded([UInt8])
    case foldedUnicode(String)
  }

  private let kind: Kind

  /// Reads what was typed; `nil` when it is empty.
  init?(_ text: String) {
    if text.isEmpty { return nil }
    if text.hasPrefix("\""), text.hasSuffix("\":"), text.count > 2,
      let fragment = try? JSONFragment(parsing: Array(text.utf8.dropLast())),
      let name = fragment.node.string
    {
      // A text that is no name with a colon is looked for as it is.
      kind = .name(name)
    } else if text.contains(where: \.isUppercase) {
      kind = .exact(Array(text.utf8))
    } else if text.utf8.allSatisfy({ $0 < 0x80 }) {
      kind = .folded(Array(text.utf8))
    } else {
      kind = .foldedUnicode(text.lowercased())
    }
  }

  /// The query for all members with a name.
  static func text(forName name: JSONString) -> String {
    String(decoding: name.quoted(), as: UTF8.self) + ":"
  }

  /// Whether a value, as the child of `parent` with this index, is what is looked for.
  func matches(_ node: JSONNode, at index: Int, in parent: JSONNode?) -> Bool {
    if let parent, parent.kind == .object {
      if case .name(let name) = kind { return parent.name(at: index) == name }
      if parent.withNameLiteral(at: index, { isInToken($0) }) { return true }
    }
    if case .name = kind { return false }
    if node.kind.isContainer { return false }
    if node.kind == .string { return node.withLiteralBytes { isInToken($0) } }
    return node.withLiteralBytes { isIn($0) }
  }

  /// Whether the text is in a string token, read without its quotes and escapes.
  private func isInToken(_ token: Span<UInt8>) -> Bool {
    for index in token.indices where token[index] == UInt8(ascii: "\\") {
      guard let string = JSONString(token: Array(token)) else { return false }
      return isIn(string.wtf8.span)
    }
    return isIn(token.extracting(droppingFirst: 1).extracting(droppingLast: 1))
  }

  private func isIn(_ bytes: Span<UInt8>) -> Bool {
    switch kind {
    case .name: false
    case .exact(let text): bytes.holds(text) { $0 }
    case .folded(let text): bytes.holds(text) { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    case .foldedUnicode(let text):
      String(decoding: Array(bytes), as: UTF8.self).lowercased().contains(text)
    }
  }
}

extension Span<UInt8> {
  /// Whether bytes stand somewhere in the span, once each of the span was folded.
  fileprivate func holds(_ text: [UInt8], folding: (UInt8) -> UInt8) -> Bool {
    guard let first = text.first, count >= text.count else { return false }
    var start = 0
    while start <= count - text.count {
      if folding(self[start]) == first {
        var length = 1
        while length < text.count, folding(self[start + length]) == text[length] { length += 1 }
        if length == text.count { return true }
      }
      start += 1
    }
    return false
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
