import ConditionalRequests
import Testing

@Suite struct ProblemTests {
  @Test func `a problem is written as JSON in a fixed order`() {
    let problem = ProblemDetails(
      type: "https://example.org/stale", title: "Precondition Failed", status: 412,
      detail: "say \"hi\"\\\n\u{1B}[31m", instance: "/a",
      extensions: [
        .init("current", .object([.init("etag", .string("\"9\"")), .init("time", .null)])),
        .init("errors", .array([.integer(-1), .boolean(true), .boolean(false)])),
      ])
    #expect(
      String(decoding: problem.json(), as: UTF8.self)
        == #"{"type":"https://example.org/stale","title":"Precondition Failed","status":412,"#
        + #""detail":"say \"hi\"\\\n\u001b[31m","instance":"/a","#
        + #""current":{"etag":"\"9\"","time":null},"errors":[-1,true,false]}"#)
  }

  @Test func `about blank is not written`() {
    #expect(ProblemDetails(title: "Gone").json() == Array(#"{"title":"Gone"}"#.utf8))
  }

  @Test(arguments: [
    ("plain", "plain"), ("  two\r\n lines\t", "two lines"),
    ("\u{1B}]0;owned\u{7}red\u{9B}31m", "]0;ownedred31m"),
    ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{2028}f", "abcdef"), ("é日本🙂", "é日本🙂"),
    ("\u{E000}x", "x"), ("", ""), ("\u{0}\u{7F}\u{85}", ""),
  ])
  func `a line holds nothing that acts on a terminal`(text: String, line: String) {
    #expect(singleLine(text) == line)
    #expect(ProblemText(text)?.text == (line.isEmpty ? nil : line))
  }

  @Test func `a long line is cut`() {
    #expect(singleLine(String(repeating: "x", count: 30), limit: 10) == "xxxxxxxxxx…")
    #expect(singleLine("0123456789", limit: 10) == "0123456789")
  }
}
