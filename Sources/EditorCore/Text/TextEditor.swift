public import JSONSyntax

/// A value as text, edited on several lines.
public struct TextEditor: Sendable, Equatable {
  /// The largest value that is edited as text, in bytes.
  public static let limit = 64 << 20

  /// The longest text that is checked at every key, in bytes; longer ones are checked meanwhile.
  public static let promptLimit = 1 << 16

  /// What is edited.
  public internal(set) var target: TextTarget
  /// The lines without their ends.
  public private(set) var lines: TextLines
  /// Where typing goes.
  public var cursor: TextPosition
  /// Where the selection was begun; `nil` when nothing is selected.
  public var anchor: TextPosition?
  /// The first visible line, 0-based.
  public var top: Int
  /// Where the text is no JSON, as far as is known; `nil` when it is, or need not be.
  public private(set) var problem: JSONSyntaxError?
  /// Whether the next key is typed as it is (`^V`).
  public var takesNextLiterally: Bool

  /// The characters before the column that moving up and down tries to come back to.
  var wantedColumn: Int?
  /// Undo and redo.
  var history: TextHistory
  /// Counts the changes of the lines.
  private(set) var revision: Int
  /// The count at which the lines were checked last.
  private(set) var checkedRevision: Int
  /// How the text is put back into the document.
  let frame: TextFrame
  /// The lines as they were in the beginning.
  private let original: TextLines

  /// The text of a value, its lines moved to the left as far as they were indented together.
  ///
  /// A long container on one line is shown on several. Of a string, its content is edited where
  /// the target says so.
  ///
  /// **Complexity**: O(n).
  public init(target: TextTarget, literal: [UInt8]) {
    let content = target.isJSON ? nil : Self.content(of: literal)
    self.init(
      target,
      content.map { TextFrame.split($0, dropsMargin: false) } ?? TextFrame.unframe(literal))
  }

  /// The text of a whole document that is no JSON, as it stands.
  init(broken text: [UInt8]) {
    self.init(.value(.root), TextFrame.split(text, dropsMargin: false))
  }

  private init(_ target: TextTarget, _ text: (frame: TextFrame, lines: [String])) {
    let (frame, lines) = text
    self.target = target
    self.frame = frame
    self.lines = TextLines(lines)
    original = self.lines
    cursor = .start
    anchor = nil
    top = 0
    problem = nil
    takesNextLiterally = false
    wantedColumn = nil
    history = TextHistory()
    revision = 0
    checkedRevision = 0
    checkAtOnce()
  }

  /// Whether the text differs from what it was in the beginning.
  public var isChanged: Bool { lines != original }

  /// Whether there is a step to be taken back.
  public var canUndo: Bool { !history.undo.isEmpty }

  /// Whether the value stands on one line and is shown on several.
  public var isLaidOut: Bool { frame.isLaidOut }

  /// Whether it is known if the text is JSON.
  public var isChecked: Bool { revision == checkedRevision || !target.isJSON }

  /// The end of the text.
  public var end: TextPosition {
    TextPosition(line: lines.count - 1, column: lines[lines.count - 1].utf8.count)
  }

  /// The text as it goes into the document: indented again, with the line ends it had.
  public var bytes: [UInt8] { frame.framed(lines) }

  /// The text of a range, lines separated by line feeds.
  public func text(in range: Range<TextPosition>) -> String {
    let (from, to) = (range.lowerBound, range.upperBound)
    let first = lines[from.line].utf8
    guard from.line < to.line else {
      return String(first.dropFirst(from.column).prefix(to.column - from.column)) ?? ""
    }
    var text = String(first.dropFirst(from.column)) ?? ""
    text.reserveCapacity(lines.byteCount(of: from.line...to.line))
    for line in lines[from.line + 1..<to.line] { text += "\n" + line }
    return text + "\n" + (String(lines[to.line].utf8.prefix(to.column)) ?? "")
  }

  /// The content of a string; `nil` when the literal is none.
  private static func content(of literal: [UInt8]) -> [UInt8]? {
    // Anything else is edited as it is written.
    (try? JSONFragment(parsing: literal))?.node.string?.wtf8
  }
}

extension TextEditor {
  /// Replaces a range and puts the cursor behind what came; one step of undo.
  ///
  /// - Parameter run: What the change goes on with: then both are one step.
  public mutating func replace(_ replacement: TextReplacement, run: TextHistory.Run? = nil) {
    let inverse = substitute(replacement)
    history.record(inverse, run: run)
  }

  /// Takes the last step back; returns what was replaced, `nil` when there is nothing.
  mutating func undo() -> TextReplacement? {
    guard let step = history.undo.popLast() else { return nil }
    history.redo.append(substitute(step))
    history.endRun()
    return step
  }

  /// Does an undone step again; returns what was replaced, `nil` when there is nothing.
  mutating func redo() -> TextReplacement? {
    guard let step = history.redo.popLast() else { return nil }
    history.undo.append(substitute(step))
    history.endRun()
    return step
  }

  /// Takes the lines that are as they were in the beginning from there, so that comparing is cheap.
  mutating func shareLines() { lines.share(with: original) }

  /// Takes over what is wrong with the lines of a revision.
  mutating func takeCheck(_ problem: JSONSyntaxError?, of revision: Int) {
    self.problem = problem
    checkedRevision = revision
  }

  /// Replaces and returns the replacement that takes it back.
  private mutating func substitute(_ replacement: TextReplacement) -> TextReplacement {
    let range = clamped(replacement.range.lowerBound)..<clamped(replacement.range.upperBound)
    let removed = text(in: range)
    var inserted = replacement.text.utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if inserted.isEmpty { inserted = [""] }
    let head = lines[range.lowerBound.line].utf8.prefix(range.lowerBound.column)
    let tail = lines[range.upperBound.line].utf8.dropFirst(range.upperBound.column)
    let last = inserted.count - 1
    inserted[0] = String(decoding: head, as: UTF8.self) + inserted[0]
    cursor = TextPosition(
      line: range.lowerBound.line + last, column: inserted[last].utf8.count)
    inserted[last] += String(decoding: tail, as: UTF8.self)
    lines.replace(range.lowerBound.line...range.upperBound.line, with: inserted)
    anchor = nil
    wantedColumn = nil
    revision += 1
    checkAtOnce()
    return TextReplacement(range: range.lowerBound..<cursor, text: removed)
  }

  /// Checks a text that is short enough for that at every key.
  private mutating func checkAtOnce() {
    guard target.isJSON, lines.byteCount <= Self.promptLimit else { return }
    takeCheck(syntaxProblem(in: lines), of: revision)
  }
}

/// Where a text is no JSON; `nil` when it is.
///
/// **Complexity**: O(n).
public func syntaxProblem(in lines: TextLines) -> JSONSyntaxError? {
  do throws(JSONSyntaxError) {
    _ = try JSONDocument(parsing: lines.joined())
    return nil
  } catch {
    return error
  }
}
