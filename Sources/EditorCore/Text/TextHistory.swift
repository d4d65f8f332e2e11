/// Undo and redo of the text editor: replacements that lead back, and forth again.
///
/// **Shape**: both stacks have the next step to take last.
public struct TextHistory: Sendable, Equatable {
  /// Changes that follow each other and are one step together.
  public enum Run: Sendable, Hashable {
    /// Characters typed one behind the other.
    case typing
    /// Characters deleted one before the other.
    case deletingBackward
    /// Characters deleted at one place.
    case deletingForward
  }

  /// What takes the last changes back.
  var undo: [TextReplacement] = []
  /// What does undone changes again.
  var redo: [TextReplacement] = []
  private var run: Run?

  /// Takes note of what takes a change back; nothing can be done again after it.
  mutating func record(_ inverse: TextReplacement, run: Run?) {
    redo = []
    defer { self.run = run }
    guard let run, run == self.run, let last = undo.last,
      let joined = Self.joined(last, inverse, run)
    else {
      undo.append(inverse)
      return
    }
    undo[undo.count - 1] = joined
  }

  /// What comes next is a step of its own.
  mutating func endRun() { run = nil }

  /// One replacement that does what two in turn would, the later change first.
  private static func joined(
    _ earlier: TextReplacement, _ later: TextReplacement, _ run: Run
  ) -> TextReplacement? {
    switch run {
    case .typing:
      guard later.text.isEmpty, earlier.range.upperBound == later.range.lowerBound else {
        return nil
      }
      return TextReplacement(
        range: earlier.range.lowerBound..<later.range.upperBound, text: earlier.text)
    case .deletingBackward:
      guard earlier.range.isEmpty, later.range.isEmpty else { return nil }
      return TextReplacement(range: later.range, text: later.text + earlier.text)
    case .deletingForward:
      guard later.range == earlier.range else { return nil }
      return TextReplacement(range: later.range, text: earlier.text + later.text)
    }
  }
}
