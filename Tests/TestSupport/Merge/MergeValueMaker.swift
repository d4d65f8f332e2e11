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
    case 0: .array((0..<(3 + random.below(6))).map { _ in element(depth: 1) })
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

  mutating func scalar() -> MergeValue {
    switch random.below(9) {
    case 0: .scalar(random.pick(["true", "false", "null", "0", "1"]))
    case 1...4: .scalar(fresh())
    default: .scalar(freshNumber())
    }
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
    case 1, 2: return .array((0..<count).map { _ in element(depth: depth) })
    case 3: return .array((0..<count).map { _ in .scalar(String(random.below(4))) })
    default: return .array((0..<count).map { _ in value(depth: depth) })
    }
  }

  /// An object with an identity.
  mutating func element(depth: Int) -> MergeValue {
    let id = random.once(in: 2) ? freshNumber() : fresh()
    let names = ["a", "b", "c"].shuffled(using: &random).prefix(random.below(4))
    return .object([("id", .scalar(id))] + names.map { ($0, value(depth: depth)) })
  }
}
