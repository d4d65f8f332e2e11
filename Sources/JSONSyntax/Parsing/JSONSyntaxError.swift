/// Why bytes are not JSON, and where.
///
/// **Source** RFC 8259.
public struct JSONSyntaxError: Error, Sendable, Hashable {
  /// What is wrong at the position.
  public enum Reason: Sendable, Hashable {
    /// Something else stands where this was expected.
    case expected(String)
    /// The text ends where this was expected.
    case endOfText(expected: String)
    /// A control character stands unescaped in a string.
    case controlCharacter(UInt8)
    /// The bytes are not UTF-8.
    case invalidUTF8
    /// A backslash is followed by something that is no escape.
    case invalidEscape
    /// More than the text stands after its end.
    case trailingContent
    /// More containers are open than allowed.
    case tooDeep(limit: Int)
    /// The text is longer than allowed; in bytes.
    case tooLong(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// The position in bytes, 0-based.
  public let offset: Int
  /// The line, 1-based; `\n`, `\r\n` and a lone `\r` end a line.
  public let line: Int
  /// The column in Unicode scalars, 1-based; a byte order mark has none.
  public let column: Int

  /// What is wrong, for people, without the place.
  public var cause: String {
    let text = reason.text
    return text.last == "," ? String(text.dropLast()) : text
  }

  /// What is wrong, and the line and column.
  public var shortMessage: String { "\(reason.text) at \(line):\(column)" }

  /// One sentence for people, without a byte of the text in it.
  public var message: String { "\(shortMessage) (byte \(offset))" }
}

extension JSONSyntaxError.Reason {
  fileprivate var text: String {
    switch self {
    case .expected(let what): "expected \(what)"
    case .endOfText(let what): "the text ends where \(what) was expected,"
    case .controlCharacter(Byte.lineFeed), .controlCharacter(Byte.carriageReturn):
      "the line ends inside a string,"
    case .controlCharacter(Byte.tab): "a tab in a string is written \\t,"
    case .controlCharacter(let byte):
      "the control character \(Self.codePoint(byte)) must be escaped in a string,"
    case .invalidUTF8: "these bytes are not UTF-8,"
    case .invalidEscape: "this is no escape that JSON knows,"
    case .trailingContent: "expected the end of the text"
    case .tooDeep(let limit): "more than \(limit) levels are nested"
    case .tooLong(let limit): "the text is longer than \(limit) bytes"
    }
  }

  private static func codePoint(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

extension JSONSyntaxError {
  /// Counts lines and columns up to the offset.
  ///
  /// **Complexity** O(offset).
  init(_ reason: Reason, at offset: Int, in bytes: [UInt8]) {
    self.reason = reason
    self.offset = offset
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : 0
    for index in lineStart..<offset {
      let byte = bytes[index]
      let endsLine =
        byte == Byte.lineFeed
        || byte == Byte.carriageReturn
          && (index + 1 == bytes.count || bytes[index + 1] != Byte.lineFeed)
      if endsLine {
        line += 1
        lineStart = index + 1
      }
    }
    self.line = line
    column = 1 + bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
