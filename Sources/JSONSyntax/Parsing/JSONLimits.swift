/// The bounds of what is parsed.
public struct JSONLimits: Sendable, Hashable {
  /// The most that the index can address, one byte short of 2 GiB.
  public static let addressableBytes = Int(IndexEntry.listMark) - 1

  /// The longest text, in bytes.
  public var maximumBytes: Int
  /// How many containers may be open at once.
  public var maximumDepth: Int

  /// Bounds that no document of good will meets.
  public init(maximumBytes: Int = addressableBytes, maximumDepth: Int = 1_000_000) {
    self.maximumBytes = min(maximumBytes, Self.addressableBytes)
    self.maximumDepth = maximumDepth
  }
}
