/// The palette of 256 colours as xterm defines it.
///
/// **Source**: xterm's `256colres.h` and the defaults of its sixteen named colours.
enum XTermPalette {
  /// Red, green and blue, 0 to 255 each.
  struct Components: Hashable {
    var red: Int
    var green: Int
    var blue: Int
  }

  private static let named: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static let levels = [0, 95, 135, 175, 215, 255]

  /// The colour of an index.
  static func components(of index: UInt8) -> Components {
    let index = Int(index)
    if index < 16 {
      let (red, green, blue) = named[index]
      return Components(red: red, green: green, blue: blue)
    }
    if index < 232 {
      let cube = index - 16
      return Components(
        red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    }
    let level = 8 + 10 * (index - 232)
    return Components(red: level, green: level, blue: level)
  }

  /// The index of the nearest colour in a part of the palette.
  static func nearest(to color: Components, in part: ClosedRange<UInt8>) -> UInt8 {
    part.min { distance(color, components(of: $0)) < distance(color, components(of: $1)) }
      ?? part.lowerBound
  }

  /// A distance that weighs the channels as the eye does, near enough to choose from a palette.
  private static func distance(_ one: Components, _ other: Components) -> Int {
    let red = one.red - other.red
    let green = one.green - other.green
    let blue = one.blue - other.blue
    let mean = (one.red + other.red) / 2
    return (512 + mean) * red * red / 256 + 4 * green * green
      + (767 - mean) * blue * blue / 256
  }
}
