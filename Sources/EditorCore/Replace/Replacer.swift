import JSONSyntax

/// Puts replacements into names and values.
struct Replacer: Sendable {
  private enum Way: Sendable {
    case text(SearchQuery)
    case expression(ExpressionProgram)
  }

  private let way: Way
  /// Says whether an expression finds anything, quicker than it says where.
  private var tester: ExpressionTester?
  private let template: ReplaceTemplate

  /// **Throws**: when the pattern or the replacement cannot be read.
  init(_ request: ReplaceRequest) throws(ExpressionError) {
    let query = try SearchQuery(request.pattern)
    guard request.pattern.isExpression else {
      way = .text(query)
      template = ReplaceTemplate(literal: request.replacement)
      return
    }
    let program = try ExpressionProgram(request.pattern.text)
    way = .expression(program)
    tester = ExpressionTester(program)
    template = try ReplaceTemplate(
      request.replacement, groupCount: program.slotCount / 2 - 1)
  }

  /// A name or scalar with all matches replaced; `nil` when that changes nothing.
  mutating func replaced(_ text: [UInt8]) -> [UInt8]? {
    if tester?.finds(in: text.span) == false { return nil }
    let matches =
      switch way {
      case .text(let query): query.ranges(in: text).map { [$0.lowerBound, $0.upperBound] }
      case .expression(let program): SearchQuery.matches(of: program, in: text)
      }
    guard !matches.isEmpty else { return nil }
    var result: [UInt8] = []
    var end = 0
    for slots in matches {
      result += text[end..<slots[0]]
      template.append(to: &result, for: slots, in: text)
      end = slots[1]
    }
    result += text[end...]
    return result == text ? nil : result
  }
}
