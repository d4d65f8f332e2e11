import EditorCore
import JSONSyntax
import TestSupport
import Testing

/// Random expressions over two letters, compared with the library's backtracking matcher.
struct ExpressionOracleTests {
  @Test(arguments: UInt64(1)...60)
  func `an expression finds what a backtracking matcher finds`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      let expression = Self.expression(depth: 3, &random)
      let text = String((0..<random.below(12)).map { _ in random.pick(["a", "b", "c"]) }.joined())
      let expected = text.matches(of: try Regex(expression)).map { String(text[$0.range]) }
      let pattern = SearchPattern(expression, isExpression: true)
      let query = try SearchQuery(pattern)
      let bytes = Array(text.utf8)
      let found = query.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
      var scan = try #require(
        MatchScan(try JSONDocument(parsing: Array("\"\(text)\"".utf8)), pattern))
      #expect(
        scan.nextSlice().isEmpty == expected.isEmpty || text.isEmpty, "\(expression) in \(text)")
      #expect(found == expected.filter { !$0.isEmpty }, "\(expression) in \(text)")
    }
  }

  /// An expression; what is repeated without end is never empty, where dialects differ.
  private static func expression(depth: Int, _ random: inout SeededRandom) -> String {
    guard depth > 0 else { return random.pick(["a", "b", ".", "[ab]", "[^a]"]) }
    let inner = { (random: inout SeededRandom) in expression(depth: depth - 1, &random) }
    switch random.below(7) {
    case 0: return inner(&random) + inner(&random)
    case 1: return "(?:" + inner(&random) + "|" + inner(&random) + ")"
    case 2: return atom(&random) + random.pick(["*", "+", "*?", "+?"])
    case 3: return "(?:" + inner(&random) + ")" + random.pick(["?", "??", "{2}", "{1,2}"])
    case 4: return "(" + inner(&random) + ")" + atom(&random)
    case 5: return random.pick(["^", "\\b", ""]) + inner(&random)
    default: return inner(&random) + random.pick(["$", "\\B", ""])
    }
  }

  private static func atom(_ random: inout SeededRandom) -> String {
    random.pick(["a", "b", ".", "(?:ab)", "(a|bc)", "[bc]"])
  }
}
