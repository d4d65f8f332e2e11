import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Brings the selected version back, or the one that is looked at.
func restoreSelectedVersion(_ state: inout State) -> [Effect] {
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
  let base = state.versions.entries.last { $0.version.revision == document.base.revision }
  guard let base else { return refuse(&state, "The base of your draft is not known any more.") }
  state.message = Message(.information, "Comparing with base…")
  return beginComparison(&state, .restore, base.number, number)
}

/// The differences of a version from base are known: it becomes mine.
func restore(_ state: inout State, _ comparison: VersionComparison) -> [Effect] {
  state.versions.comparison = nil
  guard let document = state.document, let entry = state.versions.entry(comparison.new) else {
    return []
  }
  guard state.versionDocument(comparison.old)?.isIdentical(to: document.base.document) == true
  else { return restoreVersion(&state, comparison.new) }
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
