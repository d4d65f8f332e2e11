/// The lines of a text, without their ends, in pieces that versions of the text share.
///
/// Changing a line copies the piece that it is in, whatever the length of the text; a copy of the
/// whole is O(1), so that a version can be looked through elsewhere while typing goes on.
///
/// **Shape**: never empty; the text of no bytes is one empty line.
public struct TextLines: Sendable {
  /// Some lines that follow each other; never empty.
  private struct Piece: Sendable {
    var lines: [String]
    /// Bytes of the lines, and one for the end of each.
    var byteCount: Int

    init(_ lines: [String]) {
      self.lines = lines
      byteCount = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    }
  }

  /// The most lines of a piece.
  private static let pieceLimit = 512

  private var pieces: [Piece]
  /// The number of lines.
  public private(set) var count: Int
  private var endedByteCount: Int

  /// A text of these lines; none are one empty line.
  public init(_ lines: [String]) {
    pieces = Self.pieces(of: lines.isEmpty ? [""] : lines)
    count = Swift.max(1, lines.count)
    endedByteCount = pieces.reduce(0) { $0 + $1.byteCount }
  }

  /// Bytes of the whole text, with one between two lines.
  public var byteCount: Int { endedByteCount - 1 }

  /// A line, 0-based.
  ///
  /// **Complexity**: O(n / 512).
  public subscript(line: Int) -> String {
    let (piece, inner) = locate(line)
    return pieces[piece].lines[inner]
  }

  /// Lines that follow each other.
  public subscript(range: Range<Int>) -> [String] {
    var result: [String] = []
    result.reserveCapacity(range.count)
    guard !range.isEmpty else { return result }
    var (piece, inner) = locate(range.lowerBound)
    while result.count < range.count {
      let lines = pieces[piece].lines[inner...].prefix(range.count - result.count)
      result += lines
      (piece, inner) = (piece + 1, 0)
    }
    return result
  }

  /// Replaces lines that follow each other by at least one other.
  mutating func replace(_ range: ClosedRange<Int>, with lines: [String]) {
    let (first, firstInner) = locate(range.lowerBound)
    let (last, lastInner) = locate(range.upperBound)
    if first == last, range.count == 1, lines.count == 1 {
      let change = lines[0].utf8.count - pieces[first].lines[firstInner].utf8.count
      pieces[first].lines[firstInner] = lines[0]
      pieces[first].byteCount += change
      endedByteCount += change
      return
    }
    let kept = pieces[first].lines[..<firstInner] + lines + pieces[last].lines[(lastInner + 1)...]
    let fresh = Self.pieces(of: Array(kept))
    let change =
      fresh.reduce(0) { $0 + $1.byteCount } - pieces[first...last].reduce(0) { $0 + $1.byteCount }
    pieces.replaceSubrange(first...last, with: fresh)
    count += lines.count - range.count
    endedByteCount += change
  }

  /// Bytes of lines that follow each other, and one for the end of each.
  ///
  /// **Complexity**: O(n / 512).
  func byteCount(of range: ClosedRange<Int>) -> Int {
    var (sum, start) = (0, 0)
    for piece in pieces {
      let end = start + piece.lines.count
      defer { start = end }
      if end <= range.lowerBound { continue }
      if start > range.upperBound { break }
      if start >= range.lowerBound, end <= range.upperBound + 1 {
        sum += piece.byteCount
        continue
      }
      let first = Swift.max(0, range.lowerBound - start)
      let inside = first..<Swift.min(range.upperBound + 1, end) - start
      sum += piece.lines[inside].reduce(0) { $0 + $1.utf8.count + 1 }
    }
    return sum
  }

  /// Takes from another text the pieces that are the same in both, in the place of its own ones.
  ///
  /// **Complexity**: O(n).
  mutating func share(with other: TextLines) {
    for (index, piece) in zip(pieces.indices, other.pieces)
    where piece.byteCount == pieces[index].byteCount && Self.haveSameLines(piece, pieces[index]) {
      pieces[index] = piece
    }
  }

  /// The place of a byte of the text, lines ended by one byte; the end when it lies behind.
  public func position(ofByte offset: Int) -> TextPosition {
    var (rest, line) = (offset, 0)
    for piece in pieces {
      if rest >= piece.byteCount {
        rest -= piece.byteCount
        line += piece.lines.count
        continue
      }
      for text in piece.lines {
        if rest <= text.utf8.count { return TextPosition(line: line, column: Swift.max(0, rest)) }
        rest -= text.utf8.count + 1
        line += 1
      }
    }
    return TextPosition(line: count - 1, column: self[count - 1].utf8.count)
  }

  /// The bytes of the text; each line but the first, unless it is empty, led by a margin.
  public func joined(by newline: String = "\n", margin: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount + count * (newline.utf8.count + margin.utf8.count))
    var isFirst = true
    for line in pieces.lazy.flatMap(\.lines) {
      if !isFirst {
        bytes += newline.utf8
        if !line.isEmpty { bytes += margin.utf8 }
      }
      bytes += line.utf8
      isFirst = false
    }
    return bytes
  }

  private func locate(_ line: Int) -> (piece: Int, inner: Int) {
    var rest = line
    for index in pieces.indices {
      let length = pieces[index].lines.count
      if rest < length { return (index, rest) }
      rest -= length
    }
    preconditionFailure("line \(line) of \(count)")
  }

  private static func pieces(of lines: [String]) -> [Piece] {
    stride(from: 0, to: lines.count, by: pieceLimit).map {
      Piece(Array(lines[$0..<Swift.min($0 + pieceLimit, lines.count)]))
    }
  }
}

extension TextLines: Equatable {
  /// Whether the texts are the same, byte for byte.
  ///
  /// **Complexity**: O(what the two do not share).
  public static func == (one: TextLines, other: TextLines) -> Bool {
    guard one.count == other.count, one.byteCount == other.byteCount else { return false }
    guard one.pieces.count == other.pieces.count,
      zip(one.pieces, other.pieces).allSatisfy({ $0.lines.count == $1.lines.count })
    else {
      let (mine, theirs) = (one.pieces.lazy.flatMap(\.lines), other.pieces.lazy.flatMap(\.lines))
      return zip(mine, theirs).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
    return zip(one.pieces, other.pieces).allSatisfy { haveSameLines($0, $1) }
  }

  private static func haveSameLines(_ one: Piece, _ other: Piece) -> Bool {
    let isShared = one.lines.withUnsafeBufferPointer { left in
      other.lines.withUnsafeBufferPointer { $0.baseAddress == left.baseAddress }
    }
    // Strings themselves compare by meaning, which takes two spellings of a letter for one.
    return isShared
      || one.lines.count == other.lines.count
        && zip(one.lines, other.lines).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}

extension TextLines: Sequence {
  /// The lines from the first one on.
  ///
  /// **Complexity**: O(n).
  public func makeIterator() -> IndexingIterator<[String]> { self[0..<count].makeIterator() }
}
