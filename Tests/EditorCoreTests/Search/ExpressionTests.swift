import EditorCore
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
