/// Says whether a program finds anything in texts, many of them one after the other.
struct ExpressionTester: Sendable {
  private var automaton: ExpressionAutomaton?
  /// For what the automaton cannot do.
  private var matcher: ExpressionMatcher

  init(_ program: ExpressionProgram) {
    automaton = ExpressionAutomaton(program)
    matcher = ExpressionMatcher(testing: program)
  }

  /// Whether there is a match.
  mutating func finds(in text: Span<UInt8>) -> Bool {
    if let answer = automaton?.finds(in: text) { return answer }
    return matcher.find(in: text, from: 0)
  }
}
