/// How a cell looks: two colours and attributes.
///
/// **Shape**: packed into one word, so that comparing thousands of cells for each frame is cheap.
public struct Face: Hashable, Sendable {
  /// From the lowest bit: the codes of the foreground and of the background, the attributes.
  private var word: UInt64

  private static let backgroundShift: UInt64 = 26
  private static let attributesShift: UInt64 = 52
  private static let colorMask: UInt64 = (1 << 26) - 1

  /// A face of two colours, the terminal's own where none is named.
  public init(
    foreground: TerminalColor = .default, background: TerminalColor = .default,
    attributes: Attributes = []
  ) {
    word =
      UInt64(foreground.code) | UInt64(background.code) << Self.backgroundShift
      | UInt64(attributes.rawValue) << Self.attributesShift
  }

  /// Colour of the text.
  public var foreground: TerminalColor {
    get { TerminalColor(code: UInt32(word & Self.colorMask)) }
    set { self = Face(foreground: newValue, background: background, attributes: attributes) }
  }

  /// Colour behind the text.
  public var background: TerminalColor {
    get { TerminalColor(code: UInt32(word >> Self.backgroundShift & Self.colorMask)) }
    set { self = Face(foreground: foreground, background: newValue, attributes: attributes) }
  }

  /// Bold, reverse and so on.
  public var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: word >> Self.attributesShift)) }
    set { self = Face(foreground: foreground, background: background, attributes: newValue) }
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
