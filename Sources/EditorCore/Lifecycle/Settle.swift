import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Takes a version that a save led to as the new base.
///
/// What was edited since the save left stays mine, against the new base. When the server stands at
/// other words than were sent, those edits are put onto them by a merge first.
///
/// - Parameter keepsSent: Whether what was sent is to be one undo away.
func settle(
  _ state: inout State, _ saved: SavedVersion, isSaveQueued: Bool, keepsSent: Bool = false
) -> [Effect] {
  guard let document = state.document else { return [] }
  state.network.problem = nil
  state.document?.rejected = RejectedPlaces()
  state.network.rivals = []
  state.network.undecided = nil
  if isSaveQueued { state.network.unsent = document.mine }
  state.document?.theirs = nil
  let sent = saved.content.mine
  if document.mine.isIdentical(to: sent) || document.mine == sent {
    return adopt(&state, saved, mine: saved.version.document, keepsSent: keepsSent)
  }
  if saved.version.document.isIdentical(to: sent) {
    return adopt(&state, saved, mine: document.mine, keepsSent: false)
  }
  let id = state.network.makeRequestID()
  state.network.merge = PendingMerge(id: id, purpose: .rebase(saved))
  return [
    .merge(
      id, base: sent, mine: document.mine, theirs: saved.version.document,
      options: state.session.matching)
  ]
}

/// Later edits were put onto the version that was saved.
func finishRebase(
  _ state: inout State, _ merge: ThreeWayMerge, onto saved: SavedVersion
) -> [Effect] {
  guard let document = state.document else { return [] }
  guard merge.mine.isIdentical(to: document.mine) else {
    return settle(&state, saved, isSaveQueued: false)
  }
  var saved = saved
  if !merge.conflicts.isEmpty {
    saved.message = Message(
      .warning,
      saved.message.text + " \(counted(merge.conflicts.count, "path")) you edited meanwhile "
        + "holds yours; gd shows it.")
  }
  return adopt(&state, saved, mine: merge.result().document, keepsSent: true)
}

/// Makes a version base and a document mine.
private func adopt(
  _ state: inout State, _ saved: SavedVersion, mine: JSONDocument, keepsSent: Bool
) -> [Effect] {
  guard let old = state.document?.mine else { return [] }
  remember(&state, saved, keepsSent: keepsSent)
  noteSavedVersion(&state, saved)
  // What a save tells may come from the answer to the write, which need not name offers.
  let isOffered = saved.version.revision.related.presence != nil
  let offer = isOffered ? noteOffer(&state, saved.version.revision) : []
  state.document?.base = saved.version
  state.document?.mine = mine
  state.document?.history.leaveJournal()
  state.document?.compareWithBase()
  if state.document?.mine.isIdentical(to: old) == false { follow(&state, from: old) }
  closeMerge(&state)
  state.network.savedAt = state.now
  state.message = saved.message
  let effects = offer + restartJournal(state)
  guard !state.network.quitsAfterSave || state.document?.isDirty == true else {
    return effects + quitProgram(&state)
  }
  return effects + sendQueued(&state)
}

/// The save that was asked for while another one was under way.
private func sendQueued(_ state: inout State) -> [Effect] {
  guard state.network.unsent != nil else { return [] }
  state.network.unsent = nil
  guard state.document?.isDirty == true else { return [] }
  return save(&state)
}

/// Keeps the version before one undo away, where it is not the present one anyway.
private func remember(_ state: inout State, _ saved: SavedVersion, keepsSent: Bool) {
  guard let document = state.document else { return }
  let cursor = state.tree.cursor.path
  let isMerge = if case .merged = saved.content { true } else { false }
  guard isMerge || keepsSent else { return }
  state.document?.history.undo.append(
    History.Entry(
      kind: isMerge ? .merge : .update,
      label: isMerge ? "the merge" : "what the server has instead",
      document: document.mine, cursor: cursor, cursorAfter: cursor))
}

/// Cursor, folds and the line that is typed follow mine to another version of it.
private func follow(_ state: inout State, from old: JSONDocument) {
  followDocument(&state, from: old)
  followText(&state, from: old)
  guard let mine = state.document?.mine, case .inline(let edit)? = state.input else { return }
  if let moved = edit.following(from: old, to: mine) {
    state.input = .inline(moved)
  } else {
    state.input = nil
    state.register = Register(name: nil, value: .string(JSONString(edit.line.text)))
  }
}

extension InlineEdit {
  /// The same edit in another version of the document; `nil` when its place is gone.
  fileprivate func following(from old: JSONDocument, to new: JSONDocument) -> InlineEdit? {
    func moved(_ path: ChildPath) -> ChildPath? {
      old.node(at: path) == nil ? nil : new.path(of: old.pointer(to: path))
    }
    var edit = self
    switch target {
    case .value(let path): edit.target = moved(path).map(Target.value) ?? .resolution
    case .name(let path): edit.target = moved(path).map(Target.name) ?? .resolution
    case .newName(let parent, let index):
      guard let place = moved(parent), let count = new.node(at: place)?.count else { return nil }
      edit.target = .newName(parent: place, at: min(index, count))
    case .newChild(let parent, let index, let name):
      guard let place = moved(parent), let count = new.node(at: place)?.count else { return nil }
      edit.target = .newChild(parent: place, at: min(index, count), name: name)
    case .resolution: return nil
    }
    return edit.target == .resolution ? nil : edit
  }
}
