import JSONSyntax

/// Two hashes of a value: of how it is written, and of what it means.
struct Digest: Equatable {
  /// Equal for values that are literally equal.
  var literal: UInt64
  /// Equal for values that are semantically equal.
  var meaning: UInt64

  /// The digest of a scalar.
  init(scalar node: JSONNode) {
    switch node.kind {
    case .string:
      let hash = Self.hash(ofToken: node.withLiteralBytes { Self.plainContent($0) }, node.string)
      self.init(literal: hash, meaning: hash)
    case .number:
      let literal = node.literal
      self.init(literal: Self.hash(literal, tag: 2), meaning: Self.hash(numberMeaning: literal))
    case .boolean, .null, .object, .array:
      let hash = node.withLiteralBytes { span in
        span.indices.reduce(Hashing.start(3)) { Hashing.step($0, UInt64(span[$1])) }
      }
      self.init(literal: hash, meaning: hash)
    }
  }

  init(literal: UInt64, meaning: UInt64) {
    self.literal = literal
    self.meaning = meaning
  }

  /// The hash of a name, the same however it is escaped.
  static func hash(ofName member: JSONMember) -> UInt64 {
    hash(ofToken: member.withNameLiteral { plainContent($0) }, member.name)
  }

  /// The hash of the content of a token without escapes; nil when it has some.
  private static func plainContent(_ token: Span<UInt8>) -> UInt64? {
    var hash = Hashing.start(1)
    guard token.count >= 2 else { return nil }
    for index in 1..<(token.count - 1) {
      let byte = token[index]
      if byte == UInt8(ascii: "\\") { return nil }
      hash = Hashing.step(hash, UInt64(byte))
    }
    return hash
  }

  private static func hash(
    ofToken plain: UInt64?, _ decoded: @autoclosure () -> JSONString?
  ) -> UInt64 {
    plain ?? hash(decoded()?.wtf8 ?? [], tag: 1)
  }

  private static func hash(_ bytes: [UInt8], tag: UInt8) -> UInt64 {
    bytes.reduce(Hashing.start(tag)) { Hashing.step($0, UInt64($1)) }
  }

  private static func hash(numberMeaning literal: [UInt8]) -> UInt64 {
    if DecimalValue.isPlainInteger(literal), literal.last != UInt8(ascii: "0") {
      let isNegative = literal.first == UInt8(ascii: "-")
      let digits = literal.dropFirst(isNegative ? 1 : 0)
      return hash(number: digits.lazy.map { $0 &- UInt8(ascii: "0") }, digits.count, isNegative)
    }
    let value = DecimalValue(literal: literal)
    return hash(number: value.digits, value.scale, value.isNegative)
  }

  private static func hash(
    number digits: some Sequence<UInt8>, _ scale: Int, _ isNegative: Bool
  ) -> UInt64 {
    let start = Hashing.step(Hashing.start(isNegative ? 5 : 4), Hashing.bits(scale))
    return digits.reduce(start) { Hashing.step($0, UInt64($1)) }
  }
}
