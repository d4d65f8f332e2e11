/// Bytes that are no JSON, as a text that a person can mend.
struct BrokenText: Equatable {
  /// The text, in UTF-8.
  let bytes: [UInt8]
  /// What people must know of how it was read; `nil` when it is UTF-8.
  let remark: String?

  /// Reads bytes; `nil` when they are no text.
  ///
  /// What is no UTF-8 is taken for UTF-16 where a byte order mark says so, and else for Latin-1, in
  /// which every byte is a character.
  ///
  /// **Complexity**: O(n).
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init(text: Self.utf16(bytes.dropFirst(2), isBigEndian: bytes[0] == 0xFE), of: "UTF-16")
      return
    }
    guard !bytes.contains(0) else { return nil }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: content, as: UTF8.self) != nil {
      self.init(bytes: content, remark: nil)
    } else {
      self.init(
        text: String(String.UnicodeScalarView(content.map(Unicode.Scalar.init))), of: "Latin-1")
    }
  }

  private init(text: String, of encoding: String) {
    self.init(
      bytes: Array(text.utf8),
      remark: "It is no UTF-8: it was read as \(encoding), and becomes UTF-8.")
  }

  private init(bytes: [UInt8], remark: String?) {
    self.bytes = bytes
    self.remark = remark
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }
}
