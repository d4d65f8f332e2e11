import TerminalModel

extension ThemeColor {
  /// Whether a terminal of a depth can show the colour as it is written.
  func isNative(at depth: ColorDepth) -> Bool {
    switch self {
    case .default: true
    case .ansi(let index): depth == .eight ? index < 8 : depth != .mono
    case .indexed: depth.hasShades
    case .rgb: depth == .trueColor
    }
  }

  /// Whether it is one of the sixteen that have names.
  var isNamed: Bool {
    if case .ansi = self { true } else { false }
  }

  /// The colour, or the nearest one that a terminal of a depth can show.
  ///
  /// **Complexity**: O(palette) where a colour has to be replaced.
  func nearest(at depth: ColorDepth) -> TerminalColor {
    switch (self, depth) {
    case (.default, _), (_, .mono): .default
    case (.ansi(let index), .eight): .ansi(index & 7)
    case (.ansi(let index), _): .ansi(index)
    case (.indexed(let index), .indexed), (.indexed(let index), .trueColor): .indexed(index)
    case (.rgb(let red, let green, let blue), .trueColor): .rgb(red, green, blue)
    case (_, .indexed): .indexed(ColorPalette.nearest(to: components, in: 16...255))
    case (_, .sixteen): .ansi(ColorPalette.nearest(to: components, in: 0...15))
    case (_, .eight): .ansi(ColorPalette.nearest(to: components, in: 0...7))
    }
  }

  /// Red, green and blue, those of xterm for names and indices; grey for the terminal's own.
  var components: RGBColor {
    switch self {
    case .default: RGBColor(red: 128, green: 128, blue: 128)
    case .ansi(let index), .indexed(let index): ColorPalette.color(index)
    case .rgb(let red, let green, let blue):
      RGBColor(red: Int(red), green: Int(green), blue: Int(blue))
    }
  }
}
