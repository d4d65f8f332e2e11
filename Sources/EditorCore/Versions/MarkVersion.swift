import JSONMerge
import JSONSyntax

/// Opens the versions that were seen, with the newest one selected.
func showHistory(_ state: inout State) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  guard state.document != nil else { return refuse(&state, "There is no document yet.") }
  state.versions.marked = []
  state.lists.history = ListState()
  return openScreen(&state, .history) + listServerVersions(&state)
}

/// Marks the selected version, or takes its mark back; the second mark opens the comparison.
func markVersion(_ state: inout State) -> [Effect] {
  if let version = state.serverVersion(atRow: state.lists.history.selected) {
    return readServerVersion(&state, version, for: .mark)
  }
  guard let number = state.versionNumber(atRow: state.lists.history.selected) else {
    return refuse(&state, "There is no version yet.")
  }
  return markVersion(&state, number)
}

/// Marks a version, or takes its mark back; the second mark opens the comparison.
func markVersion(_ state: inout State, _ number: Int) -> [Effect] {
  if let index = state.versions.marked.firstIndex(of: number) {
    state.versions.marked.remove(at: index)
    return []
  }
  state.versions.marked.append(number)
  guard state.versions.marked.count == 2 else {
    state.message = Message(
      .information, "\(state.versionName(number)) is marked; Space on another one compares them.")
    return []
  }
  let pair = state.versions.marked.sorted { state.age(of: $0) < state.age(of: $1) }
  state.versions.marked = []
  return compareVersions(&state, pair[0], pair[1])
}

/// Compares two versions off the main actor, and shows what differs.
private func compareVersions(_ state: inout State, _ old: Int, _ new: Int) -> [Effect] {
  guard let before = state.versionDocument(old), let after = state.versionDocument(new) else {
    return refuse(&state, "One of the two was let go meanwhile.")
  }
  state.lists.comparison = ListState()
  return beginComparison(
    &state, VersionComparison(purpose: .show, old: old, new: new), from: before, to: after)
    + openScreen(&state, .comparison)
}

/// Orders a comparison; one that is still under way is given up.
func beginComparison(
  _ state: inout State, _ comparison: VersionComparison, from old: JSONDocument,
  to new: JSONDocument
) -> [Effect] {
  let given = state.versions.comparison?.request.map { [Effect.cancel($0)] } ?? []
  let id = state.network.makeRequestID()
  state.versions.comparison = comparison
  state.versions.comparison?.request = id
  return given + [.compare(id, old, new)]
}

/// Two versions were compared.
func finishComparison(
  _ state: inout State, _ id: RequestID, _ changes: [JSONChange]
) -> [Effect] {
  guard var comparison = state.versions.comparison, comparison.request == id else { return [] }
  comparison.request = nil
  comparison.changes = changes
  state.versions.comparison = comparison
  switch comparison.purpose {
  case .show: return []
  case .restore: return restore(&state, comparison)
  }
}

extension State {
  /// The document of a version; mine for 0; `nil` when it was let go.
  func versionDocument(_ number: Int) -> JSONDocument? {
    number == 0 ? document?.mine : versions.entry(number)?.version.document
  }

  /// What orders versions by age: mine is the youngest.
  fileprivate func age(of number: Int) -> Int {
    number == 0 ? .max : versions.entries.firstIndex { $0.number == number } ?? 0
  }
}
