import ConditionalRequests
import JSONSyntax

/// What the server has, or the file holds, is no JSON.
///
/// As the first version it is opened as text to be mended; later ones are told.
func takeUnreadable(
  _ state: inout State, _ revision: Revision, _ problem: JSONSyntaxError
) -> [Effect] {
  guard let document = state.document else { return openUnreadable(&state, revision, problem) }
  if revision.bytes == document.base.revision.bytes {
    return state.drafts.isCompared ? [] : draftIsOnNewest(&state)
  }
  if document.awaitsRepair, !state.isMending {
    let effects = state.text == nil ? [] : closeText(&state)
    return effects + openUnreadable(&state, revision, problem)
  }
  state.message = Message(.error, "\(state.holder(of: revision)) is not JSON: \(problem.message).")
  return []
}

/// The document is no JSON: its text is opened, and becomes the document once it is.
private func openUnreadable(
  _ state: inout State, _ revision: Revision, _ problem: JSONSyntaxError
) -> [Effect] {
  state.documents.createsMissing = false
  let document = OpenDocument(version: DocumentVersion(unreadable: revision, problem))
  state.document = document
  state.tree = TreeState()
  state.tree.folds = .initial(for: document.mine)
  let opened = openForRepair(&state)
  return [.journal(.begin(revision))] + opened
}

/// Opens the text of a document that is no JSON.
func openForRepair(_ state: inout State, goesOutside: Bool = false) -> [Effect] {
  guard let base = state.document?.base, let problem = base.problem else { return [] }
  guard let editor = TextEditor(mending: base.revision.bytes) else {
    return refuse(
      &state, "\(state.session.title) is no text that could be mended here; nothing is changed.")
  }
  let effects = openText(&state, editor, goesOutside: goesOutside)
  state.text?.move(to: editor.lines.position(ofByte: problem.offset(in: editor)))
  let rows = textHeight(state)
  state.text?.scroll(rows: rows)
  let remark = BrokenText(base.revision.bytes)?.remark.map { " \($0)" } ?? ""
  state.message = Message(
    .error,
    "Not JSON: \(state.text?.problem?.message ?? problem.message). Mend it, then ^S.\(remark)")
  return effects
}

extension State {
  /// Whether something was typed into the text of a document that is no JSON.
  var isMending: Bool { text?.isChanged == true }

  /// Who has a version: "a.json", "bo's version", "What the server has".
  func holder(of revision: Revision) -> String {
    if session.isFile { return session.title }
    return revision.author.map { "\($0)'s version" } ?? "What the server has"
  }
}

extension TextEditor {
  /// The text of a whole document that is no JSON; `nil` when it is no text or too long.
  init?(mending bytes: [UInt8]) {
    guard bytes.count <= Self.limit, let text = BrokenText(bytes) else { return nil }
    self.init(broken: text.bytes)
  }
}

extension JSONSyntaxError {
  /// The place in a text; in a long one that was not checked yet, as in the bytes.
  fileprivate func offset(in editor: TextEditor) -> Int {
    min(editor.problem?.offset ?? offset, editor.lines.byteCount)
  }
}
