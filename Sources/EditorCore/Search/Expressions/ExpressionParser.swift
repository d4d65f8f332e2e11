/// Reads a regular expression.
///
/// What most dialects share: `.`, `[a-z]`, `\d \w \s \b`, `^ $` for the ends of a name or value,
/// groups, `|`, `* + ? {2,5}` and their lazy forms. No look-around and no references back: so every
/// search takes a time that grows with the text alone.
struct ExpressionParser {
  /// How deep groups may be nested.
  static let depthLimit = 50
  /// How often something may be repeated by number.
  static let repetitionLimit = 1_000

  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  /// How many groups are remembered.
  private(set) var groupCount = 0
  /// Whether an upper-case letter is looked for: case counts then.
  private(set) var hasUppercase = false

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Reads the whole text.
  mutating func parse() throws(ExpressionError) -> ExpressionNode {
    let node = try choice()
    if place < scalars.count { throw ExpressionError("there is a ) without its (") }
    return node
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func choice() throws(ExpressionError) -> ExpressionNode {
    var ways = [try sequence()]
    while take("|") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .choice(ways)
  }

  private mutating func sequence() throws(ExpressionError) -> ExpressionNode {
    var parts: [ExpressionNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      parts.append(try repetition(of: try atom()))
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func atom() throws(ExpressionError) -> ExpressionNode {
    guard let scalar = next else { return .empty }
    place += 1
    switch scalar {
    case "(": return try group()
    case "[": return .set(try bracket())
    case ".": return .set(.dot)
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "\\": return try escape()
    case "*", "+", "?": throw ExpressionError("there is nothing before \(scalar) to repeat")
    default: return literal(scalar)
    }
  }

  private mutating func literal(_ scalar: Unicode.Scalar) -> ExpressionNode {
    if scalar.properties.isUppercase { hasUppercase = true }
    return .scalar(scalar.value)
  }

  private mutating func group() throws(ExpressionError) -> ExpressionNode {
    depth += 1
    guard depth <= Self.depthLimit else { throw ExpressionError("groups are nested too deep") }
    defer { depth -= 1 }
    var number: Int?
    if take("?") {
      guard take(":") else { throw ExpressionError("(? goes on with : only") }
    } else {
      groupCount += 1
      number = groupCount
    }
    let inner = try choice()
    guard take(")") else { throw ExpressionError("a ( is not closed") }
    return number.map { .group(inner, number: $0) } ?? inner
  }

  // MARK: Repetitions

  private mutating func repetition(
    of node: ExpressionNode
  ) throws(ExpressionError) -> ExpressionNode {
    let bounds: (least: Int, most: Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if let read = try braces() {
      bounds = read
    } else {
      return node
    }
    let isLazy = take("?")
    if let next, "*+?".unicodeScalars.contains(next) {
      throw ExpressionError("\(next) repeats what is repeated already")
    }
    return .repeated(node, least: bounds.least, most: bounds.most, isLazy: isLazy)
  }

  /// `{2}`, `{2,}` or `{2,5}`; any other brace is itself.
  private mutating func braces() throws(ExpressionError) -> (least: Int, most: Int?)? {
    let start = place
    guard take("{"), let least = number() else {
      place = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else {
      place = start
      return nil
    }
    guard max(least, most ?? 0) <= Self.repetitionLimit else {
      throw ExpressionError("nothing is repeated more than \(Self.repetitionLimit) times")
    }
    if let most, most < least { throw ExpressionError("{\(least),\(most)} is upside down") }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next?.value, (0x30...0x39).contains(digit) {
      value = min((value ?? 0) * 10 + Int(digit - 0x30), Self.repetitionLimit + 1)
      place += 1
    }
    return value
  }

  // MARK: Escapes and sets

  private mutating func escape() throws(ExpressionError) -> ExpressionNode {
    guard let scalar = next else { throw ExpressionError("a \\ stands at the end") }
    place += 1
    if let kind = Self.scalarClass(scalar) { return .set(ScalarSet(kind)) }
    switch scalar {
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.noWordBoundary)
    default: return literal(try meaning(of: scalar))
    }
  }

  private static func scalarClass(_ scalar: Unicode.Scalar) -> ScalarSet.Class? {
    switch scalar {
    case "d": ScalarSet.Class(kind: .digit)
    case "D": ScalarSet.Class(kind: .digit, isNegated: true)
    case "w": ScalarSet.Class(kind: .word)
    case "W": ScalarSet.Class(kind: .word, isNegated: true)
    case "s": ScalarSet.Class(kind: .space)
    case "S": ScalarSet.Class(kind: .space, isNegated: true)
    default: nil
    }
  }

  /// What an escaped sign means, which is itself unless it is a letter or digit.
  private mutating func meaning(
    of scalar: Unicode.Scalar
  ) throws(ExpressionError) -> Unicode.Scalar {
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "f": return "\u{0C}"
    case "u": return try hexadecimal()
    default:
      guard !scalar.value.isWordPart else {
        throw ExpressionError("\\\(scalar) means nothing here")
      }
      return scalar
    }
  }

  private mutating func hexadecimal() throws(ExpressionError) -> Unicode.Scalar {
    let digits = String(String.UnicodeScalarView(scalars[place...].prefix(4)))
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw ExpressionError("\\u needs four digits") }
    place += 4
    return scalar
  }

  /// What stands between `[` and `]`.
  private mutating func bracket() throws(ExpressionError) -> ScalarSet {
    var set = ScalarSet()
    set.isNegated = take("^")
    var isFirst = true
    while let scalar = next {
      place += 1
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "\\", let escaped = next, let kind = Self.scalarClass(escaped) {
        place += 1
        set.insert(kind)
        continue
      }
      let lower = try member(scalar)
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" else {
        set.insert(lower.value...lower.value)
        continue
      }
      place += 2
      let upper = try member(scalars[place - 1])
      guard lower <= upper else { throw ExpressionError("\(lower)-\(upper) is upside down") }
      set.insert(lower.value...upper.value)
    }
    throw ExpressionError("a [ is not closed")
  }

  private mutating func member(_ scalar: Unicode.Scalar) throws(ExpressionError) -> Unicode.Scalar {
    var meant = scalar
    if scalar == "\\" {
      guard let escaped = next else { throw ExpressionError("a [ is not closed") }
      place += 1
      meant = try meaning(of: escaped)
    }
    if meant.properties.isUppercase { hasUppercase = true }
    return meant
  }
}
