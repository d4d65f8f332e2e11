import TestSupport
import Testing

// The bytes are what there is to see of it; a terminal would show the same without it.
@testable import CursesTerminal

/// What is left of the bytes of curses, `^` standing for ESC.
struct StyleFilterTests {
  /// The bytes of a frame after one that left the terminal at its own colours.
  private func filtered(_ bytes: String) -> String {
    var filter = StyleFilter()
    _ = filter.filter(Self.bytes("^(B^[m"))
    return Self.text(filter.filter(Self.bytes(bytes)))
  }

  private static func bytes(_ text: String) -> [UInt8] {
    Array(text.replacing("^", with: "\u{1B}").utf8)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "^")
  }

  @Test(arguments: [
    (
      "^[38;5;248m^[48;5;233ma^[38;5;245m^[48;5;233mb^[39;49m^(B^[m",
      "^[38;5;248;48;5;233ma^[38;5;245mb^[m"
    ),
    ("^[38;5;1m^[3;7Ha^[m", "^[3;7H^[38;5;1ma^[m"),
    ("^[48;5;9m^[K^[m", "^[48;5;9m^[K^[m"),
    ("^(B^[0;1m^[38;5;1ma^(B^[0m^[38;5;1mb^[m", "^[1;38;5;1ma^[22mb^[m"),
    ("^[1;2ma^[0;2mb^[m", "^[1;2ma^[;2mb^[m"),
    ("^[7ma^[27mb", "^[7ma^[mb"),
    ("^[38;5;1;7ma^[27mb^[m", "^[7;38;5;1ma^[27mb^[m"),
    ("^[38:2::1:2:3ma^[38:2::1:2:3mb^[m", "^[38:2::1:2:3mab^[m"),
    ("^[38;2;1;2;3;4ma^[m", "^[4;38;2;1;2;3ma^[m"),
    ("^[38:2:1:2:3;48:5:9ma^[m", "^[38:2:1:2:3;48:5:9ma^[m"),
    ("^[38:5:255ma^[48;2;0;0;255mb^[m", "^[38:5:255ma^[48;2;0;0;255mb^[m"),
    ("^[4:3;31ma^[m", "^[4;31ma^[m"), ("^[38;5ma", "a"),
    ("^[31;42ma^[39mb^[49mc", "^[31;42ma^[39mb^[mc"),
    ("^(0q^(Ba", "^(0q^(Ba"), ("^(Ba", "a"), ("a\u{0F}b", "ab"),
    ("\u{0E}q\u{0F}b", "\u{0E}q\u{0F}b"),
    ("^[?25h^[2;35r^M^[11S", "^[?25h^[2;35r^M^[11S"), ("日本", "日本"), ("^[", "^["), ("", ""),
  ])
  func `what was said already is not said again`(bytes: String, left: String) {
    #expect(filtered(bytes) == left)
  }

  @Test func `everything is said once something else wrote to the terminal`() {
    var filter = StyleFilter()
    _ = filter.filter(Self.bytes("^(B^[38;5;1ma"))
    #expect(Self.text(filter.filter(Self.bytes("^[38;5;1mb"))) == "b")
    filter.forget()
    #expect(Self.text(filter.filter(Self.bytes("^(B^[38;5;1mb"))) == "^[m^(B^[38;5;1mb")
  }

  @Test func `a terminal that is told less shows the same`() {
    var random = SeededRandom(seed: 2026)
    let parts = [
      "a", "b", "^[m", "^[1m", "^[0;2m", "^[7m", "^[27m", "^[38;5;7m", "^[48;5;9m", "^[39;49m",
      "^[4m", "^[24m", "^[31m", "^[101m", "^[3;4H", "^[K",
    ]
    for _ in 0..<500 {
      let frame = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      #expect(Self.shown(filtered(frame + "^[m")) == Self.shown(frame + "^[m"), "\(frame)")
    }
  }

  /// Everything that is drawn, each piece with the style it is drawn in, and the last style.
  private static func shown(_ text: String) -> [String] {
    let bytes = bytes(text)
    var (style, result, position) = (Style(), [String](), 0)
    while position < bytes.count {
      let sequence = ControlSequence(bytes, at: position)
      switch sequence.kind {
      case .style: style.apply(bytes[sequence.parameters])
      case .movement, .asciiSet, .otherSet: break
      case .other:
        for byte in bytes[sequence.range] {
          result.append("\(byte) \(self.sequence(of: style))")
        }
      }
      position = sequence.range.upperBound
    }
    return result + [self.sequence(of: style)]
  }

  private static func sequence(of style: Style) -> String {
    var bytes: [UInt8] = []
    style.append(to: &bytes, after: nil)
    return text(bytes)
  }
}
