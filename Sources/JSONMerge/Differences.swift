public import JSONSyntax

/// The deepest places where two versions of a document differ, in document order.
///
/// What both versions share in storage is not looked at, so the cost follows what changed when
/// `new` is an edited version of `old`.
///
/// **Complexity.** O(n log n) for versions that were parsed separately.
public func differences(
  from old: JSONDocument, to new: JSONDocument, options: MergeOptions = MergeOptions()
) -> [JSONChange] {
  if old.isIdentical(to: new) { return [] }
  let planner = Planner(from: old, to: new, options: options)
  var changes: [JSONChange] = []
  var renames = planner.renames[...]
  for (number, decision) in planner.decisions.enumerated() {
    while let rename = renames.first, rename.nextDecision <= number {
      changes.append(planner.change(rename, id: changes.count))
      renames.removeFirst()
    }
    changes.append(planner.change(decision, at: number, id: changes.count))
  }
  for rename in renames { changes.append(planner.change(rename, id: changes.count)) }
  return changes
}

extension Planner {
  /// A change of a value or of an order.
  fileprivate func change(_ decision: MergeDecision, at number: Int, id: Int) -> JSONChange {
    let kind: JSONChange.Kind =
      switch decision.kind {
      case .added: .added
      case .removed: .removed
      case .order: .reordered
      case .changed, .style, .bothChanged, .bothAdded, .mineRemoved, .theirsRemoved, .typeChange,
        .insertion, .replacedRun, .duplicateNames, .text, .moved:
        .changed
      }
    return change(decisionPlaces[number], kind, id: id)
  }

  /// A member that only got another name.
  fileprivate func change(_ rename: Rename, id: Int) -> JSONChange {
    change(rename.place, .renamed, id: id)
  }

  private func change(_ place: Int, _ kind: JSONChange.Kind, id: Int) -> JSONChange {
    JSONChange(
      id: id, kind: kind, pointer: pointer(to: place, preferring: [.mine, .base]),
      oldPath: path(of: place, in: .base), newPath: path(of: place, in: .mine),
      old: places[place].nodes.base, new: places[place].nodes.mine)
  }
}
