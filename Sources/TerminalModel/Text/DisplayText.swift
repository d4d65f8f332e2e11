/// A text made safe to draw: glyphs of known width, unsafe characters replaced by visible escapes.
///
/// Controls, invisible, reordering and unassigned characters are shown as JSON would escape them
/// (`\n`, `\u202e`); joiners and the selectors of emoji style, which terminals measure differently,
/// are left out; regional indicators and skin tones are shown by name (`[U]`, `[tone3]`). So curses
/// and the terminal agree on every column, and nothing can hide.
public struct DisplayText: Sendable {
  /// The text when it is printable ASCII, as most are: shown as it is, one column a byte.
  let ascii: String?

  /// The glyphs of any other text.
  private let others: [DisplayGlyph]

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
    if start.allSatisfy(Self.isPrintable) {
      let isCut = start.endIndex < string.utf8.endIndex
      self.init(ascii: isCut ? String(decoding: start, as: UTF8.self) : string, isCut: isCut)
      return
    }
    var builder = DisplayTextBuilder(widths: widths, expected: start.count)
    var utf8Offset = 0
    for scalar in string.unicodeScalars {
      if builder.columns > maximumColumns { break }
      builder.append(scalar, at: utf8Offset)
      utf8Offset += UTF8.width(scalar)
    }
    let consumed = utf8Offset == string.utf8.count
    self.init(glyphs: builder.glyphs, columns: builder.columns, isCut: !consumed)
  }

  /// A string of JSON in WTF-8 made safe to draw; lone surrogates are shown as `\ud800`.
  ///
  /// Bytes that are no WTF-8 are shown as U+FFFD.
  ///
  /// **Complexity**: O(n) in the part that was read.
  public init(wtf8 bytes: [UInt8], widths: WidthTable, maximumColumns: Int = .max) {
    let start = bytes.prefix(Self.byteLimit(maximumColumns))
    if start.allSatisfy(Self.isPrintable) {
      self.init(
        ascii: String(decoding: start, as: UTF8.self), isCut: start.endIndex < bytes.endIndex)
      return
    }
    var builder = DisplayTextBuilder(widths: widths, expected: start.count)
    var offset = 0
    while offset < bytes.count, builder.columns <= maximumColumns {
      let unit = WTF8Unit(at: offset, in: bytes)
      switch unit.content {
      case .scalar(let scalar): builder.append(scalar, at: offset)
      case .surrogate(let unit): builder.appendEscape(DisplayEscape.hex(unit), at: offset)
      }
      offset += unit.byteCount
    }
    self.init(glyphs: builder.glyphs, columns: builder.columns, isCut: offset < bytes.count)
  }

  private init(ascii: String, isCut: Bool) {
    self.ascii = ascii
    others = []
    columns = ascii.utf8.count
    self.isCut = isCut
  }

  init(glyphs: [DisplayGlyph], columns: Int, isCut: Bool) {
    ascii = nil
    others = glyphs
    self.columns = columns
    self.isCut = isCut
  }

  /// The glyphs in reading order.
  ///
  /// **Complexity**: O(n) for ASCII.
  public var glyphs: [DisplayGlyph] { ascii.map { Self.glyphs($0.utf8) } ?? others }

  /// The first glyphs, at most so many.
  func glyphs(first count: Int) -> [DisplayGlyph] {
    ascii.map { Self.glyphs($0.utf8.prefix(count)) } ?? Array(others.prefix(count))
  }

  /// The text as it is drawn.
  public var text: String { ascii ?? others.reduce(into: "") { $0 += $1.text } }

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
    if let one = left.ascii, let other = right.ascii { return one == other }
    return left.glyphs == right.glyphs
  }
}
