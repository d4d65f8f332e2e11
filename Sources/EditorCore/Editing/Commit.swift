import JSONSyntax

/// Does one step of editing: the only way in which a person changes `mine`.
///
/// The step is applied, can be undone, is compared with base and goes into the journal.
/// One with many edits asks for time and does nothing, until it is done again elsewhere.
func commit(
  _ state: inout State, _ transaction: Transaction, message: Message? = nil
) -> [Effect] {
  guard state.document != nil else { return refuse(&state, "There is no document yet.") }
  guard state.screen != .version else {
    return refuse(&state, "This version is only looked at; q goes back to mine.")
  }
  if state.asksForTime(edits: transaction.edits.count) { return [] }
  let transaction = transaction.replayable
  let repeatable = RepeatableEdit(transaction, cursor: state.tree.cursor.path)
  do throws(JSONEditError) {
    try state.document?.apply(transaction, cursor: state.tree.cursor.path)
  } catch {
    return refuse(&state, "That cannot be done: \(error.message).")
  }
  state.tree.top = state.tree.top.following(transaction.edits)
  state.tree.selection = nil
  if let repeatable { state.repeatable = repeatable }
  moveCursor(&state, to: .value(transaction.cursor))
  state.message = message
  return journalEffect(&state, for: .edit(transaction)) + effectsOfEdit(&state)
}

/// Takes the latest steps back.
func undo(_ state: inout State, count: Int) -> [Effect] {
  let edits = state.document?.history.undo.suffix(count).reduce(0) { $0 + $1.editCount } ?? 0
  if state.asksForTime(edits: edits) { return [] }
  return repeatStep(&state, count: count, nothing: "Nothing to undo.") { document in
    let isJournaled = document.history.journaledUndo > 0
    guard let entry = document.undo() else { return nil }
    let record = DraftRecord.restored(
      document, entry, motion: .undo, cursor: entry.cursor, isJournaled: isJournaled)
    return (entry.undone(isBeyondBase: !isJournaled), entry.cursor, record)
  }
}

/// Does steps again that were taken back.
func redo(_ state: inout State, count: Int) -> [Effect] {
  let edits = state.document?.history.redo.suffix(count).reduce(0) { $0 + $1.editCount } ?? 0
  if state.asksForTime(edits: edits) { return [] }
  return repeatStep(&state, count: count, nothing: "Nothing to redo.") { document in
    let isJournaled = document.history.journaledRedo > 0
    guard let entry = document.redo() else { return nil }
    let record = DraftRecord.restored(
      document, entry, motion: .redo, cursor: entry.cursorAfter, isJournaled: isJournaled)
    return (entry.redone(isBeyondBase: !isJournaled), entry.cursorAfter, record)
  }
}

private func repeatStep(
  _ state: inout State, count: Int, nothing: String,
  step: (inout OpenDocument) -> (message: Message, cursor: ChildPath, record: DraftRecord)?
) -> [Effect] {
  var effects: [Effect] = []
  var message: Message?
  for _ in 0..<count {
    guard var document = state.document else { break }
    state.document = nil
    let old = document.mine
    let done = step(&document)
    state.document = document
    guard let done else { break }
    followDocument(&state, from: old)
    state.tree.selection = nil
    revealAndMove(&state, to: .value(done.cursor))
    effects += journalEffect(&state, for: done.record)
    message = done.message
  }
  guard let message else { return refuse(&state, nothing) }
  state.message = message
  return effects + effectsOfEdit(&state)
}

/// Says why something is not done; nothing else happens.
func refuse(_ state: inout State, _ sentence: String) -> [Effect] {
  state.message = Message(.warning, sentence)
  return []
}

extension DraftRecord {
  /// The record of a step that was undone or redone: in one word where the journal knows the step.
  fileprivate static func restored(
    _ document: OpenDocument, _ entry: History.Entry, motion: RestoredVersion.Motion,
    cursor: ChildPath, isJournaled: Bool
  ) -> DraftRecord {
    if isJournaled { return motion == .undo ? .undo : .redo }
    return .restored(
      RestoredVersion(
        motion: motion, label: entry.label, cursor: cursor, bytes: document.mine.serialized()))
  }
}
