import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

/// A merge of three files, with the file that is written and the drafts, all of them values.
struct FilesScene {
  var editor: EditorDriver
  /// What the written file holds; `nil` while nothing was written.
  private(set) var written: String?
  /// The sentence with which a write is refused, if it is.
  var refusal: String?
  var journal = ModelJournal()
  /// How the program ended; `nil` while it runs.
  private(set) var end: (status: Int32, farewell: String?)?

  private let sides: (base: String, mine: String, theirs: String)

  init(
    base: String, mine: String, theirs: String, journal: ModelJournal = ModelJournal(),
    columns: Int = 80, options: MergeOptions = MergeOptions()
  ) {
    sides = (base, mine, theirs)
    var session = Session(
      author: "ava", url: "out.json", title: "out.json", place: "", pollInterval: nil)
    session.files = MergedFiles(
      base: "a/base.json", mine: "a/mine.json", theirs: "b/theirs.json", output: "out.json")
    let merge = ThreeWayMerge(
      base: Self.document(base), mine: Self.document(mine), theirs: Self.document(theirs),
      options: options)
    editor = EditorDriver(
      state: State(
        merging: merge, session: session, size: TerminalSize(columns: columns, rows: 24),
        now: 1_000_000))
    self.journal = journal
    editor.feed(.started)
    settle()
  }

  var state: State { editor.state }
  var message: String { editor.message }
  var letters: String {
    guard let session = state.merge else { return "" }
    return String(session.merge.decisions.map { session.letter(of: $0).rawValue })
  }

  mutating func send(_ keys: String) {
    editor.send(keys)
    settle()
  }

  mutating func command(_ line: String) {
    editor.send(":")
    editor.type(line)
    editor.send("<ret>")
    settle()
  }

  /// The program is killed, or was left, and the same command is given again.
  func again(theirs: String? = nil) -> FilesScene {
    var journal = journal
    journal.offer()
    return FilesScene(
      base: sides.base, mine: sides.mine, theirs: theirs ?? sides.theirs, journal: journal)
  }

  private mutating func settle() {
    var orders = editor.takeEffects()
    while !orders.isEmpty {
      for order in orders { carryOut(order) }
      orders = editor.takeEffects()
    }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .save(let id, _, let content, _):
      let bytes = content.serialized()
      if refusal == nil { written = String(decoding: bytes, as: UTF8.self) }
      let outcome =
        refusal.map { SaveOutcome.conflictingState(ProblemText($0)) }
        ?? .saved(Revision(bytes: bytes), .plain)
      editor.feed(.saveFinished(id, SaveReply(outcome: outcome, version: nil)))
    case .merge(let id, let base, let mine, let theirs, let options):
      editor.feed(
        .mergeFinished(
          id, ThreeWayMerge(base: base, mine: mine, theirs: theirs, options: options),
          theirChanges: differences(from: base, to: theirs)))
    case .journal(let order): journal.carryOut(order)
    case .findDrafts: editor.feed(.draftsFound(journal.offers))
    case .adoptDraft:
      guard let draft = journal.adopt() else { return }
      let base = DocumentVersion(
        revision: draft.base,
        document: Self.document(String(decoding: draft.base.bytes, as: UTF8.self)))
      editor.feed(.draftAdopted(base, records: draft.records))
    case .quit(let status, let farewell): end = (status, farewell)
    case .load, .poll, .compare, .listDocuments, .openDocument, .tellPresence, .leavePresence,
      .readRelated:
      preconditionFailure("a server is asked: \(effect)")
    case .dropDraft: journal.left = nil
    case .startTimer, .stopTimer, .cancel, .search, .copyToClipboard, .bell, .useMouse, .suspend,
      .redraw, .openText, .workOut, .checkText, .changeText, .findInText, .readText, .editOutside,
      .writeFile, .listFiles,
      .signIn:
      break
    }
  }

  private static func document(_ text: String) -> JSONDocument {
    do {
      return try JSONDocument(parsing: Array(text.utf8))
    } catch {
      preconditionFailure("not JSON: \(text)")
    }
  }
}
