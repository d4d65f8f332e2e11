/// A text made safe to draw: glyphs of known width, unsafe characters replaced by visible escapes.
///
/// Controls, invisible, reordering and unassigned characters are shown as JSON would escape them
/// (`\n`, `\u202e`); joiners and the selectors of emoji style, which terminals measure differently,
/// are left out; regional indicators and skin tones are shown by name (`[U]`, `[tone3]`). So curses
/// and the terminal agree on every column, and nothing can hide.
public struct DisplayText: Sendable {
  /// What the text begins with when that is printable ASCII, as most texts are to their end: shown as
  /// it is, one column a byte; at times shorter than it could be.
  let ascii: String

  /// The glyphs behind.
  let others: [DisplayGlyph]

  /// Columns of all glyphs together.
  public let columns: Int

  /// Whether the source goes on behind the last glyph.
  public let isCut: Bool

  /// A Swift string made safe to draw.
  ///
  /// - Parameter maximumColumns: Reading stops soon after so many columns, so that the beginning
  ///   of a very long text is cheap.
  ///
  /// **Complexity**: O(n) in the part that was read.
  public init(_ string: String, widths: WidthTable, maximumColumns: Int = .max) {
    let start = string.utf8.prefix(Self.byteLimit(maximumColumns))
    let plain = start.prefix(while: Self.isPrintable)
    if plain.endIndex == start.endIndex {
      let isCut = start.endIndex < string.utf8.endIndex
      self.init(ascii: isCut ? String(decoding: start, as: UTF8.self) : string, isCut: isCut)
      return
    }
    // A mark that follows would belong to the last character.
    let ascii = plain.dropLast()
    var builder = DisplayTextBuilder(widths: widths, after: ascii.count, expected: start.count)
    var utf8Offset = ascii.count
    for scalar in string.unicodeScalars[ascii.endIndex...] {
      if builder.columns > maximumColumns { break }
      builder.append(scalar, at: utf8Offset)
      utf8Offset += UTF8.width(scalar)
    }
    let consumed = utf8Offset == string.utf8.count
    self.init(
      ascii: String(decoding: ascii, as: UTF8.self), glyphs: builder.glyphs,
      columns: builder.columns, isCut: !consumed)
  }

  /// A string of JSON in WTF-8 made safe to draw; lone surrogates are shown as `\ud800`.
  ///
  /// Bytes that are no WTF-8 are shown as U+FFFD.
  ///
  /// **Complexity**: O(n) in the part that was read.
  public init(wtf8 bytes: [UInt8], widths: WidthTable, maximumColumns: Int = .max) {
    let start = bytes.prefix(Self.byteLimit(maximumColumns))
    let plain = start.prefix(while: Self.isPrintable)
    if plain.endIndex == start.endIndex {
      self.init(
        ascii: String(decoding: start, as: UTF8.self), isCut: start.endIndex < bytes.endIndex)
      return
    }
    let ascii = plain.dropLast()
    var builder = DisplayTextBuilder(widths: widths, after: ascii.count, expected: start.count)
    var offset = ascii.count
    while offset < bytes.count, builder.columns <= maximumColumns {
      let unit = WTF8Unit(at: offset, in: bytes)
      switch unit.content {
      case .scalar(let scalar): builder.append(scalar, at: offset)
      case .surrogate(let unit): builder.appendEscape(DisplayEscape.hex(unit), at: offset)
      }
      offset += unit.byteCount
    }
    self.init(
      ascii: String(decoding: ascii, as: UTF8.self), glyphs: builder.glyphs,
      columns: builder.columns, isCut: offset < bytes.count)
  }

  private init(ascii: String, isCut: Bool) {
    self.ascii = ascii
    others = []
    columns = ascii.utf8.count
    self.isCut = isCut
  }

  init(ascii: String = "", glyphs: [DisplayGlyph], columns: Int, isCut: Bool) {
    self.ascii = ascii
    others = glyphs
    self.columns = columns
    self.isCut = isCut
  }

  /// Columns of the part that is kept as ASCII.
  var asciiColumns: Int { ascii.utf8.count }

  /// The glyphs in reading order.
  ///
  /// **Complexity**: O(n) for ASCII.
  public var glyphs: [DisplayGlyph] { Self.glyphs(ascii.utf8) + others }

  /// The first glyphs, at most so many.
  func glyphs(first count: Int) -> [DisplayGlyph] {
    Self.glyphs(ascii.utf8.prefix(count)) + others.prefix(max(0, count - asciiColumns))
  }

  /// The text as it is drawn.
  public var text: String { others.reduce(into: ascii) { $0 += $1.text } }

  private static func glyphs(_ ascii: some Collection<UInt8>) -> [DisplayGlyph] {
    ascii.enumerated().map { offset, byte in
      DisplayGlyph(
        text: asciiTexts[Int(byte)], columns: 1, isEscape: false, utf8Offset: offset)
    }
  }

  /// The characters of ASCII by their numbers.
  static let asciiTexts = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// How many bytes are read at most when each takes a column.
  private static func byteLimit(_ columns: Int) -> Int {
    columns < .max ? max(0, columns + 1) : .max
  }
}

extension DisplayText: Equatable {
  /// Whether both are drawn alike, from the same places of their sources.
  public static func == (left: DisplayText, right: DisplayText) -> Bool {
    guard left.columns == right.columns, left.isCut == right.isCut else { return false }
    if left.ascii == right.ascii { return left.others == right.others }
    return !(left.others.isEmpty && right.others.isEmpty) && left.glyphs == right.glyphs
  }
}
