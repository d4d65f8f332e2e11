/// The characters as a program tells them apart: those that the same steps take are one column.
///
/// Column 0 is the end of the text.
struct ExpressionAlphabet: Sendable {
  /// What a program asks of a character: which of its tests it passes, and whether it is in a word.
  private struct Trait: Sendable, Hashable {
    var passed: [Bool]
    var isWord: Bool
  }

  /// The columns of the characters of ASCII.
  private(set) var ascii: [UInt8] = []
  /// A character of each column, in lower case where the program folds.
  private(set) var examples: [UInt32] = [0]
  /// Whether the characters of a column belong to words.
  private(set) var isWord = [false]

  /// Steps that ask each question once.
  private let tests: [Int]
  private let limit: Int
  private var columns: [Trait: UInt8] = [:]
  private var others: [UInt32: UInt8] = [:]

  /// The most characters outside of ASCII that are remembered.
  private static let otherLimit = 4_096

  /// The columns for ASCII; `nil` when they are more than `limit`.
  init?(_ program: ExpressionProgram, limit: Int) {
    self.limit = min(limit, 255)
    tests = program.distinctTests
    for value in 0..<UInt32(128) {
      guard let column = newColumn(of: value, in: program) else { return nil }
      ascii.append(column)
    }
  }

  /// The column of a character outside of ASCII; `nil` when there is no column left.
  mutating func column(of value: UInt32, in program: ExpressionProgram) -> Int? {
    if let known = others[value] { return Int(known) }
    guard let column = newColumn(of: value, in: program) else { return nil }
    if others.count >= Self.otherLimit { others = [:] }
    others[value] = column
    return Int(column)
  }

  private mutating func newColumn(of value: UInt32, in program: ExpressionProgram) -> UInt8? {
    let folded = program.isFolded ? value.lowercased : value
    let trait = Trait(
      passed: tests.map { program.takes(folded, at: $0) }, isWord: value.isWordPart)
    if let known = columns[trait] { return known }
    guard examples.count < limit else { return nil }
    let column = UInt8(examples.count)
    columns[trait] = column
    examples.append(folded)
    isWord.append(trait.isWord)
    return column
  }
}

extension ExpressionProgram {
  /// Whether a step takes a character, which is in lower case where the program folds.
  func takes(_ value: UInt32, at step: Int) -> Bool {
    switch steps[step] {
    case .scalar(let wanted): wanted == value
    case .set(let set): sets[set].contains(value)
    case .split, .jump, .save, .assertion, .match: false
    }
  }

  /// The steps that take characters, those that take the same ones once.
  fileprivate var distinctTests: [Int] {
    var scalars: Set<UInt32> = []
    return steps.indices.filter { step in
      switch steps[step] {
      case .scalar(let value): scalars.insert(value).inserted
      case .set: true
      case .split, .jump, .save, .assertion, .match: false
      }
    }
  }
}
