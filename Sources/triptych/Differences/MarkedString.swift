/// One of two versions of a string, with `[…]` around what the other has not.
struct MarkedString {
  /// A piece of the literal.
  struct Piece {
    let text: String
    let isChanged: Bool
  }

  /// The pieces in order; long stretches without a change are cut short.
  let pieces: [Piece]

  /// The version of the old or new side of an alignment.
  init(_ alignment: StringAlignment, old isOld: Bool, escaping: Bool) {
    let tokens = isOld ? alignment.old : alignment.new
    var pieces: [Piece] = []
    for (index, stretch) in alignment.stretches.enumerated() {
      let run = isOld ? stretch.old : stretch.new
      if run.isEmpty { continue }
      let isLast = index == alignment.stretches.count - 1
      let parts =
        stretch.isShared
        ? Self.shortened(tokens, run, isFirst: index == 0, isLast: isLast) : [tokens[run]]
      let text = parts.map { ShownText.of(escaping ? ShownText.escaped($0) : Array($0)) }
        .joined(separator: "…")
      pieces.append(Piece(text: text, isChanged: !stretch.isShared))
    }
    self.pieces = pieces
  }

  /// How much of what did not change is shown beside a change, in bytes.
  private static let context = 36

  /// A shared stretch without its middle, or without its far end where nothing follows.
  private static func shortened(
    _ tokens: StringTokens, _ run: Range<Int>, isFirst: Bool, isLast: Bool
  ) -> [ArraySlice<UInt8>] {
    guard tokens[run].count > 2 * context + 8 else { return [tokens[run]] }
    // The quotes always stay: they are the first and the last token.
    let head = isFirst ? run.lowerBound + 1 : end(of: tokens, from: run)
    let tail = isLast ? run.upperBound - 1 : start(of: tokens, upTo: run)
    guard head < tail else { return [tokens[run]] }
    return [tokens[run.lowerBound..<head], tokens[tail..<run.upperBound]]
  }

  private static func end(of tokens: StringTokens, from run: Range<Int>) -> Int {
    var (index, bytes) = (run.lowerBound, 0)
    while index < run.upperBound, bytes < context {
      bytes += tokens[index].count
      index += 1
    }
    return index
  }

  private static func start(of tokens: StringTokens, upTo run: Range<Int>) -> Int {
    var (index, bytes) = (run.upperBound, 0)
    while index > run.lowerBound, bytes < context {
      index -= 1
      bytes += tokens[index].count
    }
    return index
  }
}
