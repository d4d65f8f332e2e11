/// A child with what names it, as iteration gives it.
public struct JSONMember: Sendable {
  /// The value.
  public let value: JSONNode
  private let nameText: SourceText
  private let nameLower: UInt32
  private let nameUpper: UInt32

  init(value: JSONNode, nameText: SourceText, nameRange: Range<Int>) {
    self.value = value
    self.nameText = nameText
    nameLower = UInt32(nameRange.lowerBound)
    nameUpper = UInt32(nameRange.upperBound)
  }

  private var nameRange: Range<Int> { Int(nameLower)..<Int(nameUpper) }

  /// The name; nil in arrays.
  public var name: JSONString? {
    nameRange.isEmpty ? nil : withNameLiteral { JSONString(token: $0) }
  }

  /// The name as it is written, quotes included; empty in arrays.
  public var nameLiteral: ArraySlice<UInt8> { nameText.bytes[nameRange] }

  /// Gives the bytes of the name as they are written, quotes included; none in arrays.
  public func withNameLiteral<Result>(
    _ body: (Span<UInt8>) throws -> Result
  ) rethrows -> Result {
    let bytes = nameText.bytes
    return try body(bytes.span.extracting(nameRange))
  }

  /// Whether the member has this name; decodes nothing unless the name is written with escapes.
  public func isNamed(_ name: JSONString) -> Bool {
    guard !nameRange.isEmpty else { return false }
    return withNameLiteral { name.isMeant(by: $0) }
  }
}

extension JSONString {
  /// Whether a valid token means this string.
  ///
  /// An escape is longer than what it stands for, so a shorter token never does, and one of the
  /// same length only when it has none.
  func isMeant(by token: Span<UInt8>) -> Bool {
    let count = token.count - 2
    if count < wtf8.count { return false }
    if count == wtf8.count {
      for index in 0..<count {
        let byte = token[index + 1]
        if byte != wtf8[index] || byte == Byte.backslash { return false }
      }
      return true
    }
    for index in 0..<count where token[index + 1] == Byte.backslash {
      return JSONString(token: token) == self
    }
    return false
  }
}
