import JSONMerge

/// Carries out a command of a list screen.
func performList(_ state: inout State, _ command: ListCommand, count: Int?) -> [Effect] {
  let times = count ?? 1
  switch command {
  case .down: selectRow(&state) { $0 + times }
  case .up: selectRow(&state) { $0 - times }
  case .pageDown: selectRow(&state) { [height = state.listRows.count] in $0 + times * height }
  case .pageUp: selectRow(&state) { [height = state.listRows.count] in $0 - times * height }
  case .first: selectRow(&state) { _ in 0 }
  case .last: selectRow(&state) { _ in .max }
  case .open where state.screen == .documents: return openSelectedDocument(&state)
  case .open where state.screen == .comparison: return viewSelectedDifference(&state)
  case .open where state.screen == .presence: return goToSelectedPerson(&state)
  case .open: return openSelectedChange(&state)
  case .revert: return revertSelectedChange(&state)
  case .filter: state.input = .filter(LineEditor(state.listFilter))
  case .mark: return markVersion(&state)
  case .view: return viewSelectedVersion(&state)
  case .restore: return restoreSelectedVersion(&state)
  case .copyFact: return copySelectedFact(&state)
  case .create: return askForNewDocument(&state)
  case .parentFolder: return showParentFolder(&state)
  case .dropDraft: return askToDropDraft(&state)
  case .toggle: return toggleReplacements(&state, all: false)
  case .toggleAll: return toggleReplacements(&state, all: true)
  case .apply: return applyReplacements(&state)
  case .copyAsCurl: return copySelectedRequest(&state)
  }
  return []
}

/// Brings the selected row of the visible list into the list and into the viewport.
func showSelectedRow(_ state: inout State) { selectRow(&state) { $0 } }

/// Selects a row of the visible list, as near as there is one, and scrolls to show it.
func selectRow(_ state: inout State, _ place: (Int) -> Int) {
  guard var list = state.listState else { return }
  let height = state.listRows.count
  let last = max(0, state.listCount - 1)
  list.selected = min(max(place(list.selected), 0), last)
  list.top = min(list.top, list.selected, max(0, last + 1 - height))
  list.top = max(list.top, list.selected - height + 1, 0)
  setList(&state, list)
}

private func setList(_ state: inout State, _ list: ListState) {
  switch state.screen {
  case .documents: state.lists.documents = list
  case .history: state.lists.history = list
  case .comparison: state.lists.comparison = list
  case .node: state.lists.node = list
  case .presence: state.lists.presence = list
  case .myChanges: state.lists.myChanges = list
  case .theirChanges: state.lists.theirChanges = list
  case .replace: state.replace?.list = list
  case .requestLog: state.lists.requestLog = list
  case .help: state.lists.help = list
  case .tree, .version, .merge, .text: break
  }
}

private func openSelectedChange(_ state: inout State) -> [Effect] {
  guard let document = state.document, let list = state.listState, list.selected < state.listCount
  else { return refuse(&state, "There is nothing in this list.") }
  if state.mergesFiles {
    let changes = state.screen == .myChanges ? document.changes : document.theirs?.changes ?? []
    return goToHunk(&state, changes[list.selected].pointer)
  }
  let row =
    state.screen == .myChanges
    ? document.row(of: document.changes[list.selected])
    : document.theirMarks.row(of: list.selected)
  guard let row else { return refuse(&state, "This place is not in my version.") }
  let effects = showTree(&state)
  revealAndMove(&state, to: row)
  return effects
}

private func revertSelectedChange(_ state: inout State) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  guard let document = state.document, state.screen == .myChanges,
    state.lists.myChanges.selected < document.changes.count
  else { return refuse(&state, "There is nothing to take back.") }
  let effects = revert(&state, document.changes[state.lists.myChanges.selected])
  showSelectedRow(&state)
  return effects
}

extension OpenDocument {
  /// The row of one of my changes.
  func row(of change: JSONChange) -> TreeRow? {
    if let path = change.newPath { return .value(path) }
    return change.oldPath.flatMap { ghosts.around($0) }.map(TreeRow.deleted)
  }
}

extension TheirMarks {
  /// The row that one of their changes is marked at.
  ///
  /// **Complexity**: O(changes).
  func row(of change: Int) -> TreeRow? { places.first { $0.change == change }?.row }
}
