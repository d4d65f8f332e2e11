/// Hashing of words and of bytes, eight at a time.
///
/// **Source** The folded multiplication of wyhash (Wang Yi).
enum Hash {
  /// What kind of thing is hashed.
  enum Tag: UInt64 {
    case string = 1
    case number
    case negativeNumber
    case longNumber
    case literal
    case object
    case array
    case numberText
  }

  /// Differs from process to process.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  static let memberSalt: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0x8EBC_6AF0_9C88_C6E3

  /// The start of a hash of some kind of thing.
  static func start(_ tag: Tag) -> UInt64 { fold(seed ^ tag.rawValue, first) }

  /// The hash with one more word.
  @inline(__always)
  static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 { fold(hash ^ first, word ^ second) }

  @inline(__always)
  private static func fold(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// The hash of some bytes, and whether a backslash is among them.
  ///
  /// Loads overlap at the end, so nothing is read behind it.
  @inline(__always)
  static func bytes(
    _ start: UnsafePointer<UInt8>, _ count: Int, from tag: UInt64
  ) -> (hash: UInt64, hasBackslash: Bool) {
    var hash = tag ^ UInt64(truncatingIfNeeded: count)
    if count < 8 {
      let word = shortWord(start, count)
      return (step(hash, word), Word.backslashMarks(word) != 0)
    }
    var marks: UInt64 = 0
    var offset = 0
    while offset + 8 < count {
      let word = Word.load(start + offset)
      marks |= Word.backslashMarks(word)
      hash = step(hash, word)
      offset += 8
    }
    let word = Word.load(start + (count - 8))
    return (step(hash, word), marks | Word.backslashMarks(word) != 0)
  }

  /// Up to seven bytes in one word.
  @inline(__always)
  private static func shortWord(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    if count >= 4 {
      return UInt64(Word.loadHalf(start)) | UInt64(Word.loadHalf(start + (count - 4))) << 32
    }
    if count == 0 { return 0 }
    return UInt64(start[0]) | UInt64(start[count / 2]) << 8 | UInt64(start[count - 1]) << 16
  }

  /// The hash of bytes that are not in a text.
  static func bytes(_ bytes: [UInt8], tag: Tag) -> UInt64 {
    bytes.withUnsafeBufferPointer { buffer in
      // An empty array has no address, and nothing to read.
      buffer.baseAddress.map { Self.bytes($0, buffer.count, from: start(tag)).hash }
        ?? step(start(tag), 0)
    }
  }
}
