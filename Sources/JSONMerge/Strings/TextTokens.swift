/// A string cut into tokens that are never torn, such as its lines or its words.
struct TextTokens {
  /// What a string is cut into.
  enum Granularity: Equatable {
    /// Lines without the newlines between them; the last one is empty behind a final newline.
    case lines(TextNewline)
    /// Words, each with the white space before it.
    case words
    /// Words, stretches of white space, and other signs one by one; to show a change, not to merge.
    case pieces
  }

  let text: LiteralText
  let granularity: Granularity
  /// Where each token stands in the content, in order; never none at all.
  let ranges: [Range<Int>]
  /// Where each token stands in the literal.
  private let literalRanges: [Range<Int>]

  init(_ text: LiteralText, by granularity: Granularity) {
    self.text = text
    self.granularity = granularity
    let ranges =
      switch granularity {
      case .lines(let newline): newline.lines(of: text.content)
      case .words: unitedNumerals(wordRanges(of: text.content), in: text.content)
      case .pieces: pieceRanges(of: text.content)
      }
    self.ranges = ranges
    let ends = text.literalOffsets(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    literalRanges = ranges.indices.map { ends[2 * $0]..<ends[2 * $0 + 1] }
  }

  var count: Int { ranges.count }

  /// The code units of a token.
  func content(_ index: Int) -> ArraySlice<UInt8> { text.content[ranges[index]] }

  /// The length of the code units of some tokens, as WTF-8.
  func byteCount(of tokens: Range<Int>) -> Int { tokens.reduce(0) { $0 + ranges[$1].count } }

  /// A token as it is written.
  func literal(_ index: Int) -> ArraySlice<UInt8> { text.literal[literalRanges[index]] }

  /// Where some tokens stand in the literal; there must be one.
  func literalRange(of tokens: Range<Int>) -> Range<Int> {
    literalRanges[tokens.lowerBound].lowerBound..<literalRanges[tokens.upperBound - 1].upperBound
  }

  /// Where some tokens stand in the literal, with the newline that is gone when they are.
  func separatedLiteralRange(of tokens: Range<Int>) -> Range<Int> {
    guard tokens.upperBound == count else {
      return literalRanges[tokens.lowerBound]
        .lowerBound..<literalRanges[tokens.upperBound].lowerBound
    }
    let end = literalRanges[count - 1].upperBound
    return (tokens.lowerBound > 0 ? literalRanges[tokens.lowerBound - 1].upperBound : 1)..<end
  }
}

extension TextTokens.Granularity {
  /// A text of fewer words is one thing, of which no parts are merged.
  private static let fewestWords = 8

  /// What three versions of a string can be merged by; nil when only as a whole.
  ///
  /// **Source.** merge.md 2.8.
  init?(merging texts: Sides<LiteralText>) {
    let sides = Side.allCases
    if let newline = TextNewline(of: sides.map { texts[$0].content }) {
      self = .lines(newline)
    } else if sides.allSatisfy({ wordCount(of: texts[$0].content) >= Self.fewestWords }) {
      self = .words
    } else {
      return nil
    }
  }
}
