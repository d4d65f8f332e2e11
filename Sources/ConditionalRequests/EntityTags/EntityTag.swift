/// The name a server gives to one version of a document, kept byte for byte as it came.
///
/// Two tags are equal when their bytes are; whether they *match* depends on the comparison asked
/// for, `stronglyMatches(_:)` or `weaklyMatches(_:)`.
///
/// Source: RFC 9110, section 8.8.3.
public struct EntityTag: Sendable {
  /// Whether the tag came with `W/`, so that different bytes may share it.
  public let isWeak: Bool
  /// What stands between the quotation marks; may be empty, may hold commas.
  public let opaque: String

  /// Reads one tag as a field carries it, or `nil` when it is not exactly one well-formed tag.
  ///
  /// Blanks around it are dropped. Not tags: text without quotation marks, `w/` in lower case, a
  /// list, a tag with blanks or control characters inside, and one whose bytes were lost on the
  /// way in (U+FFFD), since it could not be sent back.
  public init?(_ fieldValue: String) {
    var scanner = EntityTagScanner(fieldValue)
    scanner.skipBlanks()
    guard let tag = scanner.scanTag() else { return nil }
    scanner.skipBlanks()
    guard scanner.isAtEnd else { return nil }
    self = tag
  }

  /// A strong tag of our own making.
  ///
  /// - Precondition: `opaque` holds only characters that a tag may hold (no quotation mark, no
  ///   blank, no control character).
  public init(strong opaque: String) {
    precondition(
      opaque.utf8.allSatisfy(isEntityTagByte) && !opaque.unicodeScalars.contains("\u{FFFD}"),
      "not an opaque tag: \(opaque)")
    self.init(isWeak: false, opaque: opaque)
  }

  init(isWeak: Bool, opaque: String) {
    self.isWeak = isWeak
    self.opaque = opaque
  }

  /// The tag as it is sent: `"x"` or `W/"x"`.
  public var fieldValue: String {
    isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\""
  }

  /// Whether both tags are strong and name the same version: the comparison of If-Match.
  public func stronglyMatches(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && weaklyMatches(other)
  }

  /// Whether the opaque parts are the same, weak or not: the comparison of If-None-Match.
  public func weaklyMatches(_ other: EntityTag) -> Bool {
    opaque.utf8.elementsEqual(other.opaque.utf8)
  }

  /// At most thirteen visible ASCII characters by which a person tells versions apart.
  ///
  /// A longer tag keeps its first five and last seven, since tags made of a time differ at the
  /// end and tags led by a revision differ at the start. What is not visible ASCII becomes `?`.
  public var short: String {
    let visible = opaque.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? $0 : "?" }
    let kept = visible.count <= 13 ? visible : visible.prefix(5) + ["~"] + visible.suffix(7)
    return String(String.UnicodeScalarView(kept))
  }
}

/// Equality of bytes, which is finer than the canonical equivalence of `String`.
extension EntityTag: Hashable {
  /// Whether both tags would be sent as the same bytes.
  public static func == (left: EntityTag, right: EntityTag) -> Bool {
    left.isWeak == right.isWeak && left.weaklyMatches(right)
  }

  /// Hashes the bytes that are compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(isWeak)
    for byte in opaque.utf8 { hasher.combine(byte) }
  }
}

extension EntityTag: CustomStringConvertible {
  /// The tag as it is sent.
  public var description: String { fieldValue }
}
