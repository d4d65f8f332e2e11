import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Brings the selected version back, or the one that is looked at.
func restoreSelectedVersion(_ state: inout State) -> [Effect] {
  if state.screen == .history,
    let version = state.serverVersion(atRow: state.lists.history.selected)
  {
    return readServerVersion(&state, version, for: .restore)
  }
  let selected = state.versionNumber(atRow: state.lists.history.selected)
  let number = state.screen == .version ? state.versions.view?.number : selected
  return restoreVersion(&state, number ?? 0)
}

/// Brings a version back as an edit of mine: nothing is sent, and one undo takes it back.
func restoreVersion(_ state: inout State, _ number: Int) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  guard let document = state.document, let entry = state.versions.entry(number) else {
    return refuse(&state, "Mine is what you have; R brings another version back.")
  }
  guard state.text == nil else {
    return refuse(&state, "Apply or leave the text first.")
  }
  guard !document.mine.isIdentical(to: entry.version.document) else {
    return refuse(&state, "Mine is just this version.")
  }
  state.message = Message(.information, "Comparing with base…")
  var comparison = VersionComparison(purpose: .restore, old: 0, new: number)
  comparison.base = document.base.document
  return beginComparison(
    &state, comparison, from: document.base.document, to: entry.version.document)
}

/// The differences of a version from base are known: it becomes mine.
func restore(_ state: inout State, _ comparison: VersionComparison) -> [Effect] {
  state.versions.comparison = nil
  guard let document = state.document, let entry = state.versions.entry(comparison.new) else {
    return []
  }
  guard comparison.base?.isIdentical(to: document.base.document) == true else {
    // A save went through meanwhile: there is another base now.
    return restoreVersion(&state, comparison.new)
  }
  let name = entry.version.revision.tagText
  let cursor = state.tree.cursor.path
  state.document?.history.undo.append(
    History.Entry(
      label: "restoring \(name)", document: document.mine, cursor: cursor, cursorAfter: cursor))
  state.document?.history.forgetRedo()
  state.document?.history.leaveJournal()
  state.document?.replaceMine(with: entry.version.document, changes: comparison.changes)
  let effects = showTree(&state)
  followDocument(&state, from: document.mine)
  let count = counted(comparison.changes.count, "path")
  state.message = Message(
    .success, "Mine is \(name) again: \(count) to save. u takes it back; ^S sends it.")
  return effects + restartJournal(state) + effectsOfEdit(&state)
}
