/// The habits of a text, for places where no neighbour shows them.
struct TextStyle {
  /// What one level is indented by.
  var unit: ArraySlice<UInt8>?
  var newline: ArraySlice<UInt8>?
  /// The colon with the white space around it.
  var colon: ArraySlice<UInt8>?
  /// What follows a comma inside a line.
  var afterComma: ArraySlice<UInt8>?
  /// What stands inside the brackets of a one-line object.
  var objectPadding: ArraySlice<UInt8>?
  /// What stands inside the brackets of a one-line array.
  var arrayPadding: ArraySlice<UInt8>?
  /// Whether any container stands on many lines; nil when there is none with children.
  var hasManyLines: Bool?

  /// Looks at the first containers of a text.
  ///
  /// **Complexity** O(1): at most 256 values are looked at.
  init(of text: SourceText) {
    for position in 0..<min(256, text.index.entries.count) {
      if text.index.childCount(of: position) > 0 { learn(from: position, of: text) }
    }
  }

  private mutating func learn(from container: Int, of text: SourceText) {
    let first = text.slot(0, of: container)
    let closing = text.closing(of: container).bytes
    if colon == nil, first.hasName { colon = first.colon }
    if let indent = Indentation.afterLastNewline(in: first.leading) {
      hasManyLines = true
      if newline == nil {
        newline = Indentation.withoutBlankLines(first.leading).prefix {
          $0 < Byte.space && $0 != Byte.tab
        }
      }
      learnUnit(from: indent, closing: closing)
    } else {
      hasManyLines = hasManyLines ?? false
      learnPadding(first.leading, isObject: first.hasName)
      if afterComma == nil, text.index.childCount(of: container) > 1 {
        afterComma = text.slot(1, of: container).leading
      }
    }
  }

  private mutating func learnUnit(from indent: ArraySlice<UInt8>, closing: ArraySlice<UInt8>) {
    guard unit == nil, let outer = Indentation.afterLastNewline(in: closing),
      indent.count > outer.count, indent.starts(with: outer)
    else { return }
    unit = indent.dropFirst(outer.count)
  }

  private mutating func learnPadding(_ padding: ArraySlice<UInt8>, isObject: Bool) {
    if isObject {
      objectPadding = objectPadding ?? padding
    } else {
      arrayPadding = arrayPadding ?? padding
    }
  }
}
