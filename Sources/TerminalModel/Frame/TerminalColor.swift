/// A colour as a theme names it; the terminal draws the nearest that it has.
public enum TerminalColor: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case `default`

  /// One of the terminal's sixteen named colours, 0 to 15.
  case ansi(UInt8)

  /// An entry of the 256-colour palette.
  case indexed(UInt8)

  /// A colour by its red, green and blue in sRGB.
  case rgb(UInt8, UInt8, UInt8)
}
