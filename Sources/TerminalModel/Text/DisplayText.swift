/// A text made safe to draw: glyphs of known width, unsafe characters replaced by visible escapes.
///
/// Controls, invisible, reordering and unassigned characters are shown as JSON would escape them
/// (`\n`, `\u202e`); joiners and the selectors of emoji style, which terminals measure differently,
/// are left out; regional indicators and skin tones are shown by name (`[U]`, `[tone3]`). So curses
/// and the terminal agree on every column, and nothing can hide.
public struct DisplayText: Equatable, Sendable {
  /// The glyphs in reading order.
  public private(set) var glyphs: [DisplayGlyph]

  /// Columns of all glyphs together.
  public private(set) var columns: Int

  /// Whether the source goes on behind the last glyph.
  public private(set) var isCut: Bool

  /// The text as it is drawn.
  public var text: String { glyphs.reduce(into: "") { $0 += $1.text } }

  /// A Swift string made safe to draw.
  ///
  /// - Parameter maximumColumns: Reading stops soon after so many columns, so that the beginning
  ///   of a very long text is cheap.
  ///
  /// **Complexity**: O(n) in the part that was read.
  public init(_ string: String, widths: WidthTable, maximumColumns: Int = .max) {
    let expected = min(string.utf8.count, maximumColumns)
    var builder = DisplayTextBuilder(widths: widths, expected: expected)
    var utf8Offset = 0
    for scalar in string.unicodeScalars {
      if builder.columns > maximumColumns { break }
      builder.append(scalar, at: utf8Offset)
      utf8Offset += UTF8.width(scalar)
    }
    let consumed = utf8Offset == string.utf8.count
    self.init(builder, isCut: !consumed)
  }

  /// A string of JSON in WTF-8 made safe to draw; lone surrogates are shown as `\ud800`.
  ///
  /// Bytes that are no WTF-8 are shown as U+FFFD.
  ///
  /// **Complexity**: O(n) in the part that was read.
  public init(wtf8 bytes: [UInt8], widths: WidthTable, maximumColumns: Int = .max) {
    let expected = min(bytes.count, maximumColumns)
    var builder = DisplayTextBuilder(widths: widths, expected: expected)
    var offset = 0
    while offset < bytes.count, builder.columns <= maximumColumns {
      let unit = WTF8Unit(at: offset, in: bytes)
      switch unit.content {
      case .scalar(let scalar): builder.append(scalar, at: offset)
      case .surrogate(let unit): builder.appendEscape(DisplayEscape.hex(unit), at: offset)
      }
      offset += unit.byteCount
    }
    self.init(builder, isCut: offset < bytes.count)
  }

  private init(_ builder: DisplayTextBuilder, isCut: Bool) {
    glyphs = builder.glyphs
    columns = builder.columns
    self.isCut = isCut
  }

  /// The text in at most so many columns, its end replaced by an ellipsis when it is too long.
  ///
  /// - Parameter ellipsis: One column wide: `…`, or `~` where only ASCII can be drawn.
  ///
  /// **Complexity**: O(n) in `limit`.
  public func clipped(to limit: Int, ellipsis: String = "…") -> DisplayText {
    if columns <= limit, !isCut { return self }
    var result = self
    result.isCut = true
    result.glyphs = []
    result.columns = 0
    guard limit > 0 else { return result }
    result.glyphs.reserveCapacity(min(limit, glyphs.count + 1))
    for glyph in glyphs {
      guard result.columns + glyph.columns < limit else { break }
      result.append(glyph)
    }
    let end = result.glyphs.count < glyphs.count ? glyphs[result.glyphs.count].utf8Offset : 0
    result.append(DisplayGlyph(text: ellipsis, columns: 1, isEscape: false, utf8Offset: end))
    return result
  }

  /// The part that begins at or after a column, for a view scrolled sideways.
  ///
  /// **Complexity**: O(n).
  public func dropping(columns dropped: Int) -> DisplayText {
    var passed = 0
    var result = self
    result.glyphs = []
    result.columns = 0
    for glyph in glyphs {
      if passed >= dropped { result.append(glyph) }
      passed += glyph.columns
    }
    return result
  }

  /// The column at which the source byte `utf8Offset` is shown; the end when it lies behind.
  ///
  /// **Complexity**: O(n).
  public func column(ofUTF8Offset utf8Offset: Int) -> Int {
    glyphs.prefix { $0.utf8Offset < utf8Offset }.reduce(0) { $0 + $1.columns }
  }

  private mutating func append(_ glyph: DisplayGlyph) {
    glyphs.append(glyph)
    columns += glyph.columns
  }
}
