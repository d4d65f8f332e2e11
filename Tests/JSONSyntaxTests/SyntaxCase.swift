import Testing

/// A text that is accepted or rejected, with a name that says why.
struct SyntaxCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  /// - Parameter text: `%` and two hexadecimal digits stand for one byte.
  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Self.bytes(of: text)
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  var testDescription: String { name }

  private static func bytes(of text: String) -> [UInt8] {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(Array(parts[0].utf8)) { bytes, part in
      bytes + [UInt8(part.prefix(2), radix: 16) ?? 0] + part.dropFirst(2).utf8
    }
  }
}
