import JSONSyntax
import TerminalModel

extension Appearance {
  /// A scalar as written, in the colours of its kind, of which no more is read than fits.
  ///
  /// **Complexity**: O(limit), however long the value.
  func literal(_ node: JSONNode, limit: Int = Appearance.readingLimit) -> StyledText {
    let start = node.literalStart(limit: limit * 4 + 4)[...]
    return literal(start, kind: node.kind, isCut: start.count < node.byteCount)
  }

  /// A token as written, in the colours of its kind.
  func literal(_ start: ArraySlice<UInt8>, kind: JSONKind, isCut: Bool = false) -> StyledText {
    switch kind {
    case .string: return string(start, role: .syntaxString, isCut: isCut)
    case .number: return plain(start, .syntaxNumber)
    case .boolean: return plain(start, .syntaxBoolean)
    case .null: return plain(start, .syntaxNull)
    case .object, .array: return plain(start, .syntaxPreview)
    }
  }

  /// A name token as written.
  func name(_ bytes: [UInt8]) -> StyledText {
    string(bytes.prefix(Self.readingLimit), role: .syntaxKey, isCut: false)
  }

  private func plain(_ bytes: ArraySlice<UInt8>, _ role: Role) -> StyledText {
    text(String(decoding: bytes, as: UTF8.self), role)
  }

  /// A string token, its escapes in a role of their own.
  private func string(_ bytes: ArraySlice<UInt8>, role: Role, isCut: Bool) -> StyledText {
    var result = StyledText()
    var rest = bytes
    while !rest.isEmpty {
      let plainEnd = rest.firstIndex(of: UInt8(ascii: "\\")) ?? rest.endIndex
      if plainEnd > rest.startIndex { result += plain(rest[..<plainEnd], role) }
      rest = rest[plainEnd...]
      let escape = rest.prefix(Self.escapeLength(rest))
      if !escape.isEmpty { result += plain(escape, .syntaxEscape) }
      rest = rest.dropFirst(escape.count)
    }
    return isCut ? result + text(glyphs.ellipsis, role) : result
  }

  /// How many bytes the escape takes that a text begins with.
  private static func escapeLength(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.dropFirst().first == UInt8(ascii: "u") ? 6 : 2
  }

}

extension JSONNode {
  /// The first bytes of the value as written.
  ///
  /// **Complexity**: O(limit) for scalars.
  func literalStart(limit: Int) -> [UInt8] {
    withLiteralBytes { bytes in (0..<min(limit, bytes.count)).map { bytes[$0] } }
  }
}
