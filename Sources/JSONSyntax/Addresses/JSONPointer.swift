/// The address of a value by names and indices.
///
/// **Source** RFC 6901.
public struct JSONPointer: Hashable, Sendable {
  /// The unescaped reference tokens, outermost first.
  public let tokens: [JSONString]

  /// The pointer to the whole document.
  public static let root = JSONPointer(tokens: [])

  /// The pointer over these tokens.
  public init(tokens: [JSONString]) {
    self.tokens = tokens
  }

  /// The pointer one token further.
  public func appending(_ token: JSONString) -> JSONPointer {
    JSONPointer(tokens: tokens + [token])
  }

  /// The pointer to an element of the array pointed to.
  public func appending(index: Int) -> JSONPointer {
    appending(JSONString(String(index)))
  }

  /// The pointer to the container around; nil for the root.
  public var parent: JSONPointer? {
    tokens.isEmpty ? nil : JSONPointer(tokens: tokens.dropLast())
  }

  /// Whether `other` is this pointer or points inside what this one points to.
  public func isPrefix(of other: JSONPointer) -> Bool {
    other.tokens.starts(with: tokens)
  }
}

extension JSONPointer {
  /// The pointer as RFC 6901 §3 writes it, lone surrogates included.
  public var text: JSONString {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(UInt8(ascii: "/"))
      for byte in token.wtf8 {
        switch byte {
        case UInt8(ascii: "~"): bytes += [byte, UInt8(ascii: "0")]
        case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
        default: bytes.append(byte)
        }
      }
    }
    return JSONString(trusted: bytes)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it; a lone surrogate shows as U+FFFD.
  public var description: String { text.description }
}
