import JSONMerge
import JSONSyntax

extension SettingKind {
  /// The value that a node of the file gives; `nil` when it is none of this kind.
  func read(_ node: PlacedNode) -> SettingValue? {
    switch self {
    case .text: node.text.flatMap { $0.isEmpty ? nil : .text($0) }
    case .flag: node.node.boolean.map(SettingValue.flag)
    case .choice(let words): node.text.flatMap { words.contains($0) ? .text($0) : nil }
    case .seconds(let range): node.number.flatMap { range.contains($0) ? .seconds($0) : nil }
    case .secondsOrOff(let range):
      node.text == "off"
        ? .off : node.number.flatMap { range.contains($0) ? .seconds($0) : nil }
    case .rules:
      node.texts.flatMap { $0.allSatisfy(\.isMatchRule) ? .list($0) : nil }
    }
  }

  /// What a value of this kind is, for a sentence that begins with the setting.
  var expectation: String {
    switch self {
    case .text: "a text"
    case .flag: "true or false"
    case .choice(let words): "one of " + words.map(\.asJSON).joined(separator: ", ")
    case .seconds(let range): "a number of seconds from \(Self.limits(range))"
    case .secondsOrOff(let range): "a number of seconds from \(Self.limits(range)), or \"off\""
    case .rules: "a list of rules PATH=KEY, such as [\"/items=id\"]"
    }
  }

  private static func limits(_ range: ClosedRange<Double>) -> String {
    "\(SettingValue.seconds(range.lowerBound)) to \(SettingValue.seconds(range.upperBound))"
  }
}

extension PlacedNode {
  /// The texts of an array of strings; `nil` for anything else.
  var texts: [String]? {
    guard node.kind == .array else { return nil }
    let texts = members.compactMap(\.value.text)
    return texts.count == node.count ? texts : nil
  }
}

extension String {
  fileprivate var isMatchRule: Bool {
    do throws(MatchRuleError) {
      _ = try MatchRule(parsing: self)
      return true
    } catch {
      return false
    }
  }
}
