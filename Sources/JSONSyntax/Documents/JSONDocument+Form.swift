extension JSONDocument {
  /// Whether the text begins with a byte order mark.
  public var hasByteOrderMark: Bool { before.bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// Whether the text ends with a line break.
  public var hasFinalNewline: Bool {
    after.bytes.last == Byte.lineFeed || after.bytes.last == Byte.carriageReturn
  }

  /// How lines end, judged by the first line break; `lineFeed` when there is none.
  ///
  /// **Complexity** O(1): looks at the first 64 KiB only, and at the end.
  public var newline: JSONNewline {
    let bytes = root.text.bytes.prefix(65_536)
    if let first = bytes.firstIndex(of: Byte.lineFeed) {
      return Self.newline(endingAt: first, in: bytes)
    }
    guard let last = after.bytes.lastIndex(of: Byte.lineFeed) else { return .lineFeed }
    return Self.newline(endingAt: last, in: after.bytes)
  }

  private static func newline(endingAt index: Int, in bytes: ArraySlice<UInt8>) -> JSONNewline {
    index > bytes.startIndex && bytes[index - 1] == Byte.carriageReturn
      ? .carriageReturnLineFeed : .lineFeed
  }
}
