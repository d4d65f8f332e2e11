import Foundation

/// How the memory of large blocks is held.
enum LargeBlocks {
  /// From this size on, in bytes, a block has pages of its own.
  private static let size: Int32 = 1 << 15

  /// Gives the pages of a large block back to the system as soon as the block is let go.
  ///
  /// The C library would keep them for later blocks, and raise the size from which on it does not with
  /// each block that is let go. For a command that reads, works once and ends that is only memory.
  static func giveBackAtOnce() {
    // The module of the C library does not show the function; other C libraries have none.
    guard let symbol = dlsym(nil, "mallopt") else { return }
    typealias SetOption = @convention(c) (Int32, Int32) -> Int32
    _ = unsafeBitCast(symbol, to: SetOption.self)(mapThreshold, size)
  }

  /// `M_MMAP_THRESHOLD` of the GNU C library.
  private static let mapThreshold: Int32 = -3
}
