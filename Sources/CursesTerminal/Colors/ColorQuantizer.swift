import TerminalModel

/// Finds for a colour the nearest that a terminal of some depth has.
struct ColorQuantizer {
  let depth: ColorDepth

  /// What curses calls the colour; -1 is the terminal's own.
  func number(of color: TerminalColor) -> Int32 {
    switch depth {
    case .mono: -1
    case .eight: eight(color)
    case .sixteen: sixteen(color)
    case .indexed: indexed(color)
    case .trueColor: direct(color)
    }
  }

  /// Whether a foreground must be bold to come out bright, for want of bright colours.
  func needsBold(_ color: TerminalColor) -> Bool {
    depth == .eight && sixteen(color) >= 8
  }

  private func eight(_ color: TerminalColor) -> Int32 {
    let number = sixteen(color)
    return number < 0 ? number : number & 7
  }

  private func sixteen(_ color: TerminalColor) -> Int32 {
    switch color {
    case .default: -1
    case .ansi(let number): Int32(number & 15)
    case .indexed(let number):
      number < 16 ? Int32(number) : nearest(ColorPalette.color(number), in: 0...15)
    case .rgb(let red, let green, let blue): nearest(RGBColor(red, green, blue), in: 0...15)
    }
  }

  private func indexed(_ color: TerminalColor) -> Int32 {
    switch color {
    case .default: -1
    case .ansi(let number): Int32(number & 15)
    case .indexed(let number): Int32(number)
    // The first sixteen are the person's own and may be anything.
    case .rgb(let red, let green, let blue): nearest(RGBColor(red, green, blue), in: 16...255)
    }
  }

  private func direct(_ color: TerminalColor) -> Int32 {
    switch color {
    case .default: -1
    case .ansi(let number), .indexed(let number):
      number < 8 ? Int32(number) : packed(ColorPalette.color(number))
    case .rgb(let red, let green, let blue): packed(RGBColor(red, green, blue))
    }
  }

  /// Red, green and blue in one number; 1 to 7 would mean the named colours.
  private func packed(_ color: RGBColor) -> Int32 {
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    return (1...7).contains(value) ? 8 : value
  }

  private func nearest(_ color: RGBColor, in part: ClosedRange<UInt8>) -> Int32 {
    Int32(ColorPalette.nearest(to: color, in: part))
  }
}

extension RGBColor {
  fileprivate init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.init(red: Int(red), green: Int(green), blue: Int(blue))
  }
}
