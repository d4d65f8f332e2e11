/// What stands at a place among the bytes for a terminal: a control sequence, or text up to the next.
struct ControlSequence: Equatable {
  /// What it does, as far as colours and attributes are concerned.
  enum Kind: Equatable {
    /// Sets colours or attributes.
    case style
    /// Moves the cursor and draws nothing.
    case movement
    /// Makes letters mean letters.
    case asciiSet
    /// Gives letters another meaning: line drawing.
    case otherSet
    /// Draws, erases, scrolls: anything that colours matter to.
    case other
  }

  let kind: Kind
  /// All its bytes.
  let range: Range<Int>
  /// The bytes between `ESC [` and the last one; empty for other sequences.
  let parameters: Range<Int>

  /// What stands at a place before the end.
  init(_ bytes: [UInt8], at start: Int) {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch (bytes[start], next) {
    case (Self.shiftIn, _): self.init(.asciiSet, start..<start + 1)
    case (Self.shiftOut, _): self.init(.otherSet, start..<start + 1)
    case (Self.escape, UInt8(ascii: "[")):
      let end = bytes[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }
      self.init(bytes, from: start, to: end ?? bytes.count - 1)
    case (Self.escape, UInt8(ascii: "(")) where start + 2 < bytes.count:
      let isASCII = bytes[start + 2] == UInt8(ascii: "B")
      self.init(isASCII ? .asciiSet : .otherSet, start..<start + 3)
    case (Self.escape, _): self.init(.other, start..<min(start + 2, bytes.count))
    default:
      let end = bytes[(start + 1)...].firstIndex {
        $0 == Self.escape || $0 == Self.shiftIn || $0 == Self.shiftOut
      }
      self.init(.other, start..<(end ?? bytes.count))
    }
  }

  /// The sequence that begins with `ESC [` and ends with the byte at `last`.
  private init(_ bytes: [UInt8], from start: Int, to last: Int) {
    let parameters = min(start + 2, last)..<last
    let isPlain = bytes[parameters].allSatisfy { (0x30...0x3B).contains($0) }
    switch bytes[last] {
    case UInt8(ascii: "m") where isPlain: self.init(.style, start..<last + 1, parameters)
    case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"):
      self.init(.movement, start..<last + 1)
    default: self.init(.other, start..<last + 1)
    }
  }

  private init(_ kind: Kind, _ range: Range<Int>, _ parameters: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.parameters = parameters ?? range.lowerBound..<range.lowerBound
  }

  private static let escape: UInt8 = 0x1B
  private static let shiftOut: UInt8 = 0x0E
  private static let shiftIn: UInt8 = 0x0F
}
