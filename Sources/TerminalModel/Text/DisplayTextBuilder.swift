/// Makes glyphs of scalars, one after the other.
struct DisplayTextBuilder {
  let widths: WidthTable
  private(set) var glyphs: [DisplayGlyph] = []
  /// Columns up to here, those before the first glyph included.
  private(set) var columns: Int

  /// Marks over the last glyph, and whether it can take more.
  private var marks = 0

  /// - Parameters:
  ///   - columns: Columns of what stands before the first glyph.
  ///   - expected: Where the last glyph will be, about.
  init(widths: WidthTable, after columns: Int, expected: Int) {
    self.widths = widths
    self.columns = columns
    glyphs.reserveCapacity(expected - columns)
  }

  mutating func append(_ scalar: Unicode.Scalar, at utf8Offset: Int) {
    if (0x20..<0x7F).contains(scalar.value) {
      return add(String(scalar), columns: 1, isEscape: false, at: utf8Offset)
    }
    if DisplayEscape.isDropped(scalar) { return }
    if let escape = DisplayEscape.text(of: scalar) {
      return appendEscape(escape, at: utf8Offset)
    }
    switch widths.width(of: scalar) {
    case 1: add(String(scalar), columns: 1, isEscape: false, at: utf8Offset)
    case 2: add(String(scalar), columns: 2, isEscape: false, at: utf8Offset)
    case 0 where canCombine(scalar): combine(scalar)
    default: appendEscape(DisplayEscape.hex(scalar), at: utf8Offset)
    }
  }

  mutating func appendEscape(_ text: String, at utf8Offset: Int) {
    add(text, columns: text.utf8.count, isEscape: true, at: utf8Offset)
  }

  private mutating func add(_ text: String, columns: Int, isEscape: Bool, at utf8Offset: Int) {
    glyphs.append(
      DisplayGlyph(text: text, columns: columns, isEscape: isEscape, utf8Offset: utf8Offset))
    self.columns += columns
    marks = 0
  }

  private func canCombine(_ scalar: Unicode.Scalar) -> Bool {
    guard let last = glyphs.last, !last.isEscape, marks < DisplayGlyph.maximumMarks else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    // Vowels and finals of Hangul take no column, but only after another part of a syllable.
    case .otherLetter: return last.text.unicodeScalars.first.map(isHangul) ?? false
    default: return false
    }
  }

  private func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100..<0x1160, 0xA960..<0xA97D, 0xAC00..<0xD7A4: return true
    default: return false
    }
  }

  private mutating func combine(_ scalar: Unicode.Scalar) {
    let base = glyphs.removeLast()
    var text = base.text
    text.unicodeScalars.append(scalar)
    glyphs.append(
      DisplayGlyph(
        text: text, columns: base.columns, isEscape: false, utf8Offset: base.utf8Offset))
    marks += 1
  }
}
