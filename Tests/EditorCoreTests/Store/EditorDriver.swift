import ConditionalRequests
import EditorCore
import JSONSyntax
import TerminalModel

/// An editor without a world around it: keys and facts go in, orders are collected.
struct EditorDriver {
  /// Everything the editor knows.
  private(set) var state: State
  /// The orders given so far and not yet looked at, oldest first.
  private(set) var effects: [Effect] = []
  /// Whether long steps wait until the test has them worked out.
  var holdsSteps = false

  /// An editor before anything was loaded.
  init(columns: Int = 80, rows: Int = 24, pollInterval: Int64? = nil) {
    let session = Session(
      author: "ava", url: "http://127.0.0.1:8412/profiles/42", title: "42",
      place: "127.0.0.1:8412/profiles", pollInterval: pollInterval)
    state = State(
      session: session, size: TerminalSize(columns: columns, rows: rows), now: 1_000_000)
  }

  /// An editor in a state.
  init(state: State) { self.state = state }

  /// An editor that shows a document, as if it had just been loaded.
  init(document text: String, columns: Int = 80, rows: Int = 24) throws {
    self.init(columns: columns, rows: rows)
    let version = try DocumentVersion(text, tag: "v1")
    state.document = OpenDocument(version: version)
    state.tree.folds = Folds.initial(for: version.document)
  }

  /// Types keys, written as in `jjc5<ret>^Sgd`; the orders are kept.
  mutating func send(_ script: String) {
    for key in KeyPress.script(script) { feed(.terminal(.key(key))) }
  }

  /// Types a text character by character, whatever it holds.
  mutating func type(_ text: String) {
    for character in text { feed(.terminal(.key(KeyPress(.character(character))))) }
  }

  /// Takes a fact into account; the orders are kept and given back.
  @discardableResult
  mutating func feed(_ action: Action) -> [Effect] {
    let orders = reduce(into: &state, action)
    effects += orders
    if !holdsSteps { workOutSteps(orders) }
    return orders
  }

  /// Lets time go by.
  mutating func advance(milliseconds: Int64) { feed(.clock(state.now + milliseconds)) }

  /// Works out the long steps that were ordered, as the runtime does.
  mutating func workOutSteps(_ orders: [Effect]) {
    for case .workOut(let id, let state, let action) in orders {
      feed(.stepWorkedOut(id, workOut(action, in: state)))
    }
  }

  /// The orders so far; they count as looked at.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Changes the state from outside, to set a scene.
  mutating func arrange(_ change: (inout State) throws -> Void) rethrows { try change(&state) }

  /// Carries out the searches that were ordered, as the runtime does.
  mutating func runSearches() {
    for effect in takeEffects() {
      guard case .search(let id, let document, let order) = effect else { continue }
      var answers: [SearchAnswer] = []
      let last = carryOut(order, in: document) { answers.append($0) }
      for answer in answers + [last] { feed(.searchAnswered(id, answer)) }
    }
  }
}

extension EditorDriver {
  /// My version as text.
  var text: String { String(decoding: state.document?.mine.serialized() ?? [], as: UTF8.self) }

  /// The pointer of the row under the cursor; "(deleted) /name" on a deleted one.
  var cursor: String {
    guard let document = state.document else { return "" }
    switch state.tree.cursor {
    case .value(let path): return document.mine.pointer(to: path).description
    case .deleted(let ghost):
      return "(deleted) \(document.base.document.pointer(to: ghost.base))"
    }
  }

  /// The sentence under the screen.
  var message: String { state.message?.text ?? "" }

  /// The visible rows, drawn simply: number, marks, name or index, value.
  var rows: [String] {
    guard let document = state.document else { return [] }
    return state.visibleRows(limit: state.layout.listHeight).map { row in
      let marks = document.marks(for: row.row, isOpen: row.isOpen)
      let name =
        row.nameLiteral.map { String(decoding: $0, as: UTF8.self) + ": " }
        ?? row.index.map { "\($0): " } ?? ""
      let cursor = row.row == state.tree.cursor ? ">" : " "
      let number = row.number.map(String.init) ?? ""
      let indent = String(repeating: " ", count: row.depth)
      let note = marks.note.isEmpty ? "" : " (\(marks.note))"
      return "\(cursor)\(number) \(marks.signs) \(indent)\(name)\(row.node.preview())\(note)"
    }
  }
}

extension RowMarks {
  /// Both marks as they stand in the gutter; a dot where there is none.
  var signs: String {
    let mine =
      switch mine {
      case .changed: "~"
      case .added: "+"
      case .deleted: "-"
      case nil: "."
      }
    let theirs =
      switch theirs {
      case .changed: "<"
      case .conflict: "!"
      case .rejected: "x"
      case nil: "."
      }
    return mine + theirs
  }
}

extension DocumentVersion {
  /// A version with a text and a tag.
  init(_ text: String, tag: String, author: String? = nil) throws {
    let bytes = Array(text.utf8)
    var revision = Revision(
      bytes: bytes, entityTag: EntityTag(strong: tag), receivedAt: 1_000_000)
    revision.author = author
    self.init(revision: revision, document: try JSONDocument(parsing: bytes))
  }
}
