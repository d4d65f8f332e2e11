import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Goes on from a draft that was taken over: its base, and everything that was done on it.
///
/// The server is compared as soon as it answers; until then the draft is edited on its own base.
func adoptDraft(
  _ state: inout State, _ base: DocumentVersion, _ records: [[UInt8]]
) -> [Effect] {
  if state.mergesFiles { return adoptDecisions(&state, base, records) }
  let loaded = state.document?.base
  let draft = replay(base: base, records: records)
  state.document = draft.document
  state.merge = nil
  state.drafts.isCompared = false
  state.drafts.recovery = draft.recovery
  if let matching = draft.matching { state.session.matching = matching }
  showDraft(&state, draft)
  let isWhole = draft.taken == records.count
  let steps = draft.document.unsavedText
  state.message =
    isWhole
    ? Message(.success, "Draft taken up: \(steps) on \(base.revision.tagText).")
    : Message(
      .error,
      "The draft could be read up to step \(draft.taken) of \(records.count): \(steps).")
  var effects: [Effect] = []
  if !isWhole {
    // Later records are appended to those that could be read, so that all of them fit.
    effects.append(
      .journal(.rebase(base.revision, records: Array(records.prefix(draft.taken)))))
  }
  if let loaded { return effects + compareDraft(&state, with: loaded) }
  return effects + (state.network.load == nil ? load(&state) : [])
}

extension ReplayedDraft {
  /// What has to wait for the server's version.
  var recovery: DraftRecovery? {
    var recovery = DraftRecovery(
      decisions: decisions, isMergeOpen: isMergeOpen, save: save, input: nil, text: [])
    if input?.target == .resolution { recovery.input = input }
    if case .opened(.resolution)? = text.first { recovery.text = text }
    return recovery.isEmpty ? nil : recovery
  }
}

/// Puts cursor, folds, line and text where the draft left them.
private func showDraft(_ state: inout State, _ draft: ReplayedDraft) {
  let mine = draft.document.mine
  state.screens = [.tree]
  state.text = nil
  state.textWork.isOpeningUnwritten = false
  state.tree = TreeState()
  state.tree.folds = .initial(for: mine)
  moveCursor(&state, to: .value(mine.node(at: draft.cursor) == nil ? .root : draft.cursor))
  if let input = draft.input, input.target != .resolution {
    showPlace(&state, of: input.target)
    state.input = .inline(input)
  }
  guard case .opened(let target)? = draft.text.first, let path = target.path,
    let node = mine.node(at: path)
  else { return }
  revealAndMove(&state, to: .value(path))
  let broken = draft.document.awaitsRepair ? draft.document.base.revision.bytes : nil
  state.text =
    broken.flatMap(TextEditor.init(mending:)) ?? TextEditor(target: target, literal: node.literal)
  state.text?.replay(draft.text)
  state.screens.append(.text)
}

/// Puts the cursor where it stood while the line was typed: a line is drawn in the cursor's row, or
/// below it for a new child.
private func showPlace(_ state: inout State, of target: InlineEdit.Target) {
  switch target {
  case .value(let path), .name(let path):
    revealAndMove(&state, to: .value(path))
  case .newName(let parent, let index), .newChild(let parent, let index, _):
    if let node = state.document?.mine.node(at: parent) {
      setFold(&state, node, isOpen: true, at: parent)
    }
    revealAndMove(&state, to: .value(index > 0 ? parent.appending(index - 1) : parent))
  case .resolution: break
  }
}

extension TextEditor {
  /// Does everything again that was typed since the text was opened.
  mutating func replay(_ steps: [TextStep]) {
    for case .replaced(let replacement) in steps { replace(replacement) }
  }
}
