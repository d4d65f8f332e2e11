import JSONSyntax

/// Deletes values that follow each other.
func delete(_ state: inout State, _ run: ValueRun) -> [Effect] {
  remove(
    &state, run, verb: "delete",
    message: "Deleted \(run.count == 1 ? "one value" : "\(run.count) values"). u undoes.")
}

/// Deletes values that follow each other and keeps them for `p`.
func cut(_ state: inout State, _ run: ValueRun) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  state.register = Register(run.range, of: container)
  return remove(
    &state, run, verb: "cut",
    message: run.count == 1 ? "Cut; p pastes it." : "Cut \(run.count) values; p pastes them.")
}

private func remove(
  _ state: inout State, _ run: ValueRun, verb: String, message: String
) -> [Effect] {
  guard let container = state.container(of: run) else { return [] }
  let left = container.count - run.count
  let index = min(run.range.lowerBound, left - 1)
  return commit(
    &state,
    Transaction(
      label: "\(verb) \(state.label(run))",
      edits: Array(repeating: .remove(run.first), count: run.count),
      cursor: left == 0 ? run.parent : run.parent.appending(index)),
    message: Message(.information, message))
}
