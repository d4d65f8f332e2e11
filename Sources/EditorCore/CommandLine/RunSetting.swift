/// What `:set` changes for this run.
enum RunSetting: String, Sendable, CaseIterable {
  /// How often the server is asked for news.
  case poll
  /// Whether others are told where one is.
  case presence
  /// Whether a choice in the merge goes on to the next unresolved one.
  case advance
  /// What follows a refused save that merges by itself.
  case resubmit
  /// Whether clicks and the wheel do anything.
  case mouse
  /// By what the elements of arrays are matched.
  case match

  /// Values that it takes, for completion.
  var values: [String] {
    switch self {
    case .poll: ["off", "1", "5", "30"]
    case .presence: ["on", "off"]
    case .advance, .mouse: ["0", "1"]
    case .resubmit: ["ask", "clean"]
    case .match: ["auto"]
    }
  }

  /// How it is typed.
  var usages: [String] {
    switch self {
    case .poll: ["poll=SECONDS", "poll=off"]
    case .match: ["match=KEY"]
    case .presence, .advance, .mouse, .resubmit: values.map { "\(rawValue)=\($0)" }
    }
  }

  /// The names of all of them: "poll, advance, mouse and match".
  static var names: String { listed(allCases.map(\.rawValue)) }

  /// How all of them are typed.
  static var allUsages: String { listed(allCases.flatMap(\.usages)) }

  private static func listed(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
