import JSONSyntax

/// Values that one command changes at most: each of them is an edit of its own.
let longestRun = 10_000

/// Carries out a command that works on the selected range, else on the value under the cursor.
///
/// - Parameter count: How many values from the cursor on, or how far they move.
func performOnRun(_ state: inout State, _ command: RunCommand, count: Int?) -> [Effect] {
  command.countsValues
    ? performOnRun(&state, command, length: count ?? 1, times: 1)
    : performOnRun(&state, command, length: 1, times: count ?? 1)
}

/// The same for so many values from the cursor on, so far; the selected range comes first.
func performOnRun(
  _ state: inout State, _ command: RunCommand, length: Int, times: Int
) -> [Effect] {
  if let run = state.selectedRun { return perform(&state, command, on: run, times: times) }
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  guard let parent = place.parent else { return performOnRoot(&state, command, place.node) }
  let run = ValueRun(
    parent: place.parentPath, range: place.index..<min(place.index + length, parent.count))
  return perform(&state, command, on: run, times: times)
}

private func perform(
  _ state: inout State, _ command: RunCommand, on run: ValueRun, times: Int
) -> [Effect] {
  guard run.count <= longestRun else {
    return refuse(
      &state,
      "\(run.count) values are more than one key changes (\(longestRun)); e edits them as text.")
  }
  if let refusal = refuseHidden(&state, run) { return refusal }
  return repeatably(&state, .run(command, length: run.count, times: times)) { state in
    switch command {
    case .delete: delete(&state, run)
    case .cut: cut(&state, run)
    case .copy: copy(&state, run)
    case .duplicate: duplicate(&state, run)
    case .moveDown: move(&state, run, distance: times)
    case .moveUp: move(&state, run, distance: -times)
    case .moveOut: changeLevel(&state, run, .out, times: times)
    case .moveIn: changeLevel(&state, run, .inward, times: times)
    }
  }
}

private func performOnRoot(
  _ state: inout State, _ command: RunCommand, _ root: JSONNode
) -> [Effect] {
  switch command {
  case .copy: copyRoot(&state, root)
  case .delete: refuse(&state, "The root cannot be deleted; i or e gives it another value.")
  case .cut: refuse(&state, "The root cannot be cut; yy copies it.")
  case .duplicate: refuse(&state, "The root cannot be duplicated; a adds a child.")
  case .moveOut, .moveIn: refuse(&state, "The root cannot be moved: nothing is around it.")
  case .moveDown, .moveUp: refuse(&state, "The root has no siblings.")
  }
}

extension RunCommand {
  /// Whether a number says how many values, and not how far.
  var countsValues: Bool {
    switch self {
    case .delete, .cut, .copy, .duplicate: true
    case .moveDown, .moveUp, .moveOut, .moveIn: false
    }
  }
}

/// Refuses what would change values that the filter hides; `nil` when all of them are shown.
func refuseHidden(_ state: inout State, _ run: ValueRun) -> [Effect]? {
  guard let filter = state.tree.folds.filter, let mine = state.document?.mine,
    let container = mine.node(at: run.parent), run.count > 1
  else { return nil }
  let inside = mine.rank(of: run.parent) + 1
  let hidden = run.range.count { index in
    let rank = inside + container.values(before: index)
    return !filter.holdsAny(of: rank..<rank + container.child(at: index).valueCount)
  }
  guard hidden > 0 else { return nil }
  return refuse(
    &state, "The filter hides \(hidden) of these \(run.count) values; zf shows everything.")
}

extension State {
  /// The container that holds a run.
  func container(of run: ValueRun) -> JSONNode? { document?.mine.node(at: run.parent) }

  /// A run in a label: "/a", "/a and 2 more".
  func label(_ run: ValueRun) -> String {
    let first = pointerText(run.first)
    return run.count == 1 ? first : "\(first) and \(run.count - 1) more"
  }
}
