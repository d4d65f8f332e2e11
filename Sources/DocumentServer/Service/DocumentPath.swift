/// The path of a document in the one spelling under which it is stored.
///
/// `%7E` and `~` name the same document and are stored as `~`; `%2F` does not stand for the `/`
/// between segments and stays as it is. So the stored path is ASCII and can be requested as such.
///
/// Source: RFC 3986, sections 2.3, 3.3 and 6.2.2.
struct DocumentPath: Hashable, Sendable {
  let text: String

  static let maximumByteCount = 2048

  /// Whether it ends with a slash, as the address of a list does.
  var isFolder: Bool { text.hasSuffix("/") }

  /// The path of a request target, whose query is not looked at.
  ///
  /// Throws: 400 when it is not a path or has `.` or `..` as a segment, 414 when it is too long.
  init(target: String) throws(Refusal) {
    guard target.utf8.first == slash else { throw .malformedPath("It must begin with /.") }
    guard target.utf8.count <= Self.maximumByteCount else { throw .pathTooLong }
    let path = Array(target.utf8.prefix { byte in byte != UInt8(ascii: "?") })
    guard let normalized = normalizedPath(path) else {
      throw .malformedPath("A % must begin an escape of UTF-8 without control characters.")
    }
    let segments = normalized.split(separator: "/", omittingEmptySubsequences: false)
    guard !segments.contains("."), !segments.contains("..") else {
      throw .malformedPath("It must not have . or .. as a segment.")
    }
    text = normalized
  }
}

private let slash = UInt8(ascii: "/")

/// Nil when an escape is malformed, hides a control character or the whole is not UTF-8.
private func normalizedPath(_ path: [UInt8]) -> String? {
  var text = ""
  var decoded: [UInt8] = []
  var index = 0
  while index < path.count {
    let isEscape = path[index] == UInt8(ascii: "%")
    guard let byte = isEscape ? escapedByte(path, at: index) : path[index] else { return nil }
    guard byte >= 0x20, byte != 0x7F else { return nil }
    decoded.append(byte)
    let staysPlain = isUnreserved(byte) || (!isEscape && isPathDelimiter(byte))
    text += staysPlain ? String(Unicode.Scalar(byte)) : escape(byte)
    index += isEscape ? 3 : 1
  }
  return String(validating: decoded, as: UTF8.self) == nil ? nil : text
}

private func escapedByte(_ path: [UInt8], at index: Int) -> UInt8? {
  guard index + 2 < path.count else { return nil }
  let digits = path[(index + 1)...(index + 2)].map { byte in Character(Unicode.Scalar(byte)) }
  guard digits.allSatisfy({ digit in digit.isHexDigit && digit.isASCII }) else { return nil }
  return UInt8(String(digits), radix: 16)
}

private func escape(_ byte: UInt8) -> String {
  "%" + String(UInt16(byte) + 256, radix: 16, uppercase: true).dropFirst()
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-._~".utf8.contains(byte)
  }
}

private func isPathDelimiter(_ byte: UInt8) -> Bool { "/:@!$&'()*+,;=".utf8.contains(byte) }
