public import JSONSyntax

extension OpenDocument {
  /// Applies the edits of a step and puts it on the undo stack; what was undone is forgotten.
  ///
  /// **Throws**: when an edit does not fit the document; nothing has changed then.
  public mutating func apply(
    _ transaction: Transaction, cursor: ChildPath
  ) throws(JSONEditError) {
    var edited = mine
    for edit in transaction.edits { edited = try edited.applying(edit) }
    var entry = History.Entry(
      label: transaction.label, document: mine, cursor: cursor, cursorAfter: transaction.cursor)
    entry.editCount = transaction.edits.count
    history.undo.append(entry)
    history.journaledUndo += 1
    history.forgetRedo()
    mine = edited
    freshPaths = []
    compareWithBase()
  }

  /// Takes the latest step back; `nil` when there is none.
  public mutating func undo() -> History.Entry? {
    guard var entry = history.undo.popLast() else { return nil }
    swap(&entry.document, &mine)
    history.redo.append(entry)
    history.countUndo()
    freshPaths = []
    compareWithBase()
    return entry
  }

  /// Does the step again that was taken back last; `nil` when there is none.
  public mutating func redo() -> History.Entry? {
    guard var entry = history.redo.popLast() else { return nil }
    swap(&entry.document, &mine)
    history.undo.append(entry)
    history.countRedo()
    freshPaths = []
    compareWithBase()
    return entry
  }
}
