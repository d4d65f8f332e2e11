extension MergeDecision.Kind {
  /// The name that the kind has in reports; it does not tell the sides apart.
  ///
  /// What one side deleted and the other changed is `delete-modify`; the missing value says who.
  public var reportName: String {
    switch self {
    case .changed: "changed"
    case .added: "added"
    case .removed: "removed"
    case .bothChanged: "both-changed"
    case .bothAdded: "both-added"
    case .mineRemoved, .theirsRemoved: "delete-modify"
    case .typeChange: "type-change"
    case .insertion: "insertion"
    case .replacedRun: "replaced-run"
    case .order: "order"
    case .style: "style"
    case .duplicateNames: "duplicate-names"
    case .text: "text"
    case .moved: "moved"
    }
  }
}
