/// A colour as a control sequence names it, spelling included: what a terminal was told in one way is
/// told it in the same way again.
///
/// **Shape**: plain words, so that styles are compared and copied without counting references.
struct StyleColor: Equatable {
  /// How the colour is written behind the 3 of a foreground or the 4 of a background.
  private enum Spelling: UInt8 {
    /// `9`: the terminal's own.
    case own
    /// `0` to `7`, or 60 more: one of the sixteen that have names.
    case named
    /// `8;5;n` and `8:5:n`: an entry of the palette.
    case indexed, indexedWithColons
    /// `8;2;r;g;b`, `8:2:r:g:b` and `8:2::r:g:b`: red, green and blue.
    case rgb, rgbWithColons, rgbWithSpace
  }

  private let spelling: Spelling
  /// Three numbers of eight bits, the last one lowest.
  private let numbers: UInt32

  /// The terminal's own colour.
  static let own = StyleColor(spelling: .own, numbers: 0)

  /// One of sixteen by its parameter, for the foreground: 30 to 37 and 90 to 97.
  static func named(_ parameter: Int) -> StyleColor {
    StyleColor(spelling: .named, numbers: UInt32(truncatingIfNeeded: parameter))
  }

  private init(spelling: Spelling, numbers: UInt32) {
    self.spelling = spelling
    self.numbers = numbers
  }

  /// The colour that follows 38 or 48; nil when there is none, or none that is known.
  init?(after parameters: inout StyleParameters) {
    let hasColons = parameters.isFollowedByColon
    switch parameters.next() {
    case 5:
      guard let index = parameters.next(), index < 256 else { return nil }
      self.init(spelling: hasColons ? .indexedWithColons : .indexed, numbers: UInt32(index))
    case 2:
      let hasSpace = hasColons && parameters.skipEmpty()
      let parts = [parameters.next(), parameters.next(), parameters.next()].map { $0 ?? 0 }
      guard parts.allSatisfy({ $0 < 256 }) else { return nil }
      let numbers = parts.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      self.init(
        spelling: hasSpace ? .rgbWithSpace : hasColons ? .rgbWithColons : .rgb, numbers: numbers)
    default: return nil
    }
  }

  /// Appends the parameters that set the colour of text, or of the ground when `isGround`.
  func append(to bytes: inout [UInt8], isGround: Bool) {
    let layer = isGround ? 10 : 0
    switch spelling {
    case .own: append(39 + layer, to: &bytes)
    case .named: append(Int(numbers) + layer, to: &bytes)
    case .indexed: append([38 + layer, 5, part(0)], ";", to: &bytes)
    case .indexedWithColons: append([38 + layer, 5, part(0)], ":", to: &bytes)
    case .rgb: append([38 + layer, 2, part(2), part(1), part(0)], ";", to: &bytes)
    case .rgbWithColons: append([38 + layer, 2, part(2), part(1), part(0)], ":", to: &bytes)
    case .rgbWithSpace:
      append([38 + layer, 2], ":", to: &bytes)
      bytes += "::".utf8
      append([part(2), part(1), part(0)], ":", to: &bytes)
    }
  }

  private func part(_ position: Int) -> Int { Int(numbers >> (8 * position) & 0xFF) }

  private func append(_ number: Int, to bytes: inout [UInt8]) { bytes += String(number).utf8 }

  private func append(_ numbers: [Int], _ separator: Unicode.Scalar, to bytes: inout [UInt8]) {
    for (place, number) in numbers.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: separator)) }
      append(number, to: &bytes)
    }
  }
}
