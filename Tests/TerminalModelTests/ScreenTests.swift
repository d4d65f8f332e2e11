import TerminalModel
import Testing

private let bold = Face(attributes: .bold)

private func screen(columns: Int = 10, rows: Int = 2) -> Screen {
  Screen(size: TerminalSize(columns: columns, rows: rows))
}

@Test func `a text is drawn where it was put`() {
  var screen = screen()
  let columns = screen.put("日a", row: 1, column: 2, face: bold, widths: .standard)
  #expect(columns == 3)
  #expect(screen.text(ofRow: 1) == "  日a     ")
  #expect(screen[1, 3].isContinuation)
  #expect(screen[1, 2].face == bold)
  #expect(screen[1, 5].face == .plain)
}

@Test(
  arguments: [
    (-1, "b日d      "), (-3, " d        "), (8, "        ab"),
    (9, "         a"), (10, "          "), (7, "       ab "),
  ])
func `a wide character never straddles an edge`(column: Int, expected: String) {
  var screen = screen()
  screen.put("ab日d", row: 0, column: column, widths: .standard)
  #expect(screen.text(ofRow: 0) == expected)
}

@Test func `a text keeps to its columns`() {
  var screen = screen()
  screen.put("..........", row: 0, column: 0, widths: .standard)
  screen.put("日本語", row: 0, column: 1, widths: .standard, within: 2..<6)
  #expect(screen.text(ofRow: 0) == ".. 本 ....")
}

@Test func `half of a wide character that is overwritten becomes a blank`() {
  var left = screen(columns: 4)
  left.put("日本", row: 0, column: 0, widths: .standard)
  var right = left
  left.put("x", row: 0, column: 1, widths: .standard)
  right.put("x", row: 0, column: 2, widths: .standard)
  #expect(left.text(ofRow: 0) == " x本")
  #expect(right.text(ofRow: 0) == "日x ")
  right.put("語", row: 0, column: 1, widths: .standard)
  #expect(right.text(ofRow: 0) == " 語 ")
}

@Test func `what lies outside the screen is not drawn`() {
  var drawn = screen()
  drawn.put("x", row: -1, column: 0, widths: .standard)
  drawn.put("x", row: 2, column: 0, widths: .standard)
  drawn.fill(rows: 5..<9, columns: 0..<3, with: "x")
  drawn.restyle(rows: 5..<9, columns: 0..<3) { _ in bold }
  #expect(drawn == screen())
}

@Test func `escapes have a face of their own`() {
  var screen = screen()
  let text = DisplayText("a\nb", widths: .standard)
  screen.put(text, row: 0, column: 0, face: .plain, escapes: bold)
  #expect(screen.row(0).prefix(5).map(\.face) == [.plain, bold, bold, .plain, .plain])
}

@Test func `a region is filled and restyled`() {
  var screen = screen(columns: 4, rows: 3)
  screen.fill(rows: 1..<2, columns: 1..<9, with: "─", widths: .standard)
  screen.restyle(rows: 0..<3, columns: 3..<4) { $0.overlaid(with: bold) }
  #expect(screen.text(ofRow: 1) == " ───")
  #expect(screen[2, 3].face == bold)
  #expect(screen[1, 2].face == .plain)
}

@Test func `a face laid over another keeps what it does not name`() {
  let base = Face(foreground: .ansi(1), background: .rgb(1, 2, 3), attributes: .bold)
  let over = Face(background: .indexed(7), attributes: .reverse)
  let expected = Face(
    foreground: .ansi(1), background: .indexed(7), attributes: [.bold, .reverse])
  #expect(base.overlaid(with: over) == expected)
}

@Test(arguments: [
  TerminalColor.default, .ansi(0), .ansi(15), .indexed(0), .indexed(255), .rgb(0, 0, 0),
  .rgb(255, 254, 253),
])
func `a face keeps its colours and attributes apart`(color: TerminalColor) {
  let attributes: Face.Attributes = [.bold, .strike]
  var face = Face(foreground: color, background: .rgb(1, 2, 3), attributes: attributes)
  #expect(face.foreground == color)
  #expect(face.background == .rgb(1, 2, 3))
  #expect(face.attributes == attributes)
  face.background = color
  face.foreground = .indexed(7)
  #expect(face == Face(foreground: .indexed(7), background: color, attributes: attributes))
}

@Test func `a row is taken over from another screen, as far as both have its columns`() {
  var source = Screen(size: TerminalSize(columns: 6, rows: 2))
  source.put("ab日cd", row: 1, column: 0, widths: .standard)
  var screen = Screen(size: TerminalSize(columns: 5, rows: 3))
  screen.put("日日!", row: 2, column: 0, widths: .standard)
  screen.copy(row: 1, of: source, to: 2, columns: 1..<9)
  #expect(screen.text(ofRow: 2) == " b日c")
  screen.copy(row: 5, of: source, to: 0, columns: 0..<5)
  #expect(screen.text(ofRow: 0) == "     ")
}

@Test func `a cell keeps a character with as many marks as are drawn`() {
  var screen = Screen(size: TerminalSize(columns: 3, rows: 1))
  let text = "e\u{301}\u{302}\u{303}\u{304}"
  screen.put(text, row: 0, column: 1, widths: .standard)
  #expect(Array(screen[0, 1].text.unicodeScalars) == Array(text.unicodeScalars))
  #expect(screen[0, 1].onlyScalar == nil)
  #expect(screen[0, 0].onlyScalar == " ")
}
