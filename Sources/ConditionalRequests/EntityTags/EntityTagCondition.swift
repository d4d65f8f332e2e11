/// What If-Match or If-None-Match names: any version at all, or some tags.
///
/// Source: RFC 9110, sections 13.1.1 and 13.1.2.
public enum EntityTagCondition: Hashable, Sendable {
  /// `*`: whatever exists.
  case any
  /// One or more tags, in the order they were named.
  case tags([EntityTag])

  /// Reads the value of an If-Match or If-None-Match field, or `nil` when it is malformed.
  ///
  /// Empty elements of a list are passed over, as RFC 9110, section 5.6.1.2, asks. Malformed are a
  /// list without any tag, `*` inside a list, and whatever is not a tag.
  public init?(fieldValue: String) {
    var scanner = EntityTagScanner(fieldValue)
    guard !isStar(fieldValue) else {
      self = .any
      return
    }
    var tags: [EntityTag] = []
    scanner.skipBlanks()
    while !scanner.isAtEnd {
      if scanner.skipComma() {
        scanner.skipBlanks()
        continue
      }
      guard let tag = scanner.scanTag() else { return nil }
      tags.append(tag)
      scanner.skipBlanks()
      guard scanner.isAtEnd || scanner.skipComma() else { return nil }
      scanner.skipBlanks()
    }
    guard !tags.isEmpty else { return nil }
    self = .tags(tags)
  }

  /// The value as it is sent.
  public var fieldValue: String {
    switch self {
    case .any: "*"
    case .tags(let tags): tags.map(\.fieldValue).joined(separator: ", ")
    }
  }
}

private func isStar(_ fieldValue: String) -> Bool {
  let bytes = fieldValue.utf8.drop { $0 == 0x20 || $0 == 0x09 }
  guard bytes.first == UInt8(ascii: "*") else { return false }
  return bytes.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
}
