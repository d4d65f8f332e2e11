/// Length and hash of bytes, to recognise them again: never a proof against an enemy.
public struct ContentDigest: Sendable, Hashable {
  /// The number of bytes.
  public var byteCount: Int
  /// Four FNV-1a hashes of every fourth byte, folded into one.
  public var hash: UInt64

  /// The digest of some bytes.
  ///
  /// **Complexity**: O(n); four lanes, since one multiplication would wait for the other.
  public init(_ bytes: [UInt8]) {
    var first = Self.seed
    var second = Self.seed ^ 0x1
    var third = Self.seed ^ 0x2
    var fourth = Self.seed ^ 0x3
    var index = 0
    while index + 4 <= bytes.count {
      first = (first ^ UInt64(bytes[index])) &* Self.prime
      second = (second ^ UInt64(bytes[index + 1])) &* Self.prime
      third = (third ^ UInt64(bytes[index + 2])) &* Self.prime
      fourth = (fourth ^ UInt64(bytes[index + 3])) &* Self.prime
      index += 4
    }
    while index < bytes.count {
      first = (first ^ UInt64(bytes[index])) &* Self.prime
      index += 1
    }
    byteCount = bytes.count
    hash = [second, third, fourth].reduce(first) { ($0 ^ $1) &* Self.prime }
  }

  /// A digest that was written down.
  init(byteCount: Int, hash: UInt64) {
    self.byteCount = byteCount
    self.hash = hash
  }

  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3
}
