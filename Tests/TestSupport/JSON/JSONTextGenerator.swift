/// Makes random JSON texts: every kind of value, odd white space, odd spellings, repeated names.
public struct JSONTextGenerator: Sendable {
  /// How the text is laid out.
  public enum Form: Sendable, CaseIterable {
    /// No white space at all.
    case compact
    /// One line, a space behind colons and commas.
    case oneLine
    /// Many lines, indented by two spaces.
    case indented
    /// Many lines ended by `\r\n`, indented by tabs.
    case tabs
    /// White space as it comes, a byte order mark at times.
    case wild
  }

  private var random: SeededRandom
  private let form: Form
  private var bytes: [UInt8] = []
  private var remaining: Int

  /// The text of a seed, with about so many values.
  public static func text(seed: UInt64, form: Form, values: Int = 40) -> [UInt8] {
    var generator = JSONTextGenerator(
      random: SeededRandom(seed: seed), form: form, remaining: values)
    return generator.document()
  }

  /// A text for the seed in a form that follows from the seed.
  public static func text(seed: UInt64, values: Int = 40) -> [UInt8] {
    text(seed: seed, form: Form.allCases[Int(seed % 5)], values: values)
  }

  private init(random: SeededRandom, form: Form, remaining: Int) {
    self.random = random
    self.form = form
    self.remaining = remaining
  }

  private mutating func document() -> [UInt8] {
    if form == .wild, random.once(in: 4) { bytes += [0xEF, 0xBB, 0xBF] }
    space()
    value(level: 0)
    if form == .indented { write("\n") }
    if form == .tabs { write("\r\n") }
    space()
    return bytes
  }

  private mutating func value(level: Int) {
    remaining -= 1
    let canNest = level < 8 && remaining > 0
    switch random.below(canNest ? 10 : 5) {
    case 0: write(random.pick(["true", "false", "null"]))
    case 1, 2: write(random.pick(Self.numbers))
    case 3, 4: write(string())
    case 5...7: container(level: level, open: "{", close: "}")
    default: container(level: level, open: "[", close: "]")
    }
  }

  /// Recursion is bounded by the level, which is at most 8.
  private mutating func container(level: Int, open: String, close: String) {
    write(open)
    let count = random.below(level == 0 ? 9 : 6)
    for index in 0..<count {
      if index > 0 {
        space()
        write(",")
      }
      lineBreak(level: level + 1, isFirst: index == 0)
      if open == "{" { name() }
      value(level: level + 1)
    }
    if count > 0 { lineBreak(level: level, isFirst: true) } else { space() }
    write(close)
  }

  private mutating func name() {
    write(random.once(in: 3) ? string() : random.pick(Self.names))
    space()
    write(":")
    if form != .compact, form != .wild { write(" ") }
    space()
  }

  private mutating func lineBreak(level: Int, isFirst: Bool) {
    switch form {
    case .compact: break
    case .oneLine: if !isFirst { write(" ") }
    case .indented: write("\n" + String(repeating: "  ", count: level))
    case .tabs: write("\r\n" + String(repeating: "\t", count: level))
    case .wild: space()
    }
  }

  private mutating func space() {
    guard form == .wild, random.once(in: 2) else { return }
    for _ in 0..<random.below(12) { write(random.pick([" ", " ", "\t", "\n", "\r", "\r\n"])) }
  }

  private mutating func string() -> String {
    "\"" + (0..<random.below(8)).map { _ in random.pick(Self.letters) }.joined() + "\""
  }

  private mutating func write(_ text: String) {
    bytes += text.utf8
  }

  private static let names = ["\"id\"", "\"name\"", "\"a/b\"", "\"~\"", "\"\"", "\"\\u0061\""]
  private static let numbers = [
    "0", "-0", "1", "10", "-7", "3.50", "1e400", "-2.5E+07", "0.1e-2",
    "123456789012345678901234567890",
  ]
  private static let letters = [
    "a", "b", "value", " ", "/", "{", "]", ",", ":", "\\\"", "\\\\", "\\/", "\\n", "\\u000a",
    "\\u00E9", "é", "e\u{301}", "\u{7F}", "漢", "😀", "\\ud83d\\ude00", "\\ud83d", "\\uDE00",
    "\u{2028}", "some more words",
  ]
}
