import ConditionalRequests

extension KnownPerson {
  /// Who they are.
  public var name: String { report.name }

  /// The name in few characters.
  public var shortName: String { name.count > 12 ? name.prefix(11) + "~" : name }

  /// What they do and where, in words: "editing /image".
  public var doing: String { report.doing }

  /// What they do, in one short word; `nil` when they only look.
  public var shortActivity: String? {
    switch report.activity {
    case .viewing: nil
    case .editing: "edit"
    case .saving: "save"
    case .merging(let done, let total): "merge \(done)/\(total)"
    }
  }
}
