import EditorView
import TerminalModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour in linear light, for contrast, for what the colour-blind see, and for distances.
struct LinearColor {
  var red: Double
  var green: Double
  var blue: Double

  /// A colour of a terminal; `nil` for the terminal's own and the sixteen that it defines itself.
  init?(_ color: TerminalColor) {
    switch color {
    case .rgb(let red, let green, let blue): self.init(red, green, blue)
    case .indexed(let index) where index >= 232:
      let level = 8 + 10 * (index - 232)
      self.init(level, level, level)
    case .indexed(let index) where index >= 16:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      self.init(levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    case .default, .ansi, .indexed: return nil
    }
  }

  private init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    func linear(_ byte: UInt8) -> Double {
      let value = Double(byte) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    self.red = linear(red)
    self.green = linear(green)
    self.blue = linear(blue)
  }

  private init(red: Double, green: Double, blue: Double) {
    self.red = min(max(red, 0), 1)
    self.green = min(max(green, 0), 1)
    self.blue = min(max(blue, 0), 1)
  }

  /// Relative luminance.
  ///
  /// **Source**: WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The ratio of contrast with another colour, 1 to 21.
  ///
  /// **Source**: WCAG 2.2.
  func contrast(with other: LinearColor) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// What is seen of the colour with a kind of sight.
  func seen(with sight: Sight) -> LinearColor {
    let rows = sight.matrix
    func channel(_ row: [Double]) -> Double { row[0] * red + row[1] * green + row[2] * blue }
    return LinearColor(red: channel(rows[0]), green: channel(rows[1]), blue: channel(rows[2]))
  }

  /// The colour in CIE L*a*b*, D65.
  var lab: (lightness: Double, a: Double, b: Double) {
    func root(_ value: Double) -> Double {
      value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    let x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    let y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    let z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }
}

/// How colours are seen.
enum Sight: CaseIterable {
  case normal
  case protanopia
  case deuteranopia
  case tritanopia

  /// Red, green and blue as they are seen, in linear light.
  ///
  /// **Source**: Machado, Oliveira, Fernandes 2009, severity 1.0.
  var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
