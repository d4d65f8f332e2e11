/// How many colours a terminal can show.
public enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  /// None: attributes only.
  case mono

  /// The eight of the first colour terminals.
  case eight

  /// The eight and their bright forms.
  case sixteen

  /// The palette of 256.
  case indexed

  /// Red, green and blue of eight bits each.
  case trueColor

  /// The depth of a terminal that says it has so many colours.
  public init(colors: Int) {
    self =
      switch colors {
      case ..<8: .mono
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<(1 << 24): .indexed
      default: .trueColor
      }
  }

  /// Fewer colours come before more.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
