public import JSONSyntax

/// A person's wish for how the elements of some arrays are matched, as text: `PATH=KEY`.
///
/// PATH is a JSON Pointer in which a token `*` stands for any name or index; the empty path is the
/// document itself. KEY is the name of a member (`id`), or `index` (by place), `value` (strings that
/// occur once) or `auto` (no wish). A slash before KEY makes it a member's name whatever it is:
/// `/index` is the member `index`. The last `=` of the text ends the path.
public struct MatchRule: Sendable, Hashable {
  /// The arrays that are meant.
  public let pattern: JSONPointer
  /// How their elements are matched; nil for no wish.
  public let mode: MatchMode?

  /// A rule for the arrays that a pattern fits.
  public init(pattern: JSONPointer, mode: MatchMode?) {
    self.pattern = pattern
    self.mode = mode
  }

  /// Reads a rule.
  ///
  /// **Throws** `MatchRuleError` when there is no `=`, no key, or the path is no JSON Pointer.
  public init(parsing text: String) throws(MatchRuleError) {
    guard let sign = text.utf8.lastIndex(of: UInt8(ascii: "=")) else {
      throw MatchRuleError(reason: .signMissing)
    }
    do throws(JSONPointerError) {
      pattern = try JSONPointer(parsing: String(text[..<sign]))
    } catch {
      throw MatchRuleError(reason: .path(error))
    }
    mode = try Self.mode(text[text.index(after: sign)...])
  }

  private static func mode(_ key: Substring) throws(MatchRuleError) -> MatchMode? {
    switch key {
    case "": throw MatchRuleError(reason: .keyMissing)
    case "auto": return nil
    case "index": return .sequence
    case "value": return .uniqueStrings
    default: return .key(JSONString(String(key.first == "/" ? key.dropFirst() : key)))
    }
  }
}

/// Why a text is no rule for matching elements.
public struct MatchRuleError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is no `=` between path and key.
    case signMissing
    /// Nothing stands behind the `=`.
    case keyMissing
    /// The path is no JSON Pointer.
    case path(JSONPointerError)
  }

  /// What is wrong.
  public let reason: Reason
}

extension MatchRuleError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch reason {
    case .signMissing: "A rule is PATH=KEY, such as /items=id."
    case .keyMissing: "Behind the = stands a member's name, or index, value or auto."
    case .path(let error): "The path of a rule: \(error.message)."
    }
  }
}

extension MergeOptions {
  /// Takes a rule; it replaces an earlier one for the same pattern.
  public mutating func apply(_ rule: MatchRule) {
    matchModes[rule.pattern] = rule.mode
  }
}

extension MatchMode {
  /// The mode as a rule writes it behind the `=`: `id`, `index`, `value`.
  public var text: String {
    switch self {
    case .key(let name):
      let text = name.description
      let isPlain = !["", "auto", "index", "value"].contains(text) && text.first != "/"
      return isPlain ? text : "/" + text
    case .uniqueStrings: return "value"
    case .sequence: return "index"
    }
  }
}
