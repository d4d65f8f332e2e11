import TerminalModel
import Testing

// The quantiser has no public face of its own: what it decides shows only on a terminal.
@testable import CursesTerminal

@Test(
  arguments: [
    (.default, .trueColor, -1), (.default, .mono, -1), (.rgb(1, 2, 3), .mono, -1),
    (.rgb(0, 0, 0), .trueColor, 0), (.rgb(0, 0, 3), .trueColor, 8), (.rgb(0, 0, 9), .trueColor, 9),
    (.rgb(0x5C, 0xB3, 0xF0), .trueColor, 0x5CB3F0), (.rgb(0x5C, 0xB3, 0xF0), .indexed, 75),
    (.rgb(255, 0, 0), .sixteen, 9), (.rgb(255, 0, 0), .eight, 1), (.ansi(12), .eight, 4),
    (.ansi(12), .sixteen, 12), (.ansi(3), .trueColor, 3), (.indexed(196), .trueColor, 0xFF0000),
    (.indexed(196), .indexed, 196), (.indexed(196), .sixteen, 9),
    (.rgb(128, 128, 128), .indexed, 244),
    (.rgb(255, 255, 255), .sixteen, 15),
  ] as [(TerminalColor, ColorDepth, Int32)])
func `a colour becomes the nearest that the terminal has`(
  color: TerminalColor, depth: ColorDepth, number: Int32
) {
  #expect(ColorQuantizer(depth: depth).number(of: color) == number)
}

@Test func `bright colours are bold where there are only eight`() {
  #expect(ColorQuantizer(depth: .eight).needsBold(.ansi(9)))
  #expect(!ColorQuantizer(depth: .eight).needsBold(.ansi(1)))
  #expect(!ColorQuantizer(depth: .sixteen).needsBold(.ansi(9)))
}

@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `base64 is that of the RFC`(text: String, encoded: String) {
  #expect(base64(Array(text.utf8)) == encoded)
}
