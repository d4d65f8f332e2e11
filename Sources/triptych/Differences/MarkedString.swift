/// A string as it is written, with `[…]` around what another version has not.
struct MarkedString {
  /// A piece of the literal, safe to print.
  struct Piece {
    let text: String
    let isChanged: Bool
  }

  /// The pieces in order; long stretches without a change are cut short at blanks.
  let pieces: [Piece]

  /// A literal, and where it differs; nothing is marked when all of it does.
  ///
  /// - Parameter escaping: Whether everything but ASCII is shown as an escape.
  init(_ literal: [UInt8], changed ranges: [Range<Int>], escaping: Bool) {
    let inside = 1..<(literal.count - 1)
    guard ranges != [inside] else {
      pieces = [Piece(text: Self.text(literal[...], escaping), isChanged: false)]
      return
    }
    var pieces: [Piece] = []
    var offset = 0
    for range in ranges {
      let shared = Self.shortened(literal, offset..<range.lowerBound)
      pieces.append(contentsOf: Self.shared(shared, escaping))
      if !range.isEmpty {
        pieces.append(Piece(text: Self.text(literal[range], escaping), isChanged: true))
      }
      offset = range.upperBound
    }
    self.pieces = pieces + Self.shared(Self.shortened(literal, offset..<literal.count), escaping)
  }

  /// How much of what did not change is shown beside a change, in bytes.
  private static let context = 40
  /// Less than this is not worth an ellipsis.
  private static let leastOmitted = 12

  private static func shared(_ parts: [ArraySlice<UInt8>], _ escaping: Bool) -> [Piece] {
    let text = parts.map { Self.text($0, escaping) }.joined(separator: "…")
    return text.isEmpty ? [] : [Piece(text: text, isChanged: false)]
  }

  /// A stretch without its middle or its far end; of the quotes at the ends each stays.
  private static func shortened(_ literal: [UInt8], _ range: Range<Int>) -> [ArraySlice<UInt8>] {
    let head = range.lowerBound == 0 ? 1 : blank(in: literal, from: range, atLeast: context)
    let tail =
      range.upperBound == literal.count
      ? literal.count - 1 : blank(in: literal, upTo: range, atLeast: context)
    guard let head, let tail, tail - head >= leastOmitted else { return [literal[range]] }
    return [literal[range.lowerBound..<head], literal[tail..<range.upperBound]]
  }

  private static func blank(
    in literal: [UInt8], from range: Range<Int>, atLeast count: Int
  ) -> Int? {
    range.count > count
      ? literal[(range.lowerBound + count)..<range.upperBound].firstIndex(of: UInt8(ascii: " "))
      : nil
  }

  private static func blank(
    in literal: [UInt8], upTo range: Range<Int>, atLeast count: Int
  ) -> Int? {
    range.count > count
      ? literal[range.lowerBound..<(range.upperBound - count)].lastIndex(of: UInt8(ascii: " "))
        .map { $0 + 1 }
      : nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ escaping: Bool) -> String {
    escaping ? ShownText.of(ShownText.escaped(bytes)) : ShownText.of(bytes)
  }
}
