/// The colours and attributes that a terminal was told.
struct Style: Equatable {
  private var foreground = StyleColor.own
  private var background = StyleColor.own
  /// The attributes that are on, one bit for each of the parameters 1 to 9.
  private var attributes: UInt16 = 0
  /// Whether letters are letters.
  var isASCIISet = true

  /// Takes the parameters of a sequence into account: numbers with `;` between them.
  ///
  /// The parts of a colour may stand apart (`38;5;1`) or together (`38:5:1`).
  mutating func apply(_ parameters: ArraySlice<UInt8>) {
    var parameters = StyleParameters(parameters)
    while let parameter = parameters.next() {
      switch parameter {
      case 0: reset()
      case 1...9: attributes |= Self.bit(parameter)
      case 22: attributes &= ~Self.intensity
      case 23...29: attributes &= ~Self.bit(parameter - 20)
      case 30...37, 90...97: foreground = .named(parameter)
      case 38: foreground = StyleColor(after: &parameters) ?? foreground
      case 39: foreground = .own
      case 40...47, 100...107: background = .named(parameter - 10)
      case 48: background = StyleColor(after: &parameters) ?? background
      case 49: background = .own
      default: break
      }
      parameters.skipParts()
    }
  }

  /// Appends the shortest sequence that brings a terminal here from another style.
  func append(to bytes: inout [UInt8], after old: Style?) {
    bytes += "\u{1B}[".utf8
    let start = bytes.count
    appendParameters(to: &bytes, after: Style(), isReset: true)
    if let old {
      let middle = bytes.count
      appendParameters(to: &bytes, after: old, isReset: false)
      if bytes.count - middle <= middle - start {
        bytes.removeSubrange(start..<middle)
      } else {
        bytes.removeSubrange(middle...)
      }
    }
    bytes.append(UInt8(ascii: "m"))
  }

  /// Appends the parameters that lead here from a style, which a reset brings about first.
  private func appendParameters(to bytes: inout [UInt8], after before: Style, isReset: Bool) {
    // An empty parameter resets; what follows is parted from it.
    var isFirst = !isReset
    let part = { (bytes: inout [UInt8]) in
      if !isFirst { bytes.append(UInt8(ascii: ";")) }
      isFirst = false
    }
    forEachAttribute(after: before) { number in
      part(&bytes)
      bytes += String(number).utf8
    }
    if foreground != before.foreground {
      part(&bytes)
      foreground.append(to: &bytes, isGround: false)
    }
    if background != before.background {
      part(&bytes)
      background.append(to: &bytes, isGround: true)
    }
  }

  /// The parameters that turn attributes off and on.
  private func forEachAttribute(after before: Style, _ take: (Int) -> Void) {
    var kept = before.attributes
    if kept & ~attributes & Self.intensity != 0 {
      take(22)
      kept &= ~Self.intensity
    }
    if kept == attributes { return }
    for number in 3...9 where kept & ~attributes & Self.bit(number) != 0 { take(number + 20) }
    for number in 1...9 where attributes & ~kept & Self.bit(number) != 0 { take(number) }
  }

  private mutating func reset() {
    foreground = .own
    background = .own
    attributes = 0
  }

  /// Bold and faint, which are ended together.
  private static let intensity = bit(1) | bit(2)

  private static func bit(_ number: Int) -> UInt16 { 1 << UInt16(number) }
}
