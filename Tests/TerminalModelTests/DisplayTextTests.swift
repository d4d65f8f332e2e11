import TerminalModel
import Testing

private func shown(_ text: String) -> String {
  DisplayText(text, widths: .standard).text
}

@Test(
  arguments: [
    ("plain", "plain"), ("a\nb\tc\r", "a\\nb\\tc\\r"), ("\u{7}\u{1B}[31m", "\\u0007\\u001b[31m"),
    ("\u{9B}", "\\u009b"), ("\u{202E}abc\u{2066}", "\\u202eabc\\u2066"),
    ("a\u{200B}b\u{FEFF}", "a\\u200bb\\ufeff"), ("\u{E0041}", "\\udb40\\udc41"),
    ("❤\u{FE0F}", "❤"), ("👨\u{200D}👩", "👨👩"), ("🇺🇸", "[U][S]"), ("👍🏽", "👍[tone3]"),
    ("\u{1FAE8}", "\\ud83e\\udee8"), ("\u{301}a", "\\u0301a"), ("e\u{301}", "e\u{301}"),
    ("\u{AD}\u{2028}", "\\u00ad\\u2028"), ("\u{3164}\u{115F}", "\\u3164\\u115f"),
    ("\u{1100}\u{1161}", "\u{1100}\u{1161}"), ("a\u{1161}", "a\\u1161"),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}", "a\u{300}\u{301}\u{302}\u{303}\\u0304"),
  ])
func `what must not reach a terminal is shown as an escape`(text: String, expected: String) {
  let display = DisplayText(text, widths: .standard)
  #expect(Array(display.text.unicodeScalars) == Array(expected.unicodeScalars))
  #expect(display.columns == display.glyphs.reduce(0) { $0 + $1.columns })
}

@Test func `a lone surrogate is shown as JSON writes it`() {
  let bytes: [UInt8] = [0x61, 0xED, 0xA0, 0x80, 0xE6, 0x97, 0xA5, 0xFF, 0xC3]
  let display = DisplayText(wtf8: bytes, widths: .standard)
  #expect(display.text == "a\\ud800日\u{FFFD}\u{FFFD}")
  #expect(display.glyphs.map(\.isEscape) == [false, true, false, false, false])
  #expect(display.glyphs.map(\.utf8Offset) == [0, 1, 4, 7, 8])
}

@Test func `a place in the source has a column on the screen`() {
  let display = DisplayText("日a\n\u{FE0F}b", widths: .standard)
  #expect([0, 3, 4, 5, 8, 9].map(display.column(ofUTF8Offset:)) == [0, 2, 3, 5, 5, 6])
}

@Test(
  arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("a", 0, ""), ("ab", 1, "…"), ("ab\u{202E}", 5, "ab…"), ("", 0, ""),
  ])
func `a long text ends in an ellipsis`(text: String, columns: Int, expected: String) {
  let clipped = DisplayText(text, widths: .standard).clipped(to: columns)
  #expect(clipped.text == expected)
  #expect(clipped.columns <= columns)
}

@Test func `reading a long text stops where the screen ends`() {
  let long = String(repeating: "x", count: 1_000_000)
  let display = DisplayText(long, widths: .standard, maximumColumns: 80)
  #expect(display.columns == 81)
  #expect(display.isCut)
  #expect(display.clipped(to: 80).text.hasSuffix("x…"))
  let whole = DisplayText("abc", widths: .standard, maximumColumns: 3)
  #expect(!whole.isCut)
}

@Test func `scrolling sideways drops whole glyphs`() {
  let display = DisplayText("日本abc", widths: .standard)
  #expect(display.dropping(columns: 4).text == "abc")
  #expect(display.dropping(columns: 3).text == "abc")
  #expect(display.dropping(columns: 0) == display)
}

@Test func `the columns of a text are those of its glyphs`() {
  #expect(WidthTable.standard.columns(of: "日\n") == 4)
  #expect(WidthTable.ascii.columns(of: "é") == 6)
}
