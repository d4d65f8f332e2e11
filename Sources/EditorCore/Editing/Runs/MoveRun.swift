import JSONSyntax

/// Moves values among their siblings.
func move(_ state: inout State, _ run: ValueRun, distance: Int) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let room = distance > 0 ? container.count - run.range.upperBound : run.range.lowerBound
  let steps = min(abs(distance), room)
  guard steps > 0 else {
    let end = distance > 0 ? "last" : "first"
    return refuse(
      &state, run.count == 1 ? "This is the \(end) one in here." : "These are the \(end) ones.")
  }
  let shift = distance > 0 ? steps : -steps
  let moved = ValueRun(
    parent: run.parent,
    range: run.range.lowerBound + shift..<run.range.upperBound + shift)
  return commit(
    &state, moved,
    Transaction(
      label: "move \(state.label(run))", edits: run.edits(movingBy: shift), cursor: moved.first))
}

/// Does a step that takes values elsewhere; where they were selected, they stay so.
func commit(
  _ state: inout State, _ moved: ValueRun, _ transaction: Transaction, message: Message? = nil
) -> [Effect] {
  let selection = state.tree.selection
  let cursorIsLast = selection.map { $0.anchor <= state.tree.cursor.path } ?? false
  let steps = state.document?.history.undo.count
  let effects = commit(&state, transaction, message: message)
  guard state.document?.history.undo.count != steps else { return effects }
  if let selection {
    select(&state, moved, isHeld: selection.isHeld, cursorIsLast: cursorIsLast)
  } else {
    revealAndMove(&state, to: .value(moved.first))
  }
  return effects
}

extension ValueRun {
  /// Takes either the values past their neighbours or these past the values, whatever is less.
  fileprivate func edits(movingBy shift: Int) -> [JSONEdit] {
    let (lower, last) = (range.lowerBound, range.upperBound - 1)
    func moving(_ from: Int, to index: Int) -> JSONEdit {
      .move(from: parent.appending(from), into: parent, at: index, name: nil)
    }
    if count <= abs(shift) {
      return range.indices.map { _ in
        shift > 0 ? moving(lower, to: last + shift) : moving(last, to: lower + shift)
      }
    }
    return (0..<abs(shift)).map { step in
      shift > 0
        ? moving(last + 1 + step, to: lower + step) : moving(lower - 1 - step, to: last - step)
    }
  }
}
