import TerminalModel
import Testing

@Test(
  arguments: [
    ("a", 1), ("é", 1), ("日", 2), ("👍", 2), ("\u{301}", 0), ("\u{9B}", -1), ("\u{7F}", -1),
    ("\u{1FAE8}", -1), ("\u{1F1FA}", 1), ("\u{1161}", 0), ("한", 2), ("ｗ", 2), ("─", 1),
    ("\u{E000}", 1), ("\u{FFFF}", -1), ("\u{10FFFF}", -1), ("\u{AD}", 1), ("\u{0}", -1),
  ] as [(Unicode.Scalar, Int)])
func `a scalar takes the columns that the C library says`(scalar: Unicode.Scalar, columns: Int) {
  #expect(WidthTable.standard.width(of: scalar) == columns)
}

@Test func `nothing but printable ASCII has a width in a plain locale`() {
  let drawn = (0...0x10FFFF).compactMap(Unicode.Scalar.init(_:)).filter {
    WidthTable.ascii.width(of: $0) != -1
  }
  #expect(drawn == (0x20..<0x7F).compactMap(Unicode.Scalar.init(_:)))
}

@Test func `a function that answers nonsense is held to possible widths`() {
  let table = WidthTable { _ in 99 }
  #expect(table.width(of: "日") == 2)
  #expect(table.width(of: "a") == 1)
}

@Test func `the table agrees with the categories of Unicode`() {
  var differences: [String] = []
  for value in UInt32(0x80)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let properties = scalar.properties
    guard let age = properties.age, age.major <= 14 else { continue }
    let width = WidthTable.standard.width(of: scalar)
    let isRight =
      switch properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: width == -1
      case .nonspacingMark, .enclosingMark: width == 0
      case .unassigned: width == -1
      // U+1171E was a non-spacing mark until Unicode 15.
      case .spacingMark: width >= 1 || scalar == "\u{1171E}"
      case .format: width == 0 || scalar == "\u{AD}"
      case .otherLetter: (0...2).contains(width)
      default: width == 1 || width == 2
      }
    if !isRight { differences.append("\(String(value, radix: 16)): \(width)") }
  }
  #expect(differences == [])
}
