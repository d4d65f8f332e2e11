/// Hashing of bytes with a seed that differs from process to process.
///
/// Digests only say where to look: whatever they call equal is compared before it is believed, so
/// no text can be made up that misleads the merge.
enum Hashing {
  private static let seed = Hasher().finalize()
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The start of a hash of some kind of thing.
  static func start(_ tag: UInt8) -> UInt64 {
    step(UInt64(bitPattern: Int64(seed)), UInt64(tag))
  }

  @inline(__always)
  static func step(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let mixed = (hash ^ value) &* factor
    return mixed ^ (mixed >> 29)
  }

  /// The hash of two hashes in this order.
  static func combined(_ one: Int, _ other: Int) -> Int {
    Int(truncatingIfNeeded: step(step(start(0), bits(one)), bits(other)))
  }

  static func bits(_ value: Int) -> UInt64 { UInt64(truncatingIfNeeded: value) }
}
