import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws where the cursor is and what stands there.
  mutating func drawTreeStatus(_ state: State) {
    guard let row = state.layout.statusRow, let document = state.document,
      let visible = state.cursorRow
    else { return }
    drawStatus(
      pointer: pointer(to: visible.row, in: document), remark: remark(on: visible, document, state),
      row: row)
  }

  /// Draws a pointer at the left, its end if it is long, and a remark at the right.
  mutating func drawStatus(pointer: JSONPointer, remark: StyledText, row: Int) {
    let columns = 1..<max(1, screen.size.columns - 1)
    let shown = remark.clipped(to: columns.count * 2 / 3, ellipsis: glyphs.ellipsis)
    drawTrailing(shown, row: row, columns: columns)
    let room = max(0, columns.count - shown.columns - 2)
    let path = appearance.pointer(pointer, limit: room)
    draw(path, row: row, columns: 1..<(1 + room))
  }

  private func pointer(to row: TreeRow, in document: OpenDocument) -> JSONPointer {
    switch row {
    case .value(let path): document.mine.pointer(to: path)
    case .deleted(let ghost): document.base.document.pointer(to: ghost.base)
    }
  }

  private func remark(
    on visible: VisibleRow, _ document: OpenDocument, _ state: State
  ) -> StyledText {
    let marks = document.marks(for: visible.row, isOpen: true)
    var parts = [text(visible.node.kind.name, .syntaxType)]
    if let words = PeoplePlaces(state.presentPeople).words(at: visible) {
      parts.insert(text(words, .presenceOther), at: 0)
    }
    if let run = state.selectedRun {
      parts.insert(text("\(run.count) selected", .textStrong), at: 0)
    }
    if let mine = marks.mine { parts.append(text(mine.word, .mergeMine)) }
    if let theirs = marks.theirs, let news = document.theirs {
      let author = news.version.author ?? "somebody"
      let word = theirs == .conflict ? "\(author) changed it too" : "\(author) changed it"
      parts.append(text(word, .mergeTheirs))
    }
    return joined(parts)
  }

  /// Remarks with a separator between them.
  func joined(_ parts: [StyledText]) -> StyledText {
    var result = StyledText()
    for part in parts where !part.isEmpty {
      if !result.isEmpty { result += text(glyphs.separator, .textDim) }
      result += part
    }
    return result
  }
}

extension Appearance {
  /// A pointer; of a long one the end, which says more than its beginning.
  func pointer(_ pointer: JSONPointer, limit: Int, _ role: Role = .text) -> StyledText {
    if pointer.tokens.isEmpty { return text("the whole document", .textDim) }
    var shown = ""
    for token in pointer.tokens.reversed() {
      shown = JSONPointer(tokens: [token]).description + shown
      if shown.utf8.count > Self.readingLimit { break }
    }
    let whole = safe(shown)
    guard whole.columns > limit || whole.isCut else {
      return StyledText([StyledText.Span(text: whole, role: role)])
    }
    let end = whole.dropping(columns: max(0, whole.columns - limit + 1))
    return text(limit > 0 ? glyphs.ellipsis : "", role)
      + StyledText([StyledText.Span(text: end, role: role)])
  }
}

extension JSONKind {
  /// The name of the kind, for people.
  var name: String {
    switch self {
    case .object: "object"
    case .array: "array"
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .null: "null"
    }
  }
}

extension RowMarks.Mine {
  /// What I did, in one word.
  var word: String {
    switch self {
    case .changed: "edited"
    case .added: "added"
    case .deleted: "deleted"
    }
  }
}
