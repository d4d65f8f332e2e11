public import JSONSyntax

/// A value as JSON text, edited on several lines.
public struct TextEditor: Sendable, Equatable {
  /// The largest value that is edited as text, in bytes: the text is checked at every key.
  public static let limit = 1 << 20

  /// What is edited.
  public internal(set) var target: TextTarget
  /// The lines without their ends, by grapheme; never empty.
  public private(set) var lines: [[Character]]
  /// Where typing goes.
  public var cursor: TextPosition
  /// The first visible line, 0-based.
  public var top: Int
  /// Where the text is no JSON; `nil` when it is.
  public private(set) var problem: JSONSyntaxError?
  /// Whether the next key is typed as it is (`^V`).
  public var takesNextLiterally: Bool

  /// The column that moving up and down tries to come back to.
  var wantedColumn: Int?
  /// What takes the last changes back, the latest last.
  private(set) var undoSteps: [TextReplacement]
  /// What does undone changes again, the next one last.
  private(set) var redoSteps: [TextReplacement]
  /// The lines as they were in the beginning.
  private let original: [[Character]]
  /// How lines end, and the white space that each line but the first was relieved of.
  private let frame: TextFrame

  /// The text of a value, its lines moved to the left as far as they were indented together.
  public init(target: TextTarget, literal: [UInt8]) {
    let (frame, lines) = TextFrame.unframe(String(decoding: literal, as: UTF8.self))
    self.target = target
    self.frame = frame
    self.lines = lines
    original = lines
    cursor = .start
    top = 0
    problem = nil
    takesNextLiterally = false
    wantedColumn = nil
    undoSteps = []
    redoSteps = []
    check()
  }

  /// Whether the text differs from what it was in the beginning.
  public var isChanged: Bool { lines != original }

  /// The end of the text.
  public var end: TextPosition {
    TextPosition(line: lines.count - 1, column: lines[lines.count - 1].count)
  }

  /// The text as it goes into the document: indented again, with the line ends it had.
  public var bytes: [UInt8] { frame.framed(lines) }

  /// The text of a range, lines separated by line feeds.
  func text(in range: Range<TextPosition>) -> String {
    let (from, to) = (range.lowerBound, range.upperBound)
    guard from.line < to.line else {
      return String(lines[from.line][from.column..<to.column])
    }
    var text = String(lines[from.line][from.column...])
    for line in lines[(from.line + 1)..<to.line] { text += "\n" + String(line) }
    return text + "\n" + String(lines[to.line][..<to.column])
  }
}

extension TextEditor {
  /// Replaces a range and puts the cursor behind what came; one step of undo.
  public mutating func replace(_ replacement: TextReplacement) {
    undoSteps.append(substitute(replacement))
    redoSteps = []
  }

  /// Takes the last change back; returns what was replaced, `nil` when there is nothing.
  mutating func undo() -> TextReplacement? {
    guard let step = undoSteps.popLast() else { return nil }
    redoSteps.append(substitute(step))
    return step
  }

  /// Does an undone change again; returns what was replaced, `nil` when there is nothing.
  mutating func redo() -> TextReplacement? {
    guard let step = redoSteps.popLast() else { return nil }
    undoSteps.append(substitute(step))
    return step
  }

  /// A place inside the text, the nearest one to a place that may lie outside.
  func clamped(_ position: TextPosition) -> TextPosition {
    let line = min(max(position.line, 0), lines.count - 1)
    return TextPosition(line: line, column: min(max(position.column, 0), lines[line].count))
  }

  /// Replaces and returns the replacement that takes it back.
  private mutating func substitute(_ replacement: TextReplacement) -> TextReplacement {
    let range = clamped(replacement.range.lowerBound)..<clamped(replacement.range.upperBound)
    let removed = text(in: range)
    let head = lines[range.lowerBound.line][..<range.lowerBound.column]
    let tail = lines[range.upperBound.line][range.upperBound.column...]
    var inserted = replacement.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    let last = inserted.count - 1
    let column = last == 0 ? head.count + inserted[0].count : inserted[last].count
    inserted[0] = head + inserted[0]
    inserted[last] += tail
    lines.replaceSubrange(range.lowerBound.line...range.upperBound.line, with: inserted)
    cursor = TextPosition(line: range.lowerBound.line + last, column: column)
    wantedColumn = nil
    check()
    return TextReplacement(range: range.lowerBound..<cursor, text: removed)
  }

  private mutating func check() {
    var text: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append(UInt8(ascii: "\n")) }
      text += String(line).utf8
    }
    do throws(JSONSyntaxError) {
      _ = try JSONDocument(parsing: text)
      problem = nil
    } catch {
      problem = error
    }
  }
}
