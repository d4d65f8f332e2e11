import TerminalModel

/// What every drawing function needs to know of the outside: faces, widths and signs.
struct Appearance {
  let theme: ResolvedTheme
  let widths: WidthTable
  let glyphs: GlyphSet

  /// A text of one role, made safe.
  func text(_ text: String, _ role: Role) -> StyledText {
    StyledText([StyledText.Span(text: safe(text), role: role)])
  }

  /// A text made safe, of which no more is read than could ever be seen.
  func safe(_ text: String) -> DisplayText {
    DisplayText(text, widths: widths, maximumColumns: Self.readingLimit)
  }

  /// Columns beyond which no text is read: wider than any window.
  static let readingLimit = 1000
}
