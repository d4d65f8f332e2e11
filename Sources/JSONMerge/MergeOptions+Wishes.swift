import JSONSyntax

extension MergeOptions {
  /// The mode that a person wants for an array; of several patterns that fit, the most exact one.
  ///
  /// More exact is the one whose first `*` stands further inside, so that the order in which the
  /// rules were given does not matter.
  func wishedMode(at pointer: JSONPointer) -> MatchMode? {
    if matchModes.isEmpty { return nil }
    if let mode = matchModes[pointer] { return mode }
    let fitting = matchModes.filter { Self.fits($0.key, pointer) }
    return fitting.min { Self.isMoreExact($0.key, than: $1.key) }?.value
  }

  private static func fits(_ pattern: JSONPointer, _ pointer: JSONPointer) -> Bool {
    pattern.tokens.count == pointer.tokens.count
      && zip(pattern.tokens, pointer.tokens).allSatisfy { $0 == "*" || $0 == $1 }
  }

  /// Whether the first difference of two patterns that fit the same pointer is a `*` of the other.
  private static func isMoreExact(_ one: JSONPointer, than other: JSONPointer) -> Bool {
    zip(one.tokens, other.tokens).first { $0 != $1 }?.1 == "*"
  }
}
