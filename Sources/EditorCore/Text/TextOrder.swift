/// Something that changes a text, as one step of undo or by taking one back.
public enum TextOrder: Sendable, Equatable {
  /// A range becomes something else; `run` as in ``TextEditor/replace(_:run:)``.
  case replace(TextReplacement, run: TextHistory.Run?)
  /// The selected lines, or the cursor's, to the right by two spaces.
  case indent
  /// The same lines to the left.
  case outdent
  /// The last step is taken back.
  case undo
  /// What was taken back is done again.
  case redo
}

/// A text that was changed, and the record of that for the journal.
public struct TextChange: Sendable, Equatable {
  /// The text as it is then.
  public let editor: TextEditor
  /// The record of the step.
  public let record: [UInt8]
}

/// Changes a long text; `nil` when there is nothing to change.
///
/// Meant to run off the main actor.
///
/// **Complexity**: O(n).
public func changedText(_ editor: TextEditor, by order: TextOrder) -> TextChange? {
  var editor = editor
  guard let step = editor.carryOut(order) else { return nil }
  editor.shareLines()
  return TextChange(editor: editor, record: DraftRecord.text(.replaced(step)).encode())
}

extension TextEditor {
  /// Does what was ordered; returns what was replaced, `nil` when there is nothing to do.
  mutating func carryOut(_ order: TextOrder) -> TextReplacement? {
    switch order {
    case .replace(let step, let run):
      replace(step, run: run)
      return step
    case .indent: return reshape(indented())
    case .outdent: return reshape(outdented())
    case .undo: return undo()
    case .redo: return redo()
    }
  }

  /// Moves lines; what was selected stays selected, and the cursor stays at its text.
  private mutating func reshape(_ step: TextReplacement?) -> TextReplacement? {
    guard let step else { return nil }
    let touched = touchedLines
    let (place, isSelecting) = (cursor, selection != nil)
    let behind = lines[place.line].utf8.count - place.column
    replace(step)
    if isSelecting {
      anchor = TextPosition(line: touched.lowerBound, column: 0)
    } else {
      let column = lines[place.line].utf8.count - behind
      move(to: TextPosition(line: place.line, column: column))
    }
    return step
  }

  /// About how many bytes an order touches.
  ///
  /// **Complexity**: O(n / 512) in the lines of the text.
  func byteCount(touchedBy order: TextOrder) -> Int {
    switch order {
    case .replace(let step, _): byteCount(touchedBy: step)
    case .indent, .outdent: lines.byteCount(of: touchedLines)
    case .undo: history.undo.last.map { byteCount(touchedBy: $0) } ?? 0
    case .redo: history.redo.last.map { byteCount(touchedBy: $0) } ?? 0
    }
  }

  private func byteCount(touchedBy step: TextReplacement) -> Int {
    let last = lines.count - 1
    let first = min(max(step.range.lowerBound.line, 0), last)
    let end = min(max(step.range.upperBound.line, first), last)
    return step.text.utf8.count + (first < end ? lines.byteCount(of: first...end) : 0)
  }
}
