public import TerminalModel

/// What a person can choose about the terminal; what is nil is found out.
public struct TerminalOptions: Sendable {
  /// How many colours are used at most; found from the terminal and its environment when nil.
  public var colorDepth: ColorDepth?

  /// Draws nothing but printable ASCII, whatever the locale says.
  public var isASCIIOnly: Bool

  /// How long the rest of an escape sequence may take; longer over a network when nil.
  public var escapeMilliseconds: Int?

  /// Whether clicks and the wheel are asked for; the terminal's own selection then needs Shift.
  public var usesMouse = true

  /// Options, all found out unless given.
  public init(
    colorDepth: ColorDepth? = nil, isASCIIOnly: Bool = false, escapeMilliseconds: Int? = nil
  ) {
    self.colorDepth = colorDepth
    self.isASCIIOnly = isASCIIOnly
    self.escapeMilliseconds = escapeMilliseconds
  }
}
