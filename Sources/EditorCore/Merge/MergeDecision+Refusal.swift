import JSONMerge

extension MergeDecision {
  /// Why a kind of choice is not offered here, and what works instead.
  func refusal(of choice: Resolution.Choice) -> String {
    switch choice {
    case .both: "B: \(whyNotBoth) - \(alternatives)."
    case .edit: "i: an order is taken, not typed - \(alternatives)."
    case .mine: "m: mine cannot be taken here - \(alternatives)."
    case .theirs: "t: theirs cannot be taken here - \(alternatives)."
    case .base: "b: base cannot be taken here - \(alternatives)."
    }
  }

  private var whyNotBoth: String {
    switch kind {
    case .mineRemoved, .theirsRemoved, .removed: "one side deleted it, there are no two values"
    case .order: "there is one order only"
    case .moved: "it can stand in one place only"
    case .added, .changed: "only one value is new"
    case .bothChanged, .bothAdded, .typeChange, .insertion, .replacedRun, .style,
      .duplicateNames, .text:
      "one value only"
    }
  }

  /// The keys that work instead: "m, t, b or i".
  var alternatives: String {
    let keys: [(Resolution.Choice, String)] = [
      (.mine, "m"), (.theirs, "t"), (.base, "b"), (.both, "B"), (.edit, "i"),
    ]
    let offered = keys.filter { choices.contains($0.0) }.map(\.1)
    guard let last = offered.last, offered.count > 1 else { return offered.joined() }
    return offered.dropLast().joined(separator: ", ") + " or " + last
  }
}
