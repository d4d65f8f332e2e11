import EditorCore
import JSONSyntax
import TerminalModel

/// Where the lines of the text editor stand, and what of them is seen.
struct TextPane {
  let editor: TextEditor
  let appearance: Appearance
  let rows: Range<Int>
  let numberWidth: Int
  /// The columns of the text.
  let columns: Range<Int>
  /// Columns that are scrolled out at the left.
  let hidden: Int
  /// The column of the cursor in its line, none of it hidden.
  let cursorColumn: Int
  /// Where the text is no JSON.
  private let problem: TextPosition?
  /// The search whose matches are marked.
  private let search: TextSearch

  init(
    _ editor: TextEditor, _ search: TextSearch, rows: Range<Int>, width: Int,
    _ appearance: Appearance
  ) {
    self.editor = editor
    self.search = search
    self.appearance = appearance
    self.rows = rows
    numberWidth = max(3, String(editor.lines.count).utf8.count)
    columns = numberWidth + 3..<max(numberWidth + 3, width - 1)
    let before = editor.lines[editor.cursor.line].utf8.prefix(editor.cursor.column)
    let typed = String(decoding: Array(before), as: UTF8.self)
    cursorColumn = DisplayText(typed, widths: appearance.widths).columns
    hidden = Self.hidden(cursorColumn, room: columns.count)
    problem = editor.problem.map { editor.lines.position(ofByte: $0.offset) }
  }

  /// The row that shows a line.
  func row(of number: Int) -> TextRow {
    let line = editor.lines[number]
    // No more than can be seen is looked at, however long the line.
    let seen = line.utf8.prefix((hidden + columns.count + 1) * 4)
    return TextRow(
      appearance: appearance, line: Array(seen), isJSON: editor.target.isJSON,
      selection: selection(in: number, of: line.utf8.count),
      problem: problem?.line == number ? problem?.column : nil,
      matches: search.matches(in: line))
  }

  /// Before which byte of a line each visible column stands; the last one counts for all behind.
  ///
  /// **Complexity**: O(columns), however long the line.
  func utf8Offsets(of number: Int) -> [Int] {
    let line = editor.lines[number].utf8
    let seen = line.prefix((hidden + columns.count + 1) * 4)
    let shown = DisplayText(String(decoding: Array(seen), as: UTF8.self), widths: appearance.widths)
    var offsets = shown.glyphs.flatMap { Array(repeating: $0.utf8Offset, count: $0.columns) }
    offsets.append(seen.count)
    return Array(offsets.dropFirst(min(hidden, offsets.count - 1)).prefix(columns.count + 1))
  }

  private func selection(
    in number: Int, of count: Int
  ) -> (columns: Range<Int>, goesOn: Bool)? {
    guard let selection = editor.selection,
      (selection.lowerBound.line...selection.upperBound.line).contains(number)
    else { return nil }
    let start = number == selection.lowerBound.line ? selection.lowerBound.column : 0
    let goesOn = number < selection.upperBound.line
    return (start..<(goesOn ? count : selection.upperBound.column), goesOn)
  }

  /// Scrolled in steps, so that a cursor at the edge does not move the text at every key.
  private static func hidden(_ cursor: Int, room: Int) -> Int {
    guard cursor >= room, room > 0 else { return 0 }
    let step = max(1, room / 3)
    return (cursor - room + step) / step * step
  }
}
