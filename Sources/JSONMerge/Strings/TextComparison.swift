import JSONSyntax

/// Three versions of a string, compared token by token.
struct TextComparison {
  let tokens: Sides<TextTokens>
  /// All stretches in order; together they are all tokens of each version.
  let chunks: [TextChunk]
  /// Whether the changes of both sides lie apart.
  let isClean: Bool

  init(_ texts: Sides<LiteralText>, by granularity: TextTokens.Granularity) {
    let tokens = texts.map { TextTokens($0, by: granularity) }
    let symbols = symbols(of: Side.allCases.map { tokens[$0] })
    let compared = TextChunks(Sides { symbols[$0.rawValue] })
    self.tokens = tokens
    chunks = compared.chunks
    isClean = compared.isClean
  }

  /// The version that has all changes of both sides, nil if neither has.
  var whole: Side? {
    let origins = Set(chunks.compactMap(\.origin))
    if !origins.contains(.theirs) { return .mine }
    return origins.contains(.mine) ? nil : .theirs
  }

  /// Both changes in one string, each token written as in the version it comes from.
  ///
  /// An unchanged token is written as the side does that writes it otherwise than base.
  func merged() -> [UInt8] {
    var separator: [UInt8] = []
    if case .lines(let newline) = tokens.base.granularity { separator = newline.literal }
    var literal: [UInt8] = [UInt8(ascii: "\"")]
    var isFirst = true
    for chunk in chunks {
      for token in literals(of: chunk) {
        if !isFirst { literal += separator }
        literal += token
        isFirst = false
      }
    }
    literal.append(UInt8(ascii: "\""))
    return literal
  }

  private func literals(of chunk: TextChunk) -> [ArraySlice<UInt8>] {
    switch chunk.origin {
    case .mine, .same, .combined: chunk.ranges.mine.map { tokens.mine.literal($0) }
    case .theirs: chunk.ranges.theirs.map { tokens.theirs.literal($0) }
    case nil: chunk.ranges.base.indices.map { unchangedLiteral($0, of: chunk) }
    }
  }

  private func unchangedLiteral(_ base: Int, of chunk: TextChunk) -> ArraySlice<UInt8> {
    let offset = base - chunk.ranges.base.lowerBound
    let mine = tokens.mine.literal(chunk.ranges.mine.lowerBound + offset)
    return mine == tokens.base.literal(base)
      ? tokens.theirs.literal(chunk.ranges.theirs.lowerBound + offset) : mine
  }
}
