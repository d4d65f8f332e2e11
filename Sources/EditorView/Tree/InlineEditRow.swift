import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws the row of a value or a name that is being edited.
  mutating func draw(_ edit: InlineEdit, in text: TreeRowText, row: Int, columns: Range<Int>) {
    var start = columns.lowerBound
    let lead = edit.isName ? text.lead : text.lead + text.label
    draw(lead, row: row, columns: columns, under: .cursorRowInactive)
    start = min(start + lead.columns, columns.upperBound)
    drawEdit(edit, row: row, columns: start..<columns.upperBound)
  }

  /// Draws the row of a child that is being typed.
  mutating func draw(_ edit: InlineEdit, depth: Int, of pane: TreePane, row: Int) {
    fill(rows: row..<row + 1, columns: pane.columns, .text, under: .cursorRowInactive)
    draw(text(">", .textStrong), row: row, columns: 0..<1, under: .cursorRowInactive)
    let column = pane.gutter.mineColumn
    draw(text("+", .changeAdded), row: row, columns: column..<column + 1, under: .cursorRowInactive)
    let indentation = String(repeating: " ", count: max(0, depth * 2 + 2 - pane.shift))
    var lead = text(indentation, .text)
    if case .newChild(_, _, let name?) = edit.target {
      lead += appearance.name(name.quoted()) + text(": ", .syntaxPunctuation)
    }
    let columns = pane.textColumns
    draw(lead, row: row, columns: columns, under: .cursorRowInactive)
    let start = min(columns.lowerBound + lead.columns, columns.upperBound)
    drawEdit(edit, row: row, columns: start..<columns.upperBound)
  }

  /// Draws what is typed, and at the right what it is, whether it can be taken, and what it was;
  /// what it was only where the typed text leaves room.
  mutating func drawEdit(_ edit: InlineEdit, row: Int, columns: Range<Int>) {
    let typed = appearance.safe(edit.line.text).columns + 3
    var remark = remark(on: edit)
    if typed + remark.columns > columns.count { remark = self.remark(on: edit, isShort: true) }
    if typed + remark.columns > columns.count, columns.count < Self.narrowField {
      remark = sign(of: edit)
    }
    let room = max(columns.count / 2, columns.count - typed)
    remark = remark.clipped(to: room, ellipsis: glyphs.ellipsis)
    drawTrailing(remark, row: row, columns: columns, under: .cursorRowInactive)
    let field =
      columns.lowerBound..<max(columns.lowerBound, columns.upperBound - remark.columns - 2)
    drawField(
      edit.line, row: row, columns: field,
      role: edit.problem == nil || edit.isUntouched ? .input : .inputInvalid)
  }

  /// Below so many columns what is typed matters more than what is said of it.
  private static let narrowField = 24

  /// Whether the line can be taken, in one sign.
  private func sign(of edit: InlineEdit) -> StyledText {
    if edit.isUntouched { return StyledText() }
    return edit.problem == nil
      ? text(glyphs.state("v"), .stateOk) : text(glyphs.state("x"), .inputInvalid)
  }

  private func remark(on edit: InlineEdit, isShort: Bool = false) -> StyledText {
    var result = StyledText()
    if edit.isUntouched {
      result += text(edit.isName ? "name" : edit.beginning, .textDim)
    } else if let problem = edit.problem {
      result += text("\(glyphs.state("x")) \(problem)", .inputInvalid)
    } else {
      result += text(edit.kindName, .syntaxType)
      result += text(" \(glyphs.state("v"))", .stateOk)
    }
    if let original = edit.original, edit.problem == nil, !isShort {
      result += text("\(glyphs.separator)was ", .textDim) + text(original, .mergeBase)
    }
    return result
  }
}

extension InlineEdit {
  /// Whether a name is edited, and not a value.
  var isName: Bool {
    switch target {
    case .name, .newName: true
    case .value, .newChild, .resolution: false
    }
  }

  /// Whether nothing stands in the line yet: there is nothing to complain about.
  var isUntouched: Bool { line.characters.isEmpty && !isStringContent }

  /// What may be typed into an empty line.
  var beginning: String {
    switch requiredKind {
    case .number: "a number; T changes the type"
    case .boolean: "true or false"
    case .string, .null, .object, .array, nil: "\" for text, a digit, t, f, n, { or ["
    }
  }

  /// What is typed, in one word.
  var kindName: String {
    if isName { return "name" }
    if isStringContent { return "string" }
    return switch line.characters.first(where: { !$0.isWhitespace }) {
    case "\"": "string"
    case "{": "object"
    case "[": "array"
    case "t", "f": "boolean"
    case "n": "null"
    case .some(let first) where first == "-" || first.isNumber: "number"
    default: "JSON"
    }
  }
}
