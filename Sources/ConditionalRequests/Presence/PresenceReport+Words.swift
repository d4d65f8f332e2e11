extension PresenceReport.Activity {
  /// The word for it on the wire.
  public var word: String {
    switch self {
    case .viewing: "viewing"
    case .editing: "editing"
    case .saving: "saving"
    case .merging: "merging"
    }
  }

  /// What a word on the wire means; `nil` for another one, and for a merge without sound counts.
  public init?(word: String, done: Int?, total: Int?) {
    switch word {
    case "viewing": self = .viewing
    case "editing": self = .editing
    case "saving": self = .saving
    case "merging":
      guard let done, let total, (0...PresenceReport.maximumConflicts).contains(total),
        (0...total).contains(done)
      else { return nil }
      self = .merging(done: done, total: total)
    default: return nil
    }
  }
}
