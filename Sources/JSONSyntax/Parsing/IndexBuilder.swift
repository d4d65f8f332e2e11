/// Builds the index of a text in one pass, with a stack of its own.
///
/// The scan stops when its buffers are full and goes on in larger ones, so that it can also be done
/// in steps.
struct IndexBuilder {
  /// How far the scan has come.
  var scan = ScanState()
  private var entries: [IndexEntry] = []
  private var kids: [UInt32] = []
  private let bytes: [UInt8]
  private let limits: JSONLimits

  private init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The index of a whole text.
  ///
  /// **Throws** `JSONSyntaxError` for the first byte that cannot continue a JSON text.
  /// **Complexity** O(n).
  static func index(of bytes: [UInt8], limits: JSONLimits) throws(JSONSyntaxError) -> ValueIndex {
    guard bytes.count <= limits.maximumBytes else {
      throw JSONSyntaxError(.tooLong(limit: limits.maximumBytes), at: 0, in: bytes)
    }
    var builder = IndexBuilder(bytes, limits: limits)
    var outcome = builder.advance()
    while outcome == .full { outcome = builder.advance() }
    if case .failed(let failure) = outcome { throw failure.error(in: bytes) }
    return ValueIndex(entries: builder.entries, kids: builder.kids, depth: builder.scan.depthSeen)
  }

  /// Scans until the text ends or the buffers, made for the values expected, are full.
  private mutating func advance() -> ScanOutcome {
    let capacity = expectedCount()
    let (oldEntries, oldKids) = (entries, kids)
    var outcome = ScanOutcome.full
    var state = scan
    var newKids: [UInt32] = []
    // Uninitialised room, so that memory is touched only where values are written.
    entries = [IndexEntry](unsafeUninitializedCapacity: capacity) { entryRoom, entryCount in
      newKids = [UInt32](unsafeUninitializedCapacity: 2 * capacity) { kidRoom, kidCount in
        _ = entryRoom.initialize(fromContentsOf: oldEntries)
        _ = kidRoom.initialize(fromContentsOf: oldKids)
        outcome = state.advanceToEnd(
          over: bytes, entries: entryRoom, kids: kidRoom, maximumDepth: limits.maximumDepth)
        kidCount = state.kidCount
      }
      entryCount = state.valueCount
    }
    kids = newKids
    scan = state
    return outcome
  }

  /// The number of values to make room for, judged by those seen so far.
  private func expectedCount() -> Int {
    guard scan.valueCount > 0 else { return min(bytes.count + 1, max(8192, sampledCount())) }
    let seen = max(scan.position, 1)
    let projected = Double(scan.valueCount) * Double(bytes.count) / Double(seen) * 1.1
    return min(bytes.count + 1, max(Int(projected), scan.valueCount * 3 / 2) + 64)
  }

  /// The number of values to be expected, judged by commas and opening brackets in some windows.
  ///
  /// What is expected too many takes no memory, as it is never touched; what is expected too few
  /// makes the buffers grow by a copy.
  private func sampledCount() -> Int {
    let (windows, length) = (64, 1024)
    guard bytes.count > windows * length else { return 0 }
    var marks = 0
    for window in 0..<windows {
      let start = (bytes.count - length) / (windows - 1) * window
      for byte in bytes[start..<start + length]
      where byte == Byte.comma || byte == Byte.openBrace || byte == Byte.openBracket {
        marks += 1
      }
    }
    return Int(Double(bytes.count) * Double(marks) / Double(windows * length) * 1.2) + 1024
  }
}
