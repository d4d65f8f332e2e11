/// A colour of red, green and blue.
struct RGB: Equatable {
  let red, green, blue: Int

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = Int(red)
    self.green = Int(green)
    self.blue = Int(blue)
  }

  /// How different two colours look, roughly: green weighs most, blue least.
  func distance(to other: RGB) -> Int {
    let red = red - other.red
    let green = green - other.green
    let blue = blue - other.blue
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }
}

/// The palette of 256 colours as terminals ship it.
///
/// **Source**: the tables of xterm; the first sixteen are commonly changed by people.
enum Palette {
  /// The colour of a number.
  static func rgb(_ number: UInt8) -> RGB {
    switch number {
    case 0..<16: named[Int(number)]
    case 16..<232: cube(Int(number) - 16)
    default: grey(number)
    }
  }

  private static let named = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0),
    RGB(0, 0, 238), RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229),
    RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0), RGB(255, 255, 0),
    RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), RGB(255, 255, 255),
  ]

  private static func cube(_ index: Int) -> RGB {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    return RGB(levels[index / 36], levels[index / 6 % 6], levels[index % 6])
  }

  private static func grey(_ number: UInt8) -> RGB {
    let level = 8 + (number - 232) * 10
    return RGB(level, level, level)
  }
}
