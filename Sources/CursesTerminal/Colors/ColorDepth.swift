/// How many colours a terminal can show.
public enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
  /// None: bold, underline and reverse only.
  case mono

  /// The eight of the first colour terminals.
  case eight

  /// The eight and their bright forms.
  case sixteen

  /// The palette of 256.
  case indexed

  /// Red, green and blue of eight bits each.
  case direct

  /// Fewer colours come before more.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The depth of a terminal that says it has so many colours.
  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .mono
      case ..<16: .eight
      case ..<256: .sixteen
      case ..<(1 << 24): .indexed
      default: .direct
      }
  }

  /// What the environment asks for: nothing with `NO_COLOR`, everything with `COLORTERM`.
  static func wanted() -> ColorDepth {
    if environmentVariable("NO_COLOR") != nil { return .mono }
    let term = environmentVariable("COLORTERM")
    return term == "truecolor" || term == "24bit" ? .direct : .indexed
  }
}
