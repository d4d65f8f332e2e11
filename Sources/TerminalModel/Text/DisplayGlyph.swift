/// The smallest thing shown as a whole: a base with its marks, or the escape of something unsafe.
public struct DisplayGlyph: Hashable, Sendable {
  /// What is drawn: never a control, an invisible or a reordering character.
  public let text: String

  /// Columns that it takes: 1 or 2 for a character, more for an escape.
  public let columns: Int

  /// Whether it stands for something that cannot be shown as itself.
  public let isEscape: Bool

  /// Where its source begins, in bytes from the start of the source text.
  public let utf8Offset: Int

  /// At most this many combining marks are drawn over one base.
  ///
  /// **Source**: `CCHARW_MAX` of ncurses, less the base.
  public static let maximumMarks = 4
}
