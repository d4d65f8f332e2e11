import JSONSyntax

extension MergeOptions {
  /// The mode that a person wants for an array; an exact pointer goes before one with `*`.
  func wishedMode(at pointer: JSONPointer) -> MatchMode? {
    if matchModes.isEmpty { return nil }
    if let mode = matchModes[pointer] { return mode }
    return matchModes.first { Self.fits($0.key, pointer) }?.value
  }

  private static func fits(_ pattern: JSONPointer, _ pointer: JSONPointer) -> Bool {
    pattern.tokens.count == pointer.tokens.count
      && zip(pattern.tokens, pointer.tokens).allSatisfy { $0 == "*" || $0 == $1 }
  }
}
