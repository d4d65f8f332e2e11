/// A regular expression as steps for ``ExpressionMatcher``.
struct ExpressionProgram: Sendable, Equatable {
  /// How many steps a program has at most.
  static let limit = 5_000

  /// A step.
  enum Step: Sendable, Equatable {
    /// Takes this code point.
    case scalar(UInt32)
    /// Takes a code point of a set, by its number.
    case set(Int)
    /// Goes on at both places, the first one is preferred.
    case split(Int, Int)
    /// Goes on elsewhere.
    case jump(Int)
    /// Remembers the place in a slot.
    case save(Int)
    /// Goes on when something holds.
    case assertion(ExpressionNode.Assertion)
    /// Found.
    case match
  }

  private(set) var steps: [Step] = []
  private(set) var sets: [ScalarSet] = []
  /// Places that are remembered: two for the whole match and for each group.
  let slotCount: Int
  /// Whether upper case is looked at as lower case.
  let isFolded: Bool
  /// The ASCII characters that a match can begin with; `nil` when it can begin anyhow.
  private(set) var firstASCII: [Bool]?

  /// The program of a regular expression; case counts when it has an upper-case letter.
  init(_ text: String) throws(ExpressionError) {
    var parser = ExpressionParser(text)
    let node = try parser.parse()
    try self.init(node, groupCount: parser.groupCount, isFolded: !parser.hasUppercase)
  }

  /// The program that finds a text as it is, but for upper and lower case.
  init(folding text: String) throws(ExpressionError) {
    let scalars = text.unicodeScalars.map { ExpressionNode.scalar($0.value.lowercased) }
    try self.init(.sequence(scalars), groupCount: 0, isFolded: true)
  }

  private init(
    _ node: ExpressionNode, groupCount: Int, isFolded: Bool
  ) throws(ExpressionError) {
    slotCount = 2 * (groupCount + 1)
    self.isFolded = isFolded
    try append(.save(0))
    try compile(node)
    try append(.save(1))
    try append(.match)
    firstASCII = findFirst()
  }

  private mutating func append(_ step: Step) throws(ExpressionError) {
    guard steps.count < Self.limit else { throw ExpressionError("it repeats too much") }
    steps.append(step)
  }

  private mutating func compile(_ node: ExpressionNode) throws(ExpressionError) {
    switch node {
    case .empty: break
    case .scalar(let value): try append(.scalar(value))
    case .set(let set):
      sets.append(set)
      try append(.set(sets.count - 1))
    case .sequence(let parts): for part in parts { try compile(part) }
    case .choice(let ways): try compile(choice: ways)
    case .group(let inner, let number):
      try append(.save(2 * number))
      try compile(inner)
      try append(.save(2 * number + 1))
    case .repeated(let inner, let least, let most, let isLazy):
      for _ in 0..<least { try compile(inner) }
      try compile(inner, upTo: most.map { $0 - least }, isLazy: isLazy)
    case .assertion(let assertion): try append(.assertion(assertion))
    }
  }

  private mutating func compile(choice ways: [ExpressionNode]) throws(ExpressionError) {
    var ends: [Int] = []
    for way in ways.dropLast() {
      let split = steps.count
      try append(.split(split + 1, 0))
      try compile(way)
      ends.append(steps.count)
      try append(.jump(0))
      steps[split] = .split(split + 1, steps.count)
    }
    if let last = ways.last { try compile(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  /// What may follow the repetitions that are needed; any number of them when `most` is nil.
  private mutating func compile(
    _ node: ExpressionNode, upTo most: Int?, isLazy: Bool
  ) throws(ExpressionError) {
    guard let most else {
      let split = steps.count
      try append(.split(0, 0))
      try compile(node)
      try append(.jump(split))
      steps[split] = Self.split(inside: split + 1, behind: steps.count, isLazy)
      return
    }
    var splits: [Int] = []
    for _ in 0..<most {
      splits.append(steps.count)
      try append(.split(0, 0))
      try compile(node)
    }
    for split in splits {
      steps[split] = Self.split(inside: split + 1, behind: steps.count, isLazy)
    }
  }

  private static func split(inside: Int, behind: Int, _ isLazy: Bool) -> Step {
    isLazy ? .split(behind, inside) : .split(inside, behind)
  }

  /// Looks at all steps that can be the first one to take a character.
  private func findFirst() -> [Bool]? {
    var first = Array(repeating: false, count: 128)
    var seen = Array(repeating: false, count: steps.count)
    var open = [0]
    while let step = open.popLast() {
      if seen[step] { continue }
      seen[step] = true
      switch steps[step] {
      case .scalar(let value): if value < 128 { first[Int(value)] = true }
      case .set(let set):
        for value in 0..<128 where sets[set].contains(UInt32(value)) { first[value] = true }
      case .split(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .save: open.append(step + 1)
      case .assertion, .match: return nil
      }
    }
    if isFolded { for value in 0x41...0x5A where first[value | 0x20] { first[value] = true } }
    return first
  }
}
