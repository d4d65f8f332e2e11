/// What a JSON value is.
public enum JSONKind: Sendable, Hashable {
  /// An ordered list of members; names may repeat.
  case object
  /// A list of elements.
  case array
  /// A string.
  case string
  /// A number, kept as it is spelled.
  case number
  /// `true` or `false`.
  case boolean
  /// `null`.
  case null

  /// Whether values of this kind have children.
  public var isContainer: Bool { self == .object || self == .array }

  /// The kind of the valid value that begins with this byte.
  @inline(__always)
  init(firstByte: UInt8) {
    switch firstByte {
    case Byte.openBrace: self = .object
    case Byte.openBracket: self = .array
    case Byte.quote: self = .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
    case UInt8(ascii: "n"): self = .null
    default: self = .number
    }
  }
}
