public import JSONMerge
public import JSONSyntax

/// A draft as it stood when its last record was written.
public struct ReplayedDraft: Sendable, Equatable {
  /// The document: base, mine, undo and redo.
  public var document: OpenDocument
  /// Where the last edit left the cursor.
  public var cursor: ChildPath = .root
  /// The inline line that was being typed.
  public var input: InlineEdit?
  /// The steps of the text editor since it was opened; empty when it was closed.
  public var text: [TextStep] = []
  /// The decisions of the merge.
  public var decisions = DraftDecisions()
  /// How the elements of arrays were matched; nil when the draft says nothing of it.
  public var matching: MergeOptions?
  /// Whether the merge was on the screen.
  public var isMergeOpen = false
  /// The save whose answer was not seen.
  public var save: RecoveredSave?
  /// How many records were of a kind that is not known here.
  public var skipped = 0
  /// How many of the records were read; fewer than all when an edit did not fit.
  public var taken = 0
}

/// Does everything again that the records of a draft say.
///
/// Records of an unknown kind are skipped. An edit that does not fit ends the replay, since what
/// follows was meant for another document; ``ReplayedDraft/taken`` says how far it came.
///
/// **Complexity**: that of the edits, and one comparison of base with mine at the end.
public func replay(base: DocumentVersion, records: [[UInt8]]) -> ReplayedDraft {
  var draft = ReplayedDraft(document: OpenDocument(version: base))
  for bytes in records {
    if let record = DraftRecord(decoding: bytes) {
      guard draft.take(record) else { break }
    } else {
      draft.skipped += 1
    }
    draft.taken += 1
  }
  draft.document.compareWithBase()
  return draft
}

extension ReplayedDraft {
  /// Takes one record into account; false when it does not fit.
  mutating func take(_ record: DraftRecord) -> Bool {
    switch record {
    case .edit(let transaction): return edit(transaction)
    case .undo: return undo()
    case .redo: return redo()
    case .restored(let version): return restore(version)
    case .input(let edit): input = edit
    case .text(.opened(let target)): text = [.opened(target)]
    case .text(.replaced(let replacement)): text.append(.replaced(replacement))
    case .text(.closed): text = []
    case .decisions(let step):
      decisions.take(step)
      if case .chose = step {
        input = nil
        text = []
      }
    case .matching(let rules): matching = MergeOptions(rules)
    case .merge(let step): take(step)
    case .saveBegan(let mark): save = RecoveredSave(mark: mark, mine: document.mine)
    case .saveEnded: save = nil
    }
    return true
  }

  private mutating func edit(_ transaction: Transaction) -> Bool {
    var edited = document.mine
    do throws(JSONEditError) {
      for edit in transaction.edits { edited = try edited.applying(edit) }
    } catch {
      return false
    }
    document.history.undo.append(
      History.Entry(
        label: transaction.label, document: document.mine, cursor: transaction.place ?? cursor,
        cursorAfter: transaction.cursor))
    document.history.journaledUndo += 1
    document.history.forgetRedo()
    document.mine = edited
    cursor = transaction.cursor
    // A line or a text that is taken over closes with the edit.
    input = nil
    text = []
    return true
  }

  private mutating func undo() -> Bool {
    guard var entry = document.history.undo.popLast() else { return false }
    swap(&entry.document, &document.mine)
    document.history.redo.append(entry)
    document.history.countUndo()
    cursor = entry.cursor
    return true
  }

  private mutating func redo() -> Bool {
    guard var entry = document.history.redo.popLast() else { return false }
    swap(&entry.document, &document.mine)
    document.history.undo.append(entry)
    document.history.countRedo()
    cursor = entry.cursorAfter
    return true
  }

  private mutating func restore(_ version: RestoredVersion) -> Bool {
    // Bytes that cannot be read are an outcome here: the replay ends.
    guard let restored = try? JSONDocument(parsing: version.bytes) else { return false }
    let isUndo = version.motion == .undo
    let entry = History.Entry(
      label: version.label, document: document.mine, cursor: isUndo ? version.cursor : cursor,
      cursorAfter: isUndo ? cursor : version.cursor)
    switch version.motion {
    case .undo:
      document.history.redo.append(entry)
      document.history.countUndo()
    case .redo:
      document.history.undo.append(entry)
      document.history.countRedo()
    case .start:
      document.history = History()
    }
    document.mine = restored
    cursor = version.cursor
    return true
  }

  private mutating func take(_ step: MergeStep) {
    switch step {
    case .opened: isMergeOpen = true
    case .paused: isMergeOpen = false
    case .aborted:
      isMergeOpen = false
      decisions = DraftDecisions()
    }
  }
}
