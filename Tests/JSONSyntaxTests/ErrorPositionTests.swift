import JSONSyntax
import Testing

/// A wrong text, what was expected, and where.
struct ErrorCase: Sendable {
  let text: String
  let reason: JSONSyntaxError.Reason
  let line: Int
  let column: Int
  let offset: Int
}

private let cases = [
  ErrorCase(text: "[1 2]", reason: .expected("a comma or ]"), line: 1, column: 4, offset: 3),
  ErrorCase(text: "{\"a\" 1}", reason: .expected("a colon"), line: 1, column: 6, offset: 5),
  ErrorCase(
    text: "{\n  \"a\": 1\n  \"b\"", reason: .expected("a comma or }"), line: 3, column: 3,
    offset: 13),
  ErrorCase(text: "{,", reason: .expected("a name in quotes or }"), line: 1, column: 2, offset: 1),
  ErrorCase(
    text: "{\"a\":1,}", reason: .expected("a name in quotes"), line: 1, column: 8, offset: 7),
  ErrorCase(text: "[1,]", reason: .expected("a value"), line: 1, column: 4, offset: 3),
  ErrorCase(text: "[tru]", reason: .expected("a value"), line: 1, column: 2, offset: 1),
  ErrorCase(text: "[-]", reason: .expected("a digit"), line: 1, column: 3, offset: 2),
  ErrorCase(text: "[1.]", reason: .expected("a digit"), line: 1, column: 4, offset: 3),
  ErrorCase(text: "[1]]", reason: .trailingContent, line: 1, column: 4, offset: 3),
  ErrorCase(text: "\"\t\"", reason: .controlCharacter(9), line: 1, column: 2, offset: 1),
  ErrorCase(text: "\"\\x\"", reason: .invalidEscape, line: 1, column: 2, offset: 1),
  ErrorCase(
    text: "\"\\u12g4\"", reason: .expected("a hexadecimal digit"), line: 1, column: 6, offset: 5),
  ErrorCase(
    text: "\r\n\r\r\n[\"é😀\" x", reason: .expected("a comma or ]"), line: 4, column: 7, offset: 15),
  ErrorCase(
    text: "\u{FEFF}[x", reason: .expected("a value"), line: 1, column: 2, offset: 4),
  ErrorCase(text: "", reason: .endOfText(expected: "a value"), line: 1, column: 1, offset: 0),
  ErrorCase(
    text: "[1", reason: .endOfText(expected: "a comma or ]"), line: 1, column: 3, offset: 2),
  ErrorCase(text: "[", reason: .endOfText(expected: "a value or ]"), line: 1, column: 2, offset: 1),
  ErrorCase(
    text: "\"abc", reason: .endOfText(expected: "a closing quote"), line: 1, column: 5, offset: 4),
  ErrorCase(
    text: "[\n12,\n", reason: .endOfText(expected: "a value"), line: 3, column: 1, offset: 6),
]

@Test(arguments: cases)
func `errors say what was expected, and where`(wrong: ErrorCase) {
  let error = #expect(throws: JSONSyntaxError.self) {
    try JSONDocument(parsing: Array(wrong.text.utf8))
  }
  #expect(error?.reason == wrong.reason)
  #expect(error?.line == wrong.line)
  #expect(error?.column == wrong.column)
  #expect(error?.offset == wrong.offset)
}

@Test func `an error is one sentence`() {
  let error = #expect(throws: JSONSyntaxError.self) {
    try JSONDocument(parsing: Array("[\n  1 2]".utf8))
  }
  #expect(error?.message == "expected a comma or ] at 2:5 (byte 6)")
  let end = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: Array("[1".utf8)) }
  #expect(end?.message == "the text ends where a comma or ] was expected, at 1:3 (byte 2)")
}
