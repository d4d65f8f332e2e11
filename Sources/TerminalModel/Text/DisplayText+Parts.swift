extension DisplayText {
  /// The text in at most so many columns, its end replaced by an ellipsis when it is too long.
  ///
  /// - Parameter ellipsis: One column wide: `…`, or `~` where only ASCII can be drawn.
  ///
  /// **Complexity**: O(n) in `limit`.
  public func clipped(to limit: Int, ellipsis: String = "…") -> DisplayText {
    if columns <= limit, !isCut { return self }
    guard limit > 0 else { return DisplayText(glyphs: [], columns: 0, isCut: true) }
    if asciiColumns >= limit {
      return DisplayText(
        ascii: String(decoding: ascii.utf8.prefix(limit - 1), as: UTF8.self),
        glyphs: [
          DisplayGlyph(text: ellipsis, columns: 1, isEscape: false, utf8Offset: limit - 1)
        ],
        columns: limit, isCut: true)
    }
    var shown = glyphs(first: limit)
    var columns = shown.reduce(0) { $0 + $1.columns }
    var end = 0
    while columns >= limit, let last = shown.popLast() {
      columns -= last.columns
      end = last.utf8Offset
    }
    shown.append(DisplayGlyph(text: ellipsis, columns: 1, isEscape: false, utf8Offset: end))
    return DisplayText(glyphs: shown, columns: columns + 1, isCut: true)
  }

  /// The part that ends at or before a column, and nothing in the place of what follows.
  ///
  /// **Complexity**: O(n) in `limit`.
  public func prefix(columns limit: Int) -> DisplayText {
    if columns <= limit { return self }
    var kept: [DisplayGlyph] = []
    var columns = 0
    for glyph in glyphs(first: max(0, limit)) {
      if columns + glyph.columns > limit { break }
      kept.append(glyph)
      columns += glyph.columns
    }
    return DisplayText(glyphs: kept, columns: columns, isCut: true)
  }

  /// The part that begins at or after a column, for a view scrolled sideways.
  ///
  /// **Complexity**: O(n).
  public func dropping(columns dropped: Int) -> DisplayText {
    if dropped <= 0 { return self }
    var passed = 0
    var kept: [DisplayGlyph] = []
    var columns = 0
    for glyph in glyphs {
      if passed >= dropped {
        kept.append(glyph)
        columns += glyph.columns
      }
      passed += glyph.columns
    }
    return DisplayText(glyphs: kept, columns: columns, isCut: isCut)
  }

  /// The column at which the source byte `utf8Offset` is shown; the end when it lies behind.
  ///
  /// **Complexity**: O(n).
  public func column(ofUTF8Offset utf8Offset: Int) -> Int {
    if others.isEmpty || utf8Offset <= asciiColumns {
      return min(max(utf8Offset, 0), asciiColumns)
    }
    return glyphs.prefix { $0.utf8Offset < utf8Offset }.reduce(0) { $0 + $1.columns }
  }
}
