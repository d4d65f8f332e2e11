/// Where a motion of the text editor leads.
public enum TextMotion: Sendable, Hashable, CaseIterable {
  /// By characters and words.
  case left, right, wordLeft, wordRight
  /// Within the line; the last also across its end.
  case lineBegin, lineStart, lineEnd, lineEndOrNext
  /// By lines.
  case up, down, pageUp, pageDown
  /// To the ends.
  case textStart, textEnd
}
