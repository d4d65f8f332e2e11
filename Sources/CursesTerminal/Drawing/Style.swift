/// The colours and attributes that a terminal was told, in its own words.
struct Style: Equatable {
  /// The parameters that set the colour of text and of ground; empty for the terminal's own.
  private var foreground: ArraySlice<UInt8> = []
  private var background: ArraySlice<UInt8> = []
  /// The attributes that are on, one bit for each of the parameters 1 to 9.
  private var attributes: UInt16 = 0
  /// Whether letters are letters.
  var isASCIISet = true

  /// Takes the parameters of a sequence into account: numbers with `;` between them.
  ///
  /// The parts of a colour may stand apart (`38;5;1`) or together (`38:5:1`).
  mutating func apply(_ parameters: ArraySlice<UInt8>) {
    var rest = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
    while let parameter = rest.popFirst() {
      switch Self.number(parameter) {
      case 0: reset()
      case let on where (1...9).contains(on): attributes |= Self.bit(on)
      case 22: attributes &= ~Self.intensity
      case let off where (23...29).contains(off): attributes &= ~Self.bit(off - 20)
      case 38: foreground = Self.color(parameter, &rest)
      case 48: background = Self.color(parameter, &rest)
      case 39: foreground = []
      case 49: background = []
      case let color where (30...37).contains(color) || (90...97).contains(color):
        foreground = parameter
      case let color where (40...47).contains(color) || (100...107).contains(color):
        background = parameter
      default: break
      }
    }
  }

  /// The shortest sequence that brings a terminal here from another style; empty from the same one.
  func sequence(after old: Style?) -> [UInt8] {
    var parameters = parameters(after: nil)
    if let old {
      let difference = self.parameters(after: old)
      if difference.count <= parameters.count { parameters = difference }
    }
    return Array("\u{1B}[".utf8) + parameters + [UInt8(ascii: "m")]
  }

  /// The parameters that lead from a style, or from whatever there is, to this one.
  private func parameters(after old: Style?) -> [UInt8] {
    let before = old ?? Style()
    var parts: [ArraySlice<UInt8>] = old == nil ? [[]] : []
    parts += attributeParts(after: before)
    if foreground != before.foreground {
      parts.append(foreground.isEmpty ? Self.text(39) : foreground)
    }
    if background != before.background {
      parts.append(background.isEmpty ? Self.text(49) : background)
    }
    return Array(parts.joined(separator: [UInt8(ascii: ";")]))
  }

  private func attributeParts(after before: Style) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var kept = before.attributes
    if kept & ~attributes & Self.intensity != 0 {
      parts.append(Self.text(22))
      kept &= ~Self.intensity
    }
    for number in 3...9 where kept & ~attributes & Self.bit(number) != 0 {
      parts.append(Self.text(number + 20))
    }
    for number in 1...9 where attributes & ~kept & Self.bit(number) != 0 {
      parts.append(Self.text(number))
    }
    return parts
  }

  private mutating func reset() {
    foreground = []
    background = []
    attributes = 0
  }

  /// Bold and faint, which are ended together.
  private static let intensity = bit(1) | bit(2)

  private static func bit(_ number: Int) -> UInt16 { 1 << UInt16(number) }

  private static func text(_ number: Int) -> ArraySlice<UInt8> { Array("\(number)".utf8)[...] }

  /// The number that a parameter begins with; an empty one is 0.
  private static func number(_ parameter: ArraySlice<UInt8>) -> Int {
    parameter.prefix { (0x30...0x39).contains($0) }
      .reduce(0) { min($0 * 10 + Int($1 - 0x30), 9_999) }
  }

  /// The parameters of a colour that begins with 38 or 48, taken off the rest.
  private static func color(
    _ first: ArraySlice<UInt8>, _ rest: inout ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<UInt8> {
    if first.contains(UInt8(ascii: ":")) { return first }
    let count = rest.first.map(number) == 2 ? 4 : 2
    let parts = [first] + rest.prefix(count)
    rest = rest.dropFirst(count)
    return Array(parts.joined(separator: [UInt8(ascii: ";")]))[...]
  }
}
