import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Asks whether their version is to be replaced by mine as it is: lists what will be lost.
func overwrite(_ state: inout State) -> [Effect] {
  guard let theirs = state.document?.theirs else {
    return refuse(&state, "There is nothing to overwrite: nobody saved since your base. ^S saves.")
  }
  guard state.network.save == nil else {
    return refuse(&state, "A save is under way.")
  }
  let shown = theirs.changes.prefix(Confirmation.shownPaths).map { "  \($0.pointer.shown)" }
  let more = theirs.changes.count - shown.count
  let revision = theirs.version.revision
  state.popup = .confirmation(
    Confirmation(
      subject: .overwrite,
      lines: [
        "\(counted(theirs.changes.count, "path")) of \(revision.tagText) by "
          + "\(revision.author ?? "somebody else") will hold your value or be lost:"
      ] + shown + (more > 0 ? ["  and \(more) more"] : [])
        + ["Type overwrite and Enter; Esc goes back. gm merges instead."],
      word: "overwrite"))
  return []
}

/// Sends mine in the place of the newest version that was fetched, and of no later one.
func sendOverwrite(_ state: inout State) -> [Effect] {
  guard let document = state.document, let theirs = document.theirs, state.network.save == nil
  else { return [] }
  return send(&state, .mine(document.mine), over: theirs.version, intent: .guarded)
    + screenTimer(state)
}

/// Creates the document again after it was deleted on the server.
func recreate(_ state: inout State) -> [Effect] {
  guard let document = state.document else {
    return refuse(&state, "There is no document to create yet.")
  }
  guard case .gone? = state.network.problem else {
    return refuse(&state, "The document is on the server: ^S saves.")
  }
  guard state.network.save == nil else { return refuse(&state, "A save is under way.") }
  return send(
    &state, .mine(document.mine), over: nil, intent: .create, note: "PUT If-None-Match: *")
    + screenTimer(state)
}

/// Asks whether all my changes are to be dropped.
func discardDraft(_ state: inout State) -> [Effect] {
  guard let document = state.document, document.isDirty || state.merge != nil else {
    return refuse(&state, "There is nothing to drop: you have no changes.")
  }
  state.popup = .confirmation(
    Confirmation(
      subject: .discardChanges,
      lines: [
        "Your changes (\(document.unsavedText)) and the draft on disk go.",
        "Type discard and Enter; Esc keeps them. u brings them back until the program ends.",
      ], word: "discard"))
  return []
}

/// Drops my changes: the document is base again, one undo away from what it was.
func discardConfirmed(_ state: inout State) -> [Effect] {
  guard let document = state.document else { return [] }
  let old = document.mine
  let cursor = state.tree.cursor.path
  closeMerge(&state)
  state.document?.history.undo.append(
    History.Entry(
      label: "dropping all changes", document: old, cursor: cursor, cursorAfter: cursor))
  state.document?.history.leaveJournal()
  state.document?.mine = document.base.document
  state.document?.compareWithBase()
  followDocument(&state, from: old)
  state.message = Message(.information, "Your changes were dropped; u brings them back.")
  let effects = restartJournal(state)
  if let forecast = state.document?.theirs?.forecast, canUpdate(state) {
    return effects + update(&state, forecast)
  }
  return effects
}

extension Confirmation {
  /// How many paths a question lists at most.
  static let shownPaths = 8
}
