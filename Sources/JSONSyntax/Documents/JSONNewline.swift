/// How lines end in a text.
public enum JSONNewline: Sendable, Hashable {
  /// `\n`
  case lineFeed
  /// `\r\n`
  case carriageReturnLineFeed

  /// The bytes.
  public var bytes: [UInt8] {
    switch self {
    case .lineFeed: [Byte.lineFeed]
    case .carriageReturnLineFeed: [Byte.carriageReturn, Byte.lineFeed]
    }
  }
}
