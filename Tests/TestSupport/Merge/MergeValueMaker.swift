/// Makes values whose scalars occur nowhere else: each carries a mark and a number.
struct MergeValueMaker {
  var random: SeededRandom
  let mark: String
  private var counter = 0

  init(random: SeededRandom, mark: String) {
    self.random = random
    self.mark = mark
  }

  static let names = [
    "a", "b", "c", "name", "key", "x", "", "~", "a/b", "__proto__", "é", "e\u{301}", "tags", "list",
  ]

  mutating func document() -> MergeValue {
    switch random.below(6) {
    case 0: elements(3 + random.below(6), depth: 1)
    case 1: .array((0..<(3 + random.below(6))).map { _ in .scalar(fresh()) })
    case 2: array(depth: 3)
    default: object(depth: 3)
    }
  }

  mutating func value(depth: Int) -> MergeValue {
    guard depth > 0 else { return scalar() }
    switch random.below(7) {
    case 0...2: return scalar()
    case 3, 4: return object(depth: depth - 1)
    default: return array(depth: depth - 1)
    }
  }

  /// Numbers that a careless reader changes, and values that mean much and say little.
  static let oddOnes = [
    "true", "false", "null", "0", "1", "1.0", "10e-1", "-0", "0.0", "1e400", "-1E+400", "1e-400",
    "9007199254740993", "9007199254740992", "123456789012345678901234567890", "[]", "{}", "\"\"",
  ]

  /// Members that name an element, each used for whole arrays; `sku` is found by inference only.
  static let keys = ["id", "id", "id", "name", "key", "sku"]

  mutating func scalar() -> MergeValue {
    switch random.below(12) {
    case 0, 1: .scalar(random.pick(Self.oddOnes))
    case 2: .scalar(longText())
    case 3...6: .scalar(fresh())
    default: .scalar(freshNumber())
    }
  }

  /// A string of several lines, or of many words.
  mutating func longText() -> String {
    let isLines = random.once(in: 2)
    let count = isLines ? 2 + random.below(4) : 8 + random.below(5)
    let parts = (0..<count).map { _ in freshWord() }
    return "\"" + parts.joined(separator: isLines ? "\\n" : " ") + "\""
  }

  mutating func freshWord() -> String {
    counter += 1
    return "\(mark)\(counter)\(random.pick(["", "", ",", "é", "\\u0041"]))"
  }

  mutating func fresh() -> String {
    counter += 1
    return "\"\(mark)\(counter)\(random.pick(["", " \\u00e9", " é", " word word", "\\n"]))\""
  }

  /// A number that tells its maker: the first digit is the mark's, the rest a counter.
  mutating func freshNumber() -> String {
    counter += 1
    let lead = ["b": "1", "m": "2", "t": "3", "s": "4"][mark] ?? "9"
    return lead + String(1_000 + counter) + random.pick(["", "", ".5", "e2"])
  }

  mutating func object(depth: Int) -> MergeValue {
    var names = Self.names.shuffled(using: &random).prefix(random.below(6))
    if random.once(in: 25) { names += ["dup", "dup"] }
    return .object(names.map { ($0, value(depth: depth)) })
  }

  mutating func array(depth: Int) -> MergeValue {
    let count = random.below(7)
    switch random.below(5) {
    case 0: return .array((0..<count).map { _ in .scalar(fresh()) })
    case 1, 2: return elements(count, depth: depth)
    case 3: return .array((0..<count).map { _ in .scalar(String(random.below(4))) })
    default: return .array((0..<count).map { _ in value(depth: depth) })
    }
  }

  /// An array of objects with identities.
  mutating func elements(_ count: Int, depth: Int) -> MergeValue {
    let key = random.pick(Self.keys)
    return .array((0..<count).map { _ in element(key, depth: depth) })
  }

  /// An object with an identity.
  mutating func element(_ key: String, depth: Int) -> MergeValue {
    let id = random.once(in: 2) ? freshNumber() : fresh()
    let names = ["a", "b", "c"].shuffled(using: &random).prefix(random.below(4))
    return .object([(key, .scalar(id))] + names.map { ($0, value(depth: depth)) })
  }
}
