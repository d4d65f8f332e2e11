/// A colour of red, green and blue, 0 to 255 each.
public struct RGBColor: Hashable, Sendable {
  /// Red, 0 to 255.
  public var red: Int
  /// Green, 0 to 255.
  public var green: Int
  /// Blue, 0 to 255.
  public var blue: Int

  /// A colour of its three parts.
  public init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// How different two colours look, with the channels weighed about as the eye does.
  public func distance(to other: RGBColor) -> Int {
    let red = red - other.red
    let green = green - other.green
    let blue = blue - other.blue
    let mean = (self.red + other.red) / 2
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }
}

/// The palette of 256 colours as terminals ship it; people commonly change the first sixteen.
///
/// **Source**: the tables of xterm.
public enum ColorPalette {
  /// The colour of a number.
  public static func color(_ number: UInt8) -> RGBColor {
    switch number {
    case 0..<16: named[Int(number)]
    case 16..<232: cube(Int(number) - 16)
    default: grey(Int(number) - 232)
    }
  }

  /// The number of the nearest colour in a part of the palette.
  ///
  /// **Complexity**: O(n) in the part.
  public static func nearest(to color: RGBColor, in part: ClosedRange<UInt8>) -> UInt8 {
    let best = part.min { first, second in
      self.color(first).distance(to: color) < self.color(second).distance(to: color)
    }
    return best ?? part.lowerBound
  }

  private static let named = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ].map(RGBColor.init)

  private static func cube(_ index: Int) -> RGBColor {
    let levels = [0, 95, 135, 175, 215, 255]
    return RGBColor(
      red: levels[index / 36], green: levels[index / 6 % 6], blue: levels[index % 6])
  }

  private static func grey(_ step: Int) -> RGBColor {
    let level = 8 + 10 * step
    return RGBColor(red: level, green: level, blue: level)
  }
}
