/// How a cell looks: two colours and attributes.
public struct Face: Hashable, Sendable {
  /// Colour of the text.
  public var foreground: TerminalColor

  /// Colour behind the text.
  public var background: TerminalColor

  /// Bold, reverse and so on.
  public var attributes: Attributes

  /// A face of two colours, the terminal's own where none is named.
  public init(
    foreground: TerminalColor = .default, background: TerminalColor = .default,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, no attributes.
  public static let plain = Face()

  /// This face with another one laid over it: its attributes added, its colours where it names any.
  public func overlaid(with other: Face) -> Face {
    Face(
      foreground: other.foreground == .default ? foreground : other.foreground,
      background: other.background == .default ? background : other.background,
      attributes: attributes.union(other.attributes))
  }
}

extension Face {
  /// Attributes of a face; no meaning may hang on ``dim``, ``italic`` or ``strike`` alone.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    public let rawValue: UInt8

    /// Attributes by their bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Brighter or heavier.
    public static let bold = Attributes(rawValue: 1)

    /// Fainter; missing on some terminals.
    public static let dim = Attributes(rawValue: 2)

    /// Slanted; missing on some terminals.
    public static let italic = Attributes(rawValue: 4)

    /// Underlined.
    public static let underline = Attributes(rawValue: 8)

    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)

    /// Struck through; missing on many terminals.
    public static let strike = Attributes(rawValue: 32)
  }
}
