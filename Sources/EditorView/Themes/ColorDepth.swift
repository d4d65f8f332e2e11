/// How many colours a terminal can show.
public enum ColorDepth: Sendable, Hashable, CaseIterable {
  /// Only attributes.
  case mono
  /// The eight named colours.
  case eight
  /// The sixteen named colours.
  case sixteen
  /// The palette of 256 colours.
  case indexed
  /// Red, green and blue, eight bits each.
  case trueColor

  /// Whether colours can be fine enough to lie behind coloured text.
  var hasShades: Bool { self == .indexed || self == .trueColor }
}
