/// What is to be replaced by what.
public struct ReplaceRequest: Sendable, Hashable {
  /// What is looked for, and where.
  public var pattern: SearchPattern
  /// What comes in its place; with an expression `$1` is its first group, `$0` all that was found.
  public var replacement: String

  /// A replacement.
  public init(_ pattern: SearchPattern, by replacement: String) {
    self.pattern = pattern
    self.replacement = replacement
  }
}

/// Why a line is no replacement: a sentence for people.
struct ReplaceSyntaxError: Error, Equatable {
  let message: String
}

extension ReplaceRequest {
  static let usage =
    "Usage: :replace /REGEX/TEXT/, then n for names, v for values, t for a text as it is."

  /// Reads `/REGEX/TEXT/FLAGS`; any sign may stand for `/`, and an empty expression for the last
  /// search.
  init(parsing line: String, last: SearchPattern) throws(ReplaceSyntaxError) {
    guard let sign = line.first, !sign.isLetter, !sign.isNumber, sign != "\\" else {
      throw ReplaceSyntaxError(message: Self.usage)
    }
    let parts = Self.parts(of: line.dropFirst(), by: sign)
    guard parts.count >= 2 else { throw ReplaceSyntaxError(message: Self.usage) }
    var pattern = SearchPattern(parts[0], isExpression: true, scope: .values)
    if parts[0].isEmpty {
      guard !last.isEmpty else {
        throw ReplaceSyntaxError(message: "Nothing was searched for yet; \(Self.usage)")
      }
      pattern = last
    }
    try Self.read(flags: parts.count > 2 ? parts[2] : "", into: &pattern)
    self.init(pattern, by: parts[1])
  }

  private static func read(
    flags: String, into pattern: inout SearchPattern
  ) throws(ReplaceSyntaxError) {
    for flag in flags where !"nvt ".contains(flag) {
      throw ReplaceSyntaxError(message: "\(flag) is no flag. \(usage)")
    }
    if flags.contains("t") { pattern.isExpression = false }
    switch (flags.contains("n"), flags.contains("v")) {
    case (true, true): pattern.scope = .all
    case (true, false): pattern.scope = .names
    case (false, true): pattern.scope = .values
    case (false, false): break
    }
  }

  /// The parts between signs, at most three; a sign behind a backslash is itself.
  private static func parts(of line: Substring, by sign: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in line {
      if isEscaped {
        parts[parts.count - 1] += character == sign ? "\(sign)" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == sign, parts.count < 3 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    if isEscaped { parts[parts.count - 1] += "\\" }
    return parts
  }
}
