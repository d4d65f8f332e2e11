import EditorCore
import JSONSyntax
import TestSupport
import Testing

/// An expression, a text, and what is found in it from left to right.
let expressionCases: [(expression: String, text: String, found: [String])] = [
  ("a", "banana", ["a", "a", "a"]), ("an", "banana", ["an", "an"]), ("a.a", "banana", ["ana"]),
  ("b|an", "banana", ["b", "an", "an"]), ("a|ab", "ab", ["a"]), ("ab|a", "ab", ["ab"]),
  ("(?:ab)+", "ababa", ["abab"]), ("a*", "baac", ["aa"]), ("a+?", "aaa", ["a", "a", "a"]),
  ("a{2}", "aaaaa", ["aa", "aa"]), ("a{2,}", "aaaaa", ["aaaaa"]),
  ("a{1,3}", "aaaaa", ["aaa", "aa"]),
  ("a{1,3}?b", "aaab", ["aaab"]), ("a{,3}", "a{,3}", ["a{,3}"]), ("^a", "aa", ["a"]),
  ("a$", "aba", ["a"]), ("^a$", "a", ["a"]), ("^a$", "aa", []), ("\\d+", "a12b345", ["12", "345"]),
  ("[a-c]+", "xabcx", ["abc"]), ("[^a-c]+", "axyzb", ["xyz"]), ("[]a]+", "a]b", ["a]"]),
  ("[a-]+", "a-b", ["a-"]), ("[\\d.]+", "v1.2", ["1.2"]), ("[\\w-]+", "a-b c", ["a-b", "c"]),
  ("\\bcat\\b", "cat concat cat", ["cat", "cat"]), ("\\Bcat", "concat", ["cat"]),
  ("\\.", "a.b", ["."]), ("a\\/b", "a/b", ["a/b"]), (".", "é日\n", ["é", "日"]),
  ("\\u00e9", "é", ["é"]), ("\\w+", "größe 1", ["größe", "1"]),
  ("grün", "GRÜN Grün", ["GRÜN", "Grün"]),
  ("Grün", "GRÜN Grün", ["Grün"]), ("\\D+", "a1b", ["a", "b"]), ("x\\S", "XY", ["XY"]),
  ("(a|b)*c", "ababc", ["ababc"]), ("(a*)*b", "aab", ["aab"]), ("(a|ab)(c|bcd)", "abcd", ["abcd"]),
  ("", "ab", []), ("$", "ab", []), ("\\s+", "a \t\nb", [" \t\n"]), ("[[:a]", "[", ["["]),
]

/// Texts that are no expressions, and what is said of them.
let wrongExpressions: [(expression: String, problem: String)] = [
  ("(a", "a ( is not closed"), ("a)", "there is a ) without its ("), ("[a", "a [ is not closed"),
  ("*a", "there is nothing before * to repeat"), ("a**", "* repeats what is repeated already"),
  ("a\\", "a \\ stands at the end"), ("\\q", "\\q means nothing here"),
  ("\\1", "\\1 means nothing here"), ("[z-a]", "z-a is upside down"),
  ("a{3,2}", "{3,2} is upside down"), ("a{2000}", "nothing is repeated more than 1000 times"),
  ("(?=a)", "(? goes on with : only"), ("\\u12", "\\u needs four digits"),
  ("((a{1000}){1000}){1000}", "it repeats too much"),
]

struct ExpressionTests {
  private func found(_ expression: String, in text: String) throws -> [String] {
    let query = try SearchQuery(SearchPattern(expression, isExpression: true))
    let bytes = Array(text.utf8)
    return query.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: expressionCases)
  func `an expression finds what it means`(
    _ test: (expression: String, text: String, found: [String])
  ) throws {
    guard !test.expression.isEmpty else { return }
    #expect(try found(test.expression, in: test.text) == test.found)
  }

  @Test(arguments: wrongExpressions)
  func `what is no expression says why`(_ test: (expression: String, problem: String)) {
    #expect(SearchPattern(test.expression, isExpression: true).problem == test.problem)
  }

  @Test func `groups that are nested too deep are refused`() {
    let text = String(repeating: "(", count: 60) + String(repeating: ")", count: 60)
    let pattern = SearchPattern(text, isExpression: true)
    #expect(pattern.problem == "groups are nested too deep")
  }

  @Test func `the time an expression takes grows with the text alone`() throws {
    let text = String(repeating: "a", count: 4_000)
    #expect(try found("(a+)+b", in: text).isEmpty)
    #expect(try found("(a*)*(a*)*$", in: text) == [text])
  }

  @Test func `a text is looked for as it is`() throws {
    for text in ["a.c", "(a", "a*", "É.É"] {
      let query = try SearchQuery(SearchPattern(text))
      #expect(query.ranges(in: Array("xabc \(text)".utf8)).count == 1, "\(text)")
    }
  }
}

/// Whether an expression finds anything, which is told by other means than where.
struct ExpressionTestingTests {
  @Test(arguments: [
    ("^Å+$", "ÅÅ", true), ("^Å+$", "ÅÄ", false), ("straße", "STRASSE Straße", true),
    ("\\bö\\w", "a öl", true), ("\\bö\\w", "aöl", false), ("x\\b", "ax é", true),
    ("\\Bx", "éx", true), ("[^a-z]", "abcé", true), ("日.語", "日本語", true), ("é$", "cafés", false),
    ("^$", "", true), ("\\S", "\u{2003}", false), ("(a|b)*c", "ababab", false),
  ])
  func `what is found is the same for letters of all alphabets`(
    _ expression: String, _ text: String, _ isFound: Bool
  ) throws {
    let pattern = SearchPattern(expression, isExpression: true)
    let document = try JSONDocument(parsing: JSONString(text).quoted())
    var scan = try #require(MatchScan(document, pattern))
    #expect(scan.nextSlice() == (isFound ? [0] : []))
    #expect(
      try SearchQuery(pattern).ranges(in: Array(text.utf8)).isEmpty != isFound || text.isEmpty)
  }

  @Test func `an expression with very many states forgets some and stays right`() throws {
    let pattern = SearchPattern("a.{14}b", isExpression: true)
    var random = SeededRandom(seed: 7)
    for _ in 0..<40 {
      let text = (0..<300).map { _ in random.pick(["a", "b", "c"]) }.joined()
      let letters = Array(text)
      let isFound = letters.indices.dropLast(15).contains {
        letters[$0] == "a" && letters[$0 + 15] == "b"
      }
      var scan = try #require(
        MatchScan(try JSONDocument(parsing: Array("\"\(text)\"".utf8)), pattern))
      #expect(scan.nextSlice().isEmpty != isFound)
    }
  }

  @Test func `an expression that tells too many letters apart still finds them`() throws {
    let letters = (0..<200).map { String(Unicode.Scalar(UInt32(0x4E00 + $0)) ?? "x") }
    let pattern = SearchPattern(letters.joined(separator: ".?"), isExpression: true)
    let document = try JSONDocument(parsing: Array("[\"\(letters.joined())\", \"一\"]".utf8))
    var scan = try #require(MatchScan(document, pattern))
    #expect(scan.nextSlice() == [1])
  }
}
