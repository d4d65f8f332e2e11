public import HTTPTypes

extension HTTPField.Name {
  /// `X-Triptych-Author`: who writes, in a request; see `encodeAuthor(_:)`.
  public static let author = known("X-Triptych-Author")

  /// `Last-Modified-By`: who wrote the version, in an answer; see `encodeAuthor(_:)`.
  public static let lastModifiedBy = known("Last-Modified-By")

  static func known(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else {
      preconditionFailure("not a field name: \(name)")
    }
    return field
  }
}

/// A name as the fields of the author carry it: visible ASCII, all else percent-encoded UTF-8.
public func encodeAuthor(_ name: String) -> String {
  var result = ""
  for byte in name.utf8 {
    if (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "%") {
      result.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return result
}

/// The name that a field carries, on one line and at most 64 characters; `nil` when it is empty.
///
/// Takes what other servers send as well: blanks and UTF-8 as they are, and a `%` that begins no
/// escape stands for itself.
public func decodeAuthor(_ fieldValue: String) -> String? {
  let bytes = Array(fieldValue.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  let name = singleLine(String(decoding: decoded, as: UTF8.self), limit: 64)
  return name.isEmpty ? nil : name
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  default: nil
  }
}
