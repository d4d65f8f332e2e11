/// A set of code points: ranges and classes, and whether all others are meant.
struct ScalarSet: Sendable, Equatable {
  /// A class such as `\d`, or what it leaves out.
  struct Class: Sendable, Equatable {
    /// Which scalars are meant.
    enum Kind: Sendable, Equatable {
      case digit, word, space
    }
    var kind: Kind
    var isNegated = false

    func contains(_ value: UInt32) -> Bool {
      switch kind {
      case .digit: (0x30...0x39).contains(value) != isNegated
      case .word: value.isWordPart != isNegated
      case .space: value.isSpace != isNegated
      }
    }
  }

  private(set) var ranges: [ClosedRange<UInt32>] = []
  private(set) var classes: [Class] = []
  var isNegated = false

  /// The set without a member.
  init() {}

  /// The members of one class.
  init(_ kind: Class) { classes = [kind] }

  /// Everything but the end of a line: what a dot means.
  static let dot: ScalarSet = {
    var set = ScalarSet()
    set.insert(0x0A...0x0A)
    set.isNegated = true
    return set
  }()

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(_ kind: Class) { classes.append(kind) }

  /// **Complexity**: O(ranges).
  func contains(_ value: UInt32) -> Bool {
    let isMember =
      ranges.contains { $0.contains(value) } || classes.contains { $0.contains(value) }
    return isMember != isNegated
  }
}

extension UInt32 {
  /// Whether the code point belongs to a word: letters, digits and `_`.
  var isWordPart: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: return true
    case ..<0x80: return false
    case _:
      guard let properties = Unicode.Scalar(self)?.properties else { return false }
      return properties.isAlphabetic || properties.numericType == .decimal
    }
  }

  /// Whether the code point is white space.
  var isSpace: Bool {
    switch self {
    case 0x09...0x0D, 0x20: true
    case ..<0x80: false
    case _: Unicode.Scalar(self)?.properties.isWhitespace == true
    }
  }

  /// The code point as a lower-case one, where that is a single one.
  var lowercased: UInt32 {
    switch self {
    case 0x41...0x5A: return self | 0x20
    case ..<0x80: return self
    case _:
      let mapping = Unicode.Scalar(self)?.properties.lowercaseMapping.unicodeScalars
      guard let mapping, let first = mapping.first, mapping.count == 1 else { return self }
      return first.value
    }
  }
}
