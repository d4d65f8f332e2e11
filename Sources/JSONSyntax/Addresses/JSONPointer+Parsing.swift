/// Why a text is no JSON Pointer.
public struct JSONPointerError: Error, Sendable, Hashable {
  /// What is wrong at the position.
  public enum Reason: Sendable, Hashable {
    /// A pointer is empty or begins with a slash.
    case slashMissing
    /// A tilde is followed by neither 0 nor 1.
    case invalidEscape
  }

  /// What is wrong.
  public let reason: Reason
  /// The position in UTF-8 bytes, 0-based.
  public let offset: Int

  /// One sentence for people.
  public var message: String {
    switch reason {
    case .slashMissing: "a pointer is empty or begins with /"
    case .invalidEscape: "~ must be followed by 0 or 1 (byte \(offset))"
    }
  }
}

extension JSONPointer {
  /// Reads a pointer as RFC 6901 §3 writes it.
  ///
  /// **Throws** `JSONPointerError` where the first slash is missing or an escape is unknown.
  public init(parsing text: String) throws(JSONPointerError) {
    try self.init(parsing: JSONString(text))
  }

  /// Reads a pointer out of a string of a document, lone surrogates included.
  ///
  /// **Throws** `JSONPointerError` where the first slash is missing or an escape is unknown.
  public init(parsing text: JSONString) throws(JSONPointerError) {
    let text = text.wtf8
    var tokens: [JSONString] = []
    var token: [UInt8]?
    var afterTilde = false
    for (offset, byte) in text.enumerated() {
      if afterTilde {
        guard byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") else {
          throw JSONPointerError(reason: .invalidEscape, offset: offset - 1)
        }
        token?.append(byte == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        afterTilde = false
      } else if byte == UInt8(ascii: "/") {
        if let token { tokens.append(JSONString(trusted: token)) }
        token = []
      } else if token == nil {
        throw JSONPointerError(reason: .slashMissing, offset: 0)
      } else if byte == UInt8(ascii: "~") {
        afterTilde = true
      } else {
        token?.append(byte)
      }
    }
    if afterTilde { throw JSONPointerError(reason: .invalidEscape, offset: text.count - 1) }
    if let token { tokens.append(JSONString(trusted: token)) }
    self.init(tokens: tokens)
  }
}
