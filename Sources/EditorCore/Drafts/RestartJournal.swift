import JSONSyntax

/// Begins the journal anew on the present base, with what is still to be kept.
///
/// Without anything to keep the file goes; what the person is typing just now always stays.
func restartJournal(_ state: State) -> [Effect] {
  guard let document = state.document else { return [] }
  var records: [DraftRecord] = []
  if document.isDirty {
    records.append(
      .restored(
        RestoredVersion(
          motion: .start, label: "my draft", cursor: state.tree.cursor.path,
          bytes: document.mine.serialized())))
  }
  let rules = state.session.matching.rules
  if !records.isEmpty, !rules.isEmpty { records.append(.matching(rules)) }
  if case .inline(let edit)? = state.input { records.append(.input(edit)) }
  if let text = state.text { records += text.records }
  let base = document.base.revision
  guard !records.isEmpty else { return [.journal(.discard), .journal(.begin(base))] }
  return [.journal(.rebase(base, records: records.map { $0.encode() }))]
}

extension TextEditor {
  /// The records that bring the text back as it stands.
  var records: [DraftRecord] {
    guard isChanged else { return [.text(.opened(target))] }
    let whole = TextReplacement(
      range: .start..<TextPosition(line: .max, column: .max), text: text(in: .start..<end))
    return [.text(.opened(target)), .text(.replaced(whole))]
  }
}
