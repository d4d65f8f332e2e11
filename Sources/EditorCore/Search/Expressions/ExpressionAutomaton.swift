/// Says whether a program finds anything in a text, a table look-up a character.
///
/// The states of the table are the sets of steps that are open before a character; each is worked
/// out when a text first leads to it. Characters that no step tells apart share a column.
///
/// **Complexity**: O(text) once the states are known; O(text · program) at worst.
///
/// **Source**: K. Thompson, Regular Expression Search Algorithm, CACM 1968; that the states are made
/// on the way and forgotten when they are too many is told by R. Cox, Regular Expression Matching
/// Can Be Simple And Fast, 2007.
struct ExpressionAutomaton: Sendable {
  /// What stands before the next character, as far as an assertion asks for it.
  private enum Before: Sendable, Hashable {
    case start, word, other
  }

  /// The steps that are open, ascending, without those that follow from them.
  private struct Situation: Sendable, Hashable {
    var steps: [Int]
    var before: Before
  }

  /// The most states that are kept.
  private static let stateLimit = 1_024
  /// The most columns of the table.
  private static let columnLimit = 128
  /// The column of the end of the text.
  private static let endColumn = 0
  /// A place of the table that is not worked out yet.
  private static let unknown: Int32 = -1
  /// A place of the table behind which there is a match.
  private static let found: Int32 = -2

  private let program: ExpressionProgram
  /// Whether an assertion asks for the beginning or end of a word.
  private let hasBoundaries: Bool
  private var alphabet: ExpressionAlphabet
  private var situations: [Situation] = []
  private var numbers: [Situation: Int32] = [:]
  /// Where each column leads from each state.
  private var table: [Int32] = []

  /// An automaton; `nil` for a program that tells too many characters apart.
  init?(_ program: ExpressionProgram) {
    guard let alphabet = ExpressionAlphabet(program, limit: Self.columnLimit) else { return nil }
    self.program = program
    self.alphabet = alphabet
    hasBoundaries = program.hasBoundaries
    _ = number(of: Situation(steps: [], before: .start))
  }

  /// Whether there is a match; `nil` when the text has too many characters that are told apart.
  mutating func finds(in text: Span<UInt8>) -> Bool? {
    var state: Int32 = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let column: Int
      if byte < 0x80 {
        column = Int(alphabet.ascii[Int(byte)])
        offset += 1
      } else {
        let (value, length) = text.codePoint(at: offset)
        guard let known = alphabet.column(of: value ?? 0, in: program) else { return nil }
        column = known
        offset += length
      }
      state = next(state, column)
      if state == Self.found { return true }
    }
    return next(state, Self.endColumn) == Self.found
  }

  @inline(__always)
  private mutating func next(_ state: Int32, _ column: Int) -> Int32 {
    let known = table[Int(state) * Self.columnLimit + column]
    return known == Self.unknown ? workOut(state, column) : known
  }

  /// Works a place of the table out.
  private mutating func workOut(_ state: Int32, _ column: Int) -> Int32 {
    let (steps, hasMatch) = openSteps(situations[Int(state)], before: column)
    let next: Int32
    if hasMatch {
      next = Self.found
    } else if column == Self.endColumn {
      next = 0
    } else {
      let value = alphabet.examples[column]
      let taken = steps.filter { program.takes(value, at: $0) }.map { $0 + 1 }
      let before: Before = hasBoundaries && alphabet.isWord[column] ? .word : .other
      let count = situations.count
      next = number(of: Situation(steps: Set(taken).sorted(), before: before))
      // All states were forgotten: the one that was left is not there any more.
      if situations.count < count { return next }
    }
    table[Int(state) * Self.columnLimit + column] = next
    return next
  }

  private mutating func number(of situation: Situation) -> Int32 {
    if let number = numbers[situation] { return number }
    if situations.count >= Self.stateLimit {
      (situations, numbers, table) = ([], [:], [])
      _ = number(of: Situation(steps: [], before: .start))
    }
    let number = Int32(situations.count)
    situations.append(situation)
    numbers[situation] = number
    table += repeatElement(Self.unknown, count: Self.columnLimit)
    return number
  }

  /// All steps that are open before a character, those of a match that begins there too.
  private func openSteps(
    _ situation: Situation, before column: Int
  ) -> (steps: [Int], hasMatch: Bool) {
    var seen = Array(repeating: false, count: program.steps.count)
    var steps: [Int] = []
    var waiting = situation.steps + [0]
    while let step = waiting.popLast() {
      if seen[step] { continue }
      seen[step] = true
      switch program.steps[step] {
      case .match: return ([], true)
      case .scalar, .set: steps.append(step)
      case .save: waiting.append(step + 1)
      case .jump(let target): waiting.append(target)
      case .split(let one, let other): waiting += [one, other]
      case .assertion(let assertion):
        if holds(assertion, situation.before, column) { waiting.append(step + 1) }
      }
    }
    return (steps, false)
  }

  private func holds(
    _ assertion: ExpressionNode.Assertion, _ before: Before, _ column: Int
  ) -> Bool {
    let isBoundary = (before == .word) != alphabet.isWord[column]
    switch assertion {
    case .start: return before == .start
    case .end: return column == Self.endColumn
    case .wordBoundary: return isBoundary
    case .noWordBoundary: return !isBoundary
    }
  }
}

extension ExpressionProgram {
  /// Whether an assertion asks for the beginning or end of a word.
  fileprivate var hasBoundaries: Bool {
    steps.contains(.assertion(.wordBoundary)) || steps.contains(.assertion(.noWordBoundary))
  }
}
